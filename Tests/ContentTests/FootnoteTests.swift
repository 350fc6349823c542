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
            case .footnote(let label, let content): "\(block.range.startLine) 주 \(label): \(content.outline)"
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
