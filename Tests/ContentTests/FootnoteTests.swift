import Testing

@testable import Content

/// Footnotes, as GitHub reads them.
struct FootnoteTests {
    private func blocks(_ markdown: String) throws -> [Block] {
        try Markdown.blocks(of: SourceText(markdown.utf8))
    }

    /// The blocks in one line each: `주:` for a definition.
    private func outline(_ markdown: String) throws -> [String] {
        try blocks(markdown).map { block in
            switch block.kind {
            case .paragraph(let content): "\(block.range.startLine) \(content.outline)"
            case .footnote(let label, let blocks): "\(block.range.startLine) 주 \(label): \(outline(blocks))"
            default: "\(block.range.startLine)"
            }
        }
    }

    @Test(
        "a definition of one word is no link, several follow each other, and one may end a paragraph",
        arguments: [
            ("가[^1]는\n\n[^1]: 출처\n", ["1 가{1}는", "3 주 1: 출처"]),
            ("가[^a]나[^b]\n\n[^a]: 하나\n[^b]: 둘\n  셋\n", ["1 가{a}나{b}", "3 주 a: 하나", "4 주 b: 둘/셋"]),
            ("가[^1]\n[^1]: 나 **다**\n", ["1 가{1}", "2 주 1: 나 다"]), ("[^1]:\n", ["1 주 1: "]),
            ("**가[^1]**은 `[^1]` \\[^1]\n\n[^1]: 나", ["1 가{1}은 [^1] [^1]", "3 주 1: 나"]),
        ])
    func definitions(markdown: String, expected: [String]) throws {
        #expect(try outline(markdown) == expected)
    }

    /// What a definition holds, with the lines its further blocks begin on.
    private func outline(_ blocks: [Block]) -> String {
        blocks.enumerated().map { index, block in
            let line = index == 0 ? "" : "\(block.range.startLine):\(block.range.startColumn) "
            return switch block.kind {
            case .paragraph(let content): line + content.outline
            case .code(let info, let text): line + "코드(\(info)) \(text.dropLast())"
            case .list(let list): line + "목록 " + list.items.map { outline($0.blocks) }.joined(separator: ", ")
            case .table(let table): line + "표 " + table.header.map(\.outline).joined(separator: ", ")
            default: line + "다른 것"
            }
        }.joined(separator: " | ")
    }

    @Test(
        "what is indented below a definition is part of it, whatever it is, and refers to the same footnotes",
        arguments: [
            ("가[^1]\n\n[^1]: 하나\n\n    둘 **셋**\n    넷\n", ["1 가{1}", "3 주 1: 하나 | 5:5 둘 셋/넷"]),
            (
                "[^1]: 하나[^2]\n\n    - 둘[^2]\n    - 셋\n\n    ```py\n    x\n    ```\n\n[^2]: 넷\n",
                ["1 주 1: 하나{2} | 3:5 목록 둘{2}, 셋 | 6:5 코드(py) x", "10 주 2: 넷"]
            ),
            ("[^1]: 하나\n\n\t| 가 | 나 |\n\t|---|---|\n\n        코드\n", ["1 주 1: 하나 | 3:5 표 가, 나 | 6:9 코드() 코드"]),
            ("[^1]: 하나\n\n```\n울타리\n```\n", ["1 주 1: 하나", "3"]),
            ("가[^1]\n\n    코드\n\n[^1]: 하나\n", ["1 가{1}", "3", "5 주 1: 하나"]),
        ])
    func indented(markdown: String, expected: [String]) throws {
        #expect(try outline(markdown) == expected)
    }

    @Test("a footnote too deep says where in the file")
    func tooDeep() throws {
        let quotes = String(repeating: ">", count: 2 * Note.depthLimit) + " 가"
        let error = #expect(throws: CommonMark.TooDeep.self) { try blocks("[^1]: 가\n\n    나\n\n    \(quotes)\n") }
        #expect(error?.line == 5)
    }

    @Test(
        "what no definition explains stays as it is, and code is code",
        arguments: ["가[^1] [^2]나\n", "가[^ 1]\n\n[^ 1]: 나\n", "[^1](주소)와 [^]\n", "```\n[^1]: 나\n```\n", "x[a-z^]: y\n"])
    func nothing(markdown: String) throws {
        let blocks = try blocks(markdown)
        let marks = KoreanEmphasis(SourceText(markdown.utf8))
        #expect(try blocks == CommonMark.blocks(of: TablePass(marks.text), marks: marks, isCiphered: false))
    }

    @Test("a cell of a table and an item of a list may refer to one, a quote may define one")
    func containers() throws {
        let markdown = "| 가[^1] |\n|---|\n| 나 |\n\n- 다[^1]\n\n> [^1]: 라\n"
        let blocks = try blocks(markdown)
        guard case .table(let table)? = blocks.first?.kind, case .list(let list) = blocks[1].kind,
            case .quote(let quoted) = blocks[2].kind
        else {
            Issue.record("other blocks")
            return
        }
        #expect(table.header.map(\.outline) == ["가{1}"])
        #expect(
            list.items[0].blocks.map(\.kind).first.map { if case .paragraph(let c) = $0 { c.outline } else { "" } }
                == "다{1}")
        #expect(quoted.map { if case .footnote = $0.kind { true } else { false } } == [true])
    }
}

extension [Inline] {
    /// The words, references in braces, line ends as strokes.
    fileprivate var outline: String {
        map { inline in
            switch inline.kind {
            case .footnote(let label): "{\(label)}"
            case .softBreak: "/"
            case .strong(let content): content.outline
            default: [inline].plainText
            }
        }.joined()
    }
}
