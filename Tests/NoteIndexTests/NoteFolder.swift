import Foundation
import NoteIndex

/// A folder of notes and one of caches that go away with the test.
final class NoteFolder {
    private let root = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
    /// The folder of the notes.
    let notes: String
    /// The folder of the caches.
    let cache: String

    init(_ files: KeyValuePairs<String, String> = [:]) throws {
        notes = root.appending(path: "content").path(percentEncoded: false)
        cache = root.appending(path: "cache").path(percentEncoded: false)
        try FileManager.default.createDirectory(atPath: notes, withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    /// Writes a note that looks as if it were written `age` seconds ago.
    func write(_ text: String, to name: String, age: TimeInterval = 60) throws {
        let file = "\(notes)/\(name)"
        try Data(text.utf8).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.modificationDate: Date().addingTimeInterval(-age)], ofItemAtPath: file)
    }

    /// The files of the cache.
    var cacheFiles: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: cache)) ?? []).sorted().map { "\(cache)/\($0)" }
    }

    /// The index as a command opens it, and how many notes it had to read.
    func index(isSearchable: Bool = true, program: String = "1") throws -> NoteIndex {
        try NoteIndex(of: notes, cache: cache, program: program, isSearchable: isSearchable, now: Date())
    }

    /// What a search says, as `slug:line kind`.
    func search(_ query: String, limit: Int = 20, tag: String? = nil) throws -> [String] {
        guard let query = SearchQuery(query) else { return [] }
        return try index().search(query, limit: limit) { tag == nil || $0.tags.contains(tag ?? "") }
            .map { "\($0.entry.slug):\($0.line) \($0.passage.kind.rawValue)" }
    }
}
