import Foundation
import Testing

@testable import Content

@Suite("A folder of notes")
struct LibraryTests {
    @Test("a bad file is reported and hides no other")
    func badFiles() throws {
        try withFolder { folder in
            try write("# 가\n", to: folder, "가.md")
            try write("# B\n", to: folder, "b.md")
            try write("---\ntitle: [\n---\n", to: folder, "yaml.md")
            try write(String(repeating: ">", count: 10_000), to: folder, "deep.md")
            try Data([0x0A, 0xFF]).write(to: folder.appending(path: "bytes.md"))
            try Data(count: 50 << 20).write(to: folder.appending(path: "huge.md"))
            let manager = FileManager.default
            try manager.createDirectory(at: folder.appending(path: "folder.md"), withIntermediateDirectories: true)
            try manager.createSymbolicLink(
                atPath: folder.appending(path: "link.md").path(percentEncoded: false), withDestinationPath: "nowhere.md"
            )
            try write("not a note", to: folder, "notes.txt")

            let library = try Library(folder: folder.path(percentEncoded: false))
            #expect(library.notes.map(\.slug) == ["b", "가"])
            let errors = library.diagnostics.filter { $0.severity == .error }
            #expect(
                errors.map { Note.slug(ofFile: $0.path) } == ["bytes", "deep", "folder", "huge", "link", "yaml"])
            #expect(errors.map(\.line) == [2, 1, nil, nil, nil, 3])
            #expect(throws: ContentError.self) { try library.note(named: "yaml") }
        }
    }

    @Test("a note is found by slug, by file name, in capitals and in decomposed Hangul")
    func lookup() throws {
        try withFolder { folder in
            try write("# 하나\n", to: folder, "하이퍼.md")
            try write("# 둘\n", to: folder, "Grid-Search.md")
            let library = try Library(folder: folder.path(percentEncoded: false))
            for name in ["하이퍼", "하이퍼.md", "하이퍼".decomposedStringWithCanonicalMapping] {
                #expect(try library.note(named: name).title == "하나")
            }
            #expect(try library.note(named: "grid-search").title == "둘")
            #expect(throws: ContentError.missingNote(name: "grid-serch", closest: "Grid-Search")) {
                try library.note(named: "grid-serch")
            }
            #expect(throws: ContentError.missingNote(name: "xyz", closest: nil)) { try library.note(named: "xyz") }
        }
    }

    @Test("a folder that is not there is an error")
    func missingFolder() {
        #expect(throws: ContentError.missingFolder(path: "no/such")) { try Library(folder: "no/such") }
    }

    @Test("notes are read on all cores and come in the order of their names, however deep they nest")
    func order() throws {
        try withFolder { folder in
            let deepest = String(repeating: "> ", count: Note.depthLimit) + "깊음\n"
            for number in 0..<40 { try write("# \(number)\n\n\(deepest)", to: folder, "\(number).md") }
            let notes = try Library(folder: folder.path(percentEncoded: false)).notes
            #expect(notes.map(\.title) == (0..<40).map(String.init).sorted())
        }
    }

    @Test("lint tells what notes lack, broken links and questions asked twice, by path and line")
    func lint() throws {
        try withFolder { folder in
            let head = "---\ntitle: 제목\ndate: 2025-01-02\ntags: [가]\ndifficulty: easy\n---\n"
            try write(head + "[b](b.md) [c](c#가) [없음](없음.md) [웹](https://a.b)\n\nQ. 왜?\nA. 가.\n", to: folder, "a.md")
            try write(head.replacing("easy", with: "몹시") + "Q. 왜?\nA. 나.\n", to: folder, "b.md")
            try write("글\n", to: folder, "c.md")
            let lint = try Library(folder: folder.path(percentEncoded: false)).lint()
            #expect(
                lint.map { "\(Note.slug(ofFile: $0.path)):\($0.line ?? 0)" }
                    == ["a:7", "b:1", "b:7", "c:1", "c:1", "c:1"])
        }
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func write(_ text: String, to folder: URL, _ name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }
}
