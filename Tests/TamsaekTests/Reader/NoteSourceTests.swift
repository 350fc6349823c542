import Content
import Foundation
import Testing

@testable import tamsaek

/// How `read` finds the note a learner names.
struct NoteSourceTests {
    /// A folder of notes that goes away with the test.
    private final class Notes {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")

        init() throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("# 격자\n".utf8).write(to: folder.appending(path: "grid-search.md"))
            try Data([0x23, 0x20, 0xEA, 0xB0, 0x80, 0x9B, 0x0A]).write(to: folder.appending(path: "broken.md"))
        }

        deinit {
            try? FileManager.default.removeItem(at: folder)
        }

        func note(_ name: String) throws -> Note {
            try ContentOptions.parse(["--content", folder.path(percentEncoded: false)]).note(named: name)
        }
    }

    private let notes: Notes

    init() throws {
        notes = try Notes()
    }

    @Test("by its slug, with or without .md, in any case, and by its path")
    func names() throws {
        let path = notes.folder.appending(path: "grid-search.md").path(percentEncoded: false)
        for name in ["grid-search", "grid-search.md", "Grid-Search", path] {
            #expect(try notes.note(name).title == "격자")
        }
    }

    @Test("by a path whose name is composed, where the file's is decomposed")
    func decomposed() throws {
        let name = "무작위.md"
        let file = notes.folder.appending(path: name.decomposedStringWithCanonicalMapping)
        try Data("# 무작위\n".utf8).write(to: file)
        let path = notes.folder.path(percentEncoded: false) + "/" + name.precomposedStringWithCanonicalMapping
        #expect(try notes.note(path).title == "무작위")
    }

    @Test("a wrong name is told the nearest one")
    func nearest() {
        #expect(throws: ContentError.missingNote(name: "grid-serch", closest: "grid-search")) {
            try notes.note("grid-serch")
        }
    }

    @Test("a file with bytes that are not UTF-8 is shown, with a warning that says where")
    func repaired() throws {
        let note = try notes.note("broken")
        #expect(note.title == "가\u{FFFD}")
        #expect(note.warnings.map(\.line) == [1])
        #expect(note.warnings.map(\.column) == [6])
    }
}
