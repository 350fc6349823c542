import Foundation

/// A folder of notes.
public struct Library: Sendable {
    /// The folder, as it was given.
    public let folder: String
    /// The notes that could be read, by slug.
    public let notes: [Note]
    /// What is wrong in the folder, by path and line: the files that could not be read, with an error each, and the
    /// warnings of those that could.
    public let diagnostics: [Diagnostic]

    private let errors: [ContentError]

    /// Reads all `.md` files of `folder` on all cores; hidden ones and other folders are left alone.
    ///
    /// A file that cannot be read is reported in ``diagnostics`` and does not keep the others from being read.
    ///
    /// - Throws: ``ContentError/missingFolder(path:)``, ``ContentError/unreadable(path:reason:)``.
    public init(folder: String) throws(ContentError) {
        var notes: [Note] = []
        var errors: [ContentError] = []
        let results = try Self.files(in: folder).concurrentMap { path in
            Result { () throws(ContentError) in try Note(file: path) }
        }
        for result in results {
            switch result {
            case .success(let note): notes.append(note)
            case .failure(let error): errors.append(error)
            }
        }
        self.folder = folder
        self.notes = notes.sorted { ($0.slug, $0.path) < ($1.slug, $1.path) }
        self.errors = errors
        diagnostics = (errors.map { $0.diagnostic(.error) } + notes.flatMap(\.warnings)).sorted()
    }

    /// The note called `name`, a slug with or without `.md`; capitals and the form of Hangul do not matter.
    ///
    /// - Throws: ``ContentError/missingNote(name:closest:)``, or why the note of that name could not be read.
    public func note(named name: String) throws(ContentError) -> Note {
        let slug = Note.slug(ofFile: name)
        if let note = notes.first(where: { $0.slug == slug }) { return note }
        let folded = slug.lowercased()
        if let note = notes.first(where: { $0.slug.lowercased() == folded }) { return note }
        if let error = errors.first(where: { $0.path.map(Note.slug(ofFile:))?.lowercased() == folded }) { throw error }
        throw .missingNote(name: name, closest: notes.map(\.slug).closest(to: slug))
    }

    /// The paths of all `.md` files of `folder`, in order; hidden ones and other folders are left alone.
    ///
    /// - Throws: ``ContentError/missingFolder(path:)``, ``ContentError/unreadable(path:reason:)``.
    public static func files(in folder: String) throws(ContentError) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw .missingFolder(path: folder)
        }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.lowercased().hasSuffix(".md") && !$0.hasPrefix(".") }.sorted().map { prefix + $0 }
        } catch {
            throw .unreadable(path: folder, reason: error.localizedDescription)
        }
    }
}
