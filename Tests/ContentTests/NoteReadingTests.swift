import Foundation
import Testing

@testable import Content

@Suite("Reading one note")
struct NoteReadingTests {
    @Test("the front matter gives title, date, tags and difficulty")
    func frontMatter() throws {
        let note = try Note(
            "---\ntitle: \"제목\"\ndate: 2025-07-03\ntags: [가, \"나\"]\ndifficulty: medium\nauthor: 홍\n---\n\n# 다른 제목\n",
            path: "notes/tpe.md")
        #expect(note.title == "제목")
        #expect(note.date == "2025-07-03")
        #expect(note.tags == ["가", "나"])
        #expect(note.difficulty == "medium")
        #expect(note.otherFields == [Note.Field(name: "author", value: "홍")])
        #expect(note.slug == "tpe")
        #expect(note.warnings.isEmpty)
        #expect(note.blocks.first?.range.startLine == 9)
    }

    @Test("other fields have their values, of collections the source")
    func otherFields() throws {
        let note = try Note("---\na: 하나\nmap: {b: [1, 2]}\nlist:\n  - 둘\n  - 셋\n---\n", path: "a.md")
        #expect(note.otherFields.map(\.name) == ["a", "map", "list"])
        #expect(note.otherFields.map(\.value) == ["하나", "{b: [1, 2]}", "- 둘\n  - 셋"])
    }

    @Test(
        "a date may stand in quotes",
        arguments: ["2025-07-03", "\"2025-07-03\"", "'2025-07-03'", "2025-07-03T10:00:00Z"])
    func date(written: String) throws {
        #expect(try Note("---\ndate: \(written)\n---\n", path: "a.md").date == "2025-07-03")
    }

    @Test(
        "without front matter the title is the first heading, else the slug",
        arguments: [("# **굵은** 제목\n", "굵은 제목"), ("글뿐\n", "a"), ("---\n\n# 제목\n", "제목"), ("---\n- 목록\n---\n", "a")])
    func title(text: String, title: String) throws {
        #expect(try Note(text, path: "dir/a.md").title == title)
    }

    @Test(
        "a wrong type is reported at its line and column, and the note still loads",
        arguments: [
            ("title: [a]", 2, 8), ("title: 42", 2, 8), ("tags: 3", 2, 7), ("tags: [가, 3]", 2, 11), ("date: 어제", 2, 7),
            ("date: 2025-02-30", 2, 7), ("difficulty: {a: b}", 2, 13),
        ])
    func wrongType(field: String, line: Int, column: Int) throws {
        let note = try Note("---\n\(field)\n---\n글\n", path: "a.md")
        #expect(note.warnings.map(\.line) == [line])
        #expect(note.warnings.map(\.column) == [column])
        #expect(note.blocks.count == 1)
    }

    @Test("tags may stand in one text with commas, each once", arguments: ["가, 나", "\"가,나, 가\"", "가，나", "[가, 나, 가]"])
    func tags(written: String) throws {
        #expect(try Note("---\ntags: \(written)\n---\n", path: "a.md").tags == ["가", "나"])
    }

    @Test(
        "what its author may have meant as front matter but is text is told with its place",
        arguments: [
            ("---\n- title: 가\n- tags: 나\n---\n", 1), ("---\n\ttitle: 가\n---\n", 2), ("---\n  title: 가\n---\n", 3),
            ("---\n{title: 가, title: 나}\n---\n", 1),
        ])
    func mistakenFrontMatter(text: String, column: Int) throws {
        let note = try Note(text + "글\n", path: "a.md")
        #expect(note.warnings.map(\.line) == [2])
        #expect(note.warnings.map(\.column) == [column])
        #expect(note.otherFields.isEmpty)
    }

    @Test(
        "a break above text is no front matter and no mistake",
        arguments: ["---\n\n- 하나\n\n---\n", "---\n글\n---\n", "---\n- 하나\n", "---\n- 하나\n\n글\n\n---\n"])
    func breaks(text: String) throws {
        #expect(try Note(text, path: "a.md").warnings.isEmpty)
    }

    @Test(
        "front matter that is no YAML is an error with its place",
        arguments: [
            ("---\ntitle: \"열린\n---\n", 3), ("---\ntitle: a\n  b: c\n---\n", 3), ("---\ntitle: a\n", 1),
            ("---\ntitle: a\ntitle: b\n---\n", 2), ("---\ntitle: 가: 나\n---\n", 2), ("---\ntags: [가\ndate: 나\n---\n", 3),
            ("---\nx: \(String(repeating: "[", count: 10_000))\n---\n", 2),
            ("---\na: &a [1]\n" + (0..<20).map { "b\($0): *a\n" }.joined() + "---\n", 2),
        ])
    func brokenFrontMatter(text: String, line: Int) {
        let error = #expect(throws: ContentError.self) { try Note(text, path: "a.md") }
        #expect(error?.diagnostic(.error).line == line)
        #expect(error?.errorDescription?.hasPrefix("a.md:\(line):") == true)
    }

    @Test("a byte that is not UTF-8 is found by line and column, or replaced when asked")
    func invalidUTF8() throws {
        let bytes = Array("# 제목\n".utf8) + [0x61, 0x9B, 0x0A]
        let error = #expect(throws: ContentError.self) { try Note(bytes: bytes, path: "a.md") }
        #expect(error == .notUTF8(path: "a.md", line: 2, column: 2))
        let note = try Note(bytes: bytes, path: "a.md", repairing: true)
        #expect(note.blocks.count == 2)
        #expect(note.warnings.map(\.line) == [2])
        #expect(throws: ContentError.self) { try Note(bytes: [0xFF, 0xFE, 0x23, 0x00], path: "a.md", repairing: true) }
    }

    @Test("BOM, CRLF, CR and NUL are read as CommonMark says")
    func lineEnds() throws {
        let note = try Note(bytes: Array("\u{FEFF}# 하나\r\n둘\r# 셋\0\n".utf8), path: "a.md")
        #expect(note.blocks.map(\.range.startLine) == [1, 2, 3])
        guard case .heading(1, let content) = note.blocks[2].kind else {
            Issue.record("not a heading")
            return
        }
        #expect(content.plainText == "셋\u{FFFD}")
    }

    @Test(
        "text nested too deep is refused with its line",
        arguments: [
            String(repeating: ">", count: 10_000) + " 깊음\n",
            "앞\n\n" + String(repeating: "- ", count: 10_000) + "깊음\n",
            String(repeating: "**가 ", count: 5_000) + String(repeating: "나**", count: 5_000) + "\n",
        ])
    func depth(text: String) {
        let error = #expect(throws: ContentError.self) { try Note(text, path: "a.md") }
        #expect(error == .tooDeep(path: "a.md", line: text.hasPrefix("앞") ? 3 : 1))
    }

    @Test("what nests 300 lists, or opens a million brackets, is read")
    func deepButReadable() throws {
        let lists = (0..<300).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        #expect(try Note(lists, path: "a.md").blocks.count == 1)
        #expect(try Note(String(repeating: "[", count: 1_000_000), path: "a.md").blocks.count == 1)
    }

    @Test("a note of 50 MB is refused before libcmark sees it")
    func size() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 50 << 20)
        #expect(throws: ContentError.tooLarge(path: "a.md", bytes: bytes.count)) {
            try Note(bytes: bytes, path: "a.md")
        }
    }
}
