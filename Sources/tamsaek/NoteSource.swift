import Content
import Foundation

extension ContentOptions {
    /// The notes of the folder that is meant.
    func library() throws -> Library {
        try Library(folder: folder())
    }

    /// The note that a learner names: `-` for standard input, a file's path, or a slug of the folder.
    ///
    /// A file whose bytes are not all UTF-8 is still shown, with a warning.
    func note(named name: String) throws -> Note {
        if name == "-" {
            return try Note(bytes: [UInt8](FileHandle.standardInput.readToEnd() ?? Data()), path: "-", repairing: true)
        }
        if name.contains("/") || name.hasSuffix(".md") && FileManager.default.fileExists(atPath: name) {
            return try Note(file: name, repairing: true)
        }
        // The usual case needs no look at the other notes.
        let folder = try folder()
        let file = folder + "/\(name).md"
        if FileManager.default.fileExists(atPath: file) { return try Note(file: file, repairing: true) }
        return try Library(folder: folder).note(named: name)
    }

    private func folder() throws -> String {
        let path = try Folders.current.content(option: content).path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
