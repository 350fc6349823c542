import Testing

@testable import Content

/// A Markdown text and its HTML.
struct HTMLCase: Decodable, CustomTestStringConvertible {
    let id: String?
    let name: String?
    let example: Int?
    let markdown: String
    let html: String
    /// A better reading that the oracle misses.
    let altHtml: String?

    var testDescription: String { name ?? id ?? example.map(String.init) ?? markdown }
}

@Suite("Markdown as values")
struct MarkdownTests {
    struct Cases: Decodable {
        let cases: [HTMLCase]
    }
    struct Specification: Decodable {
        let examples: [HTMLCase]
    }

    private func html(of markdown: String) throws -> String {
        HTMLWriter.html(of: try Markdown.blocks(of: SourceText(markdown.utf8)))
    }

    @Test(
        "tables are what cmark-gfm makes of them",
        arguments: try GoldenFile.decode("table_cases.json", as: Cases.self).cases)
    func tables(example: HTMLCase) throws {
        let html = try html(of: example.markdown)
        #expect(html == example.html || html == example.altHtml)
    }

    @Test(
        "Korean emphasis closes before a particle",
        arguments: try GoldenFile.decode("emphasis_ko_cases.json", as: Cases.self).cases)
    func emphasis(example: HTMLCase) throws {
        #expect(try html(of: example.markdown) == example.html + "\n")
    }

    @Test(
        "the examples of CommonMark and of GFM's tables",
        arguments: ["reader/commonmark_spec.json", "reader/gfm_spec_tables.json"])
    func specification(file: String) throws {
        guard let specification = try GoldenFile.decodeShared(file, as: Specification.self) else {
            print("\(file) is absent: its licence keeps it out of this repository.")
            return
        }
        for example in specification.examples {
            #expect(try html(of: example.markdown) == example.html, "example \(example.testDescription)")
        }
    }

    private func note(_ text: String) throws -> Note {
        try Note(text, path: "a.md")
    }

    @Test(
        "two tildes strike out, one or three do not, nor do escaped ones or spaces inside",
        arguments: [
            ("~~가~~", true), ("~~가(나)~~는", true), ("앞~~\"나\"~~뒤", true), ("~~**가** 나~~", true), ("3~5", false),
            ("~가~", false), ("~~~가~~~", false), ("\\~~가~~", false), ("~~ 가 ~~", false), ("`~~가~~`", false),
            ("~~\\~가~~", true),
        ])
    func strikethrough(text: String, strikes: Bool) throws {
        guard case .paragraph(let content)? = try note("앞 \(text)\n").blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        let isStruck = content.contains { if case .strikethrough = $0.kind { true } else { false } }
        #expect(isStruck == strikes)
        #expect(content.plainText.contains("가") || content.plainText.contains("나") || text == "3~5")
    }

    @Test("a box at the start of an item makes a task")
    func tasks() throws {
        guard
            case .list(let list)? = try note("- [ ] 할 일\n- [x] 한 일\n- \\[ ] 글\n- [ ]\n- 가 [ ] 나\n").blocks.first?.kind
        else {
            Issue.record("no list")
            return
        }
        #expect(list.items.map(\.isDone) == [false, true, nil, nil, nil])
        #expect(list.items[0].blocks.map(\.kind).first.flatMap(Self.text) == "할 일")
    }

    @Test("ranges are those of the file, beside tables, front matter and marked emphasis")
    func ranges() throws {
        let text = """
            ---
            title: 가
            ---
            **가(a)**는 **나(b)**다

            > | 가 | 나 |
            > |---|---|
            > | `x` | **다(c)**라 |

            제목
            ====
            끝
            """
        let blocks = try note(text).blocks
        #expect(blocks.map(\.range.startLine) == [4, 6, 10, 12])
        #expect(blocks.map(\.range.endLine) == [4, 8, 11, 12])
        #expect(blocks[0].range.endColumn == "**가(a)**는 **나(b)**다".utf8.count)
        guard case .quote(let quoted) = blocks[1].kind, case .table(let table)? = quoted.first?.kind else {
            Issue.record("no table")
            return
        }
        #expect(quoted[0].range == SourceRange(startLine: 6, startColumn: 3, endLine: 8, endColumn: 25))
        #expect(table.rows[0][0][0].range == SourceRange(startLine: 8, startColumn: 5, endLine: 8, endColumn: 7))
        #expect(table.rows[0][1].plainText == "다(c)라")
    }

    private static func text(_ kind: Block.Kind) -> String? {
        if case .paragraph(let content) = kind { content.plainText } else { nil }
    }
}
