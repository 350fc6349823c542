import Content
import Foundation
import NoteIndex

extension ContentOptions {
    /// The notes of the folder that is meant.
    func library() throws -> Library {
        try Library(folder: folder())
    }

    /// The index of the notes of the folder that is meant, made or brought up to date while a person watches.
    func index(isSearchable: Bool) throws -> NoteIndex {
        let progress = ProgressLine()
        defer { progress.clear() }
        let folders = Folders.current
        return try NoteIndex(
            of: folder(), cache: folders.cache.path(percentEncoded: false), program: folders.program,
            isSearchable: isSearchable, now: Date()
        ) { progress.show($0, of: $1) }
    }

    /// The note that a learner names: `-` for standard input, a file's path, or a slug of the folder.
    ///
    /// A file whose bytes are not all UTF-8 is still shown, with a warning.
    func note(named name: String) throws -> Note {
        if name == "-" { return try Self.noteOnStandardInput() }
        if let file = Self.file(at: name) ?? (name.contains("/") ? name : nil) {
            return try Note(file: file, repairing: true)
        }
        // The usual case needs no look at the other notes.
        let folder = try folder()
        let file = folder + "/\(name).md"
        if FileManager.default.fileExists(atPath: file) { return try Note(file: file, repairing: true) }
        return try Library(folder: folder).note(named: name)
    }

    /// The note that another program pipes in.
    static func noteOnStandardInput() throws -> Note {
        try Note(bytes: [UInt8](FileHandle.standardInput.readToEnd() ?? Data()), path: "-", repairing: true)
    }

    /// The file that a learner means by `path`, which names one: with a folder, or with `.md`.
    ///
    /// Files from macOS have decomposed names, which look the same as what is typed.
    static func file(at path: String) -> String? {
        guard path.contains("/") || path.lowercased().hasSuffix(".md") else { return nil }
        let manager = FileManager.default
        if manager.fileExists(atPath: path) { return path }
        let (folder, name) = (URL(filePath: path).deletingLastPathComponent(), URL(filePath: path).lastPathComponent)
        let names = try? manager.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        // Strings are equal when they look the same.
        guard let found = names?.first(where: { $0 == name }) else { return nil }
        return path.hasSuffix(name) ? String(path.dropLast(name.count)) + found : found
    }

    /// The path of the folder that is meant.
    func folder() throws -> String {
        let path = try Folders.current.content(option: content).path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
