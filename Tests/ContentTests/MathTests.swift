import Foundation
import Testing

@testable import Content

/// Where formulas are found in a text, and that they are all that changes.
struct MathTests {
    private func formulas(_ markdown: String) throws -> [String] {
        try Markdown.blocks(of: SourceText(markdown.utf8)).flatMap(\.formulas)
    }

    @Test(
        "a dollar opens before a letter and closes behind one, but not before a digit",
        arguments: [
            ("값 $x$는", ["x"]), ("비용은 $5에서 $10 사이", []), ("$5와 $6", []), ("$5$6", []), ("$ x $", []), ("$x $y", []),
            (#"\$x\$"#, []), ("`$x$`", []), ("$a_1 * b_2 * c$", ["a_1 * b_2 * c"]), ("**$x$**는 *$y$*", ["x", "y"]),
            (#"$\$5$"#, [#"\$5"#]), ("$a$b$c$", ["a", "c"]), ("$x$$", []), ("$$$x$$$", []), ("$x", []), ("$$", []),
            ("**값($x^2$)**은", ["x^2"]), ("~~$x$~~", ["x"]), ("[$x$](u)", ["x"]), ("![$x$](u)", ["x"]),
            ("$[a](b)$", ["[a](b)"]), ("$a<b$ $c>d$", ["a<b", "c>d"]), ("$a`b`$", []), ("`a $x` $", []),
            ("$5, 할인하면 3$입니다", []), ("$10 사이이고 **$x$**는", ["x"]), ("$3,000원 x_1, $y$", ["y"]), ("$HOME/bin:$PATH", []),
            ("$k$th", ["k"]), ("$f(x)\n= y$", ["f(x)\n= y"]),
            ("$x\n\ny$", []), ("$`a_b`$", ["a_b"]), ("- $x$\n- $y$\n", ["x", "y"]),
            ("# $x$\n\n$y$\n---\n", ["x", "y"]),
            (#"\(x^2\)와 \[y\]"#, ["x^2", "y"]), (#"\[링크\]와 \(설명\) \[1\]"#, []), (#"- \[x\] 할 일"#, []),
        ])
    func inline(markdown: String, expected: [String]) throws {
        #expect(try formulas(markdown) == expected)
    }

    @Test(
        "a formula that stands by itself may have lines that would be a list, a heading or a quote",
        arguments: [
            ("$$\nx = 1\n$$", ["x = 1"]), ("$$\na\n- b\n+ c\n$$\n끝 $y$", ["a\n- b\n+ c", "y"]),
            ("$$\na\n= b\n---\n$$", ["a\n= b\n---"]),
            ("> $$\n> # a\n> $$\n> $b$", ["# a", "b"]), ("- $$\n  1. a\n  $$", ["1. a"]), ("값 $$x$$ 뒤", ["x"]),
            ("$$\na\n\nb\n$$", []), ("$$\na  \nb\\\\\nc\n$$", ["a\nb\\\\\nc"]), ("```\n$$\nx\n$$\n```", []),
            ("$$\n```\n$$\n```", []), ("    $$\n    x\n    $$", []), ("$$x\n\n$y$", ["y"]),
        ])
    func display(markdown: String, expected: [String]) throws {
        #expect(try formulas(markdown) == expected)
    }

    @Test("in a cell of a table the pipe is escaped, and a formula ends with its cell")
    func tables() throws {
        let rows = "| $\\|x\\|$ | b |\n|---|---|\n| $5 | $6 |\n| $a | **b** |\n| $a_1*b*c$ | $x$ |\n"
        #expect(try formulas(rows) == ["|x|", "a_1*b*c", "x"])
        guard case .table(let table)? = try Markdown.blocks(of: SourceText(rows.utf8)).first?.kind else {
            Issue.record("no table")
            return
        }
        #expect(table.rows.map { $0.map(\.plainText) } == [["$5", "$6"], ["$a", "b"], ["$a_1*b*c$", "$x$"]])
    }

    @Test(
        "outside formulas a text is read as without them",
        arguments: [
            "`$a_b$` <a href=\"$x_y$\">$</a> <http://a.kr/$b_$c> [a](http://a.kr/$b_c$ \"$t_$\")",
            "```sh\necho $a_b$ $$\n```\n\n    $a*b*c$\n\n<!-- $x_$ -->\n\n<div>\n$a*b$\n</div>\n",
            "[a]: http://a.kr/$x_y$ \"$*t*$\"\n\n[a] **$5** *$6*", "a\u{1}b $x*y*z$", "&#1; $x*y*z$ &#x0e;",
        ])
    func rest(markdown: String) throws {
        let blocks = try Markdown.blocks(of: SourceText(markdown.utf8))
        #expect(blocks.flatMap(\.formulas) == [])
        let marks = KoreanEmphasis(SourceText(markdown.utf8))
        #expect(try blocks == CommonMark.blocks(of: TablePass(marks.text), marks: marks, isCiphered: false))
    }

    @Test("a control character of the note's own stands for nothing else", arguments: ["", " $5 or $6"])
    func controls(dollars: String) throws {
        let blocks = try Markdown.blocks(of: SourceText("a\u{1}b `c\u{4}d` &#14;e\u{1B}[31m\(dollars)".utf8))
        guard case .paragraph(let content)? = blocks.first?.kind else { throw CancellationError() }
        #expect(content.plainText == "a\u{1}b c\u{4}d \u{E}e\u{1B}[31m\(dollars)")
    }

    @Test("a formula knows its place, and the words of a text keep its dollars")
    func places() throws {
        let blocks = try Markdown.blocks(of: SourceText("가 **나($a*b$)**는 $x$\n".utf8))
        guard case .paragraph(let content)? = blocks.first?.kind else {
            Issue.record("no paragraph")
            return
        }
        #expect(content.plainText == "가 나($a*b$)는 $x$")
        #expect(blocks[0].range.endColumn == "가 **나($a*b$)**는 $x$".utf8.count)
    }

    @Test(
        "marks that nothing closes take no time",
        arguments: ["$a ", "$$a\n", "\\(a ", "`$", "`` ` ", "<a ", "](", "# $$\n"])
    func hostile(piece: String) throws {
        _ = try formulas(String(repeating: piece, count: 10_000))
    }
}

extension Block {
    /// The formulas in the block, trimmed.
    fileprivate var formulas: [String] {
        switch kind {
        case .heading(_, let content), .paragraph(let content): content.flatMap(\.formulas)
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.formulas) }
        case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.formulas)
        case .table(let table): (table.header + table.rows.joined()).flatMap { $0.flatMap(\.formulas) }
        case .code, .html, .rule: []
        }
    }
}

extension Inline {
    fileprivate var formulas: [String] {
        switch kind {
        case .math(let source, _): [source.trimmingCharacters(in: .whitespacesAndNewlines)]
        case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content),
            .image(_, _, let content):
            content.flatMap(\.formulas)
        case .text, .code, .footnote, .html, .softBreak, .lineBreak: []
        }
    }
}
