import Content
import Terminal
import Testing

@testable import tamsaek

/// Blocks made by hand, shown on a page.
struct NoteRendererTests {
    private static let place = SourceRange(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1)

    private func inline(_ kind: Inline.Kind) -> Inline {
        Inline(kind, range: NoteRendererTests.place)
    }

    private func text(_ text: String) -> [Inline] {
        [inline(.text(text))]
    }

    private func block(_ kind: Block.Kind) -> Block {
        Block(kind, range: NoteRendererTests.place)
    }

    private func paragraph(_ content: String) -> Block {
        block(.paragraph(text(content)))
    }

    private func item(_ blocks: Block..., isDone: Bool? = nil) -> Block.Item {
        Block.Item(isDone: isDone, blocks: blocks, range: NoteRendererTests.place)
    }

    private func lines(_ blocks: [Block], width: Int = 40, listsAddresses: Bool = true) -> [StyledLine] {
        let note = Note(
            path: "note.md", slug: "note", title: "제목", date: nil, tags: [], difficulty: nil,
            blocks: [block(.heading(level: 1, content: text("제목")))] + blocks, questions: [], warnings: [])
        return Array(NoteRenderer(width: width, listsAddresses: listsAddresses).lines(of: note).dropFirst(3))
    }

    private func plain(_ blocks: Block..., width: Int = 40, listsAddresses: Bool = true) -> [String] {
        lines(blocks, width: width, listsAddresses: listsAddresses).map(\.plain)
    }

    @Test("the front matter is a header: title, then date, difficulty and tags")
    func header() {
        let note = Note(
            path: "n.md", slug: "n", title: "탐색", date: "2026-01-02", tags: ["TPE", "면접"], difficulty: "중급",
            blocks: [paragraph("본문")], questions: [], warnings: [])
        #expect(
            NoteRenderer(width: 30, listsAddresses: true).lines(of: note).map(\.plain) == [
                "탐색", "2026-01-02 · 난이도 중급 ·", "#TPE · #면접", String(repeating: "─", count: 30), "", "본문",
            ])
    }

    @Test("the first two levels of headings are underlined, the others marked")
    func headings() {
        let levels = (1...4).map { block(.heading(level: $0, content: text("장 \($0)"))) }
        #expect(lines(levels).map(\.plain) == ["장 1", "════", "", "장 2", "────", "", "■ 장 3", "", "□ 장 4"])
    }

    @Test("lists nest, numbers align, tasks show whether they are done")
    func lists() {
        let inner = block(.list(.init(start: nil, isTight: true, items: [item(paragraph("안쪽"))])))
        let numbered = block(
            .list(.init(start: 9, isTight: true, items: [item(paragraph("아홉"), inner), item(paragraph("열"))])))
        let tasks = block(
            .list(
                .init(
                    start: nil, isTight: false,
                    items: [item(paragraph("한 일"), isDone: true), item(isDone: false), item(paragraph("일"))])))
        #expect(plain(numbered) == [" 9. 아홉", "    ◦ 안쪽", "10. 열"])
        #expect(plain(tasks) == ["☑ 한 일", "", "☐ ", "", "• 일"])
    }

    @Test("an item of a list may hold any block, each under the same indent")
    func blocksInItems() {
        let list = block(
            .list(
                .init(
                    start: nil, isTight: false,
                    items: [
                        item(block(.quote([paragraph("인용 하나"), paragraph("둘")])), block(.code(info: "", text: "x\n")))
                    ])))
        #expect(
            plain(list, width: 20) == [
                "• │ 인용 하나", "  │", "  │ 둘", "", "  ╭─────────────────", "  x", "  ╰─────────────────",
            ])
    }

    @Test("long code goes on below, at its indent, after a mark; tabs are spaces")
    func code() {
        let source = "if ready:\n\treturn study.best_trial.value + penalty(study)\n"
        #expect(
            plain(block(.code(info: "python title=x", text: source)), width: 30) == [
                "╭─ python ────────────────────", "if ready:", "    return", "    ↪ study.best_trial.value +",
                "    ↪ penalty(study)", "╰─────────────────────────────",
            ])
    }

    @Test("a link in running text has its number after the eojeol it ends in, the address is listed once")
    func links() {
        let link = inline(.link(destination: "https://optuna.org/", title: "", content: text("문서")))
        let same = inline(.link(destination: "https://optuna.org/", title: "", content: text("여기")))
        let plainLink = inline(.link(destination: "https://a.kr", title: "", content: text("https://a.kr")))
        let content = [link, text("에서 보고, ")[0], same, text(" 또 ")[0], plainLink]
        #expect(
            plain(block(.paragraph(content)), width: 60) == [
                "문서에서[1] 보고, 여기[1] 또 https://a.kr", "", "링크", "[1] https://optuna.org/",
            ])
        #expect(plain(block(.paragraph(content)), listsAddresses: false).count == 1)
    }

    @Test("an address that differs from the address shown, or is not safe to click, is always listed")
    func deceivingLinks() {
        let deceiving = inline(
            .link(destination: "https://evil.example", title: "", content: text("https://bank.example")))
        let script = inline(.link(destination: "javascript:alert(1)", title: "", content: text("눌러")))
        let foreign = inline(.link(destination: "https://n\u{430}ver.com", title: "", content: text("네이버")))
        let shown = plain(block(.paragraph([deceiving, script, foreign])), width: 80, listsAddresses: false)
        #expect(
            shown.suffix(3) == [
                "[1] https://evil.example", "[2] javascript:alert(1)",
                "[3] https://n\u{430}ver.com (영문이 아닌 글자가 섞인 주소)",
            ])
    }

    @Test("HTML comments are invisible, a br breaks the line, other tags leave their text")
    func html() {
        let comment = block(.html("<!-- id: a -->\n"))
        let markup = block(.html("<div>a &lt; b<br>둘째 <b>줄</b></div>\n"))
        let broken = block(
            .paragraph([text("위")[0], inline(.html("<br/>")), text("아래")[0], inline(.html("<!-- x -->"))]))
        #expect(plain(comment, paragraph("글"), comment) == ["글"])
        #expect(plain(markup) == ["a < b", "둘째 줄"])
        #expect(plain(broken) == ["위", "아래"])
    }

    @Test(
        "in a block of HTML, items, rows and blocks are lines, cells are parted, links and images keep their addresses",
        arguments: [
            ("<ul><li>하나</li><li>둘</li></ul>\n", ["• 하나", "• 둘"]),
            ("<table><tr><td>가</td><td>나</td></tr>\n<tr><th>다</th>\n</tr></table>\n", ["가 · 나", "다"]),
            ("<p>앞 <a href='https://a.kr'>글</a> 뒤</p><p>셋</p>\n", ["앞 글 (https://a.kr) 뒤", "셋"]),
            ("<img src=\"x.png\" alt=\"수렴\">\n<pre>\n  가\n    나\n</pre>\n", ["[그림: 수렴] (x.png)", "  가", "    나"]),
            ("<a href=https://a.kr>https://a.kr</a> 1 < 2\n", ["https://a.kr 1 < 2"]),
        ])
    func htmlBlocks(source: String, expected: [String]) {
        #expect(plain(block(.html(source))) == expected)
    }

    @Test("tags in a line mean what Markdown's marks mean; what shows nothing leaves no second blank")
    func htmlInlines() throws {
        let source =
            "<b>굵게</b>, x<sup>2</sup>와 H<sub>2</sub>O, <kbd>Ctrl</kbd>. <!-- 주석 --> 뒤<br> 줄 <a href=\"x.md\">글</a>\n"
        let note = try Note(source + "\n<img src=a.png alt='그림'> <i>열린 채\n", path: "n.md")
        let shown = NoteRenderer(width: 60, listsAddresses: true).lines(of: note).dropFirst(3)
        #expect(
            shown.map(\.plain) == [
                "굵게, x²와 H₂O, Ctrl. 뒤", "줄 글[1]", "", "[그림: 그림] (a.png) 열린 채", "", "링크", "[1] x.md",
            ])
        #expect(shown.first?.spans.first == Span("굵게", Style(isBold: true)))
    }

    @Test(
        "tags that nothing closes take no time", arguments: ["<b>", "<a href=x>", "<i><b>", "<b></i>", "<sup>1</sup>"])
    func manyTags(tag: String) throws {
        let note = try Note("가" + String(repeating: tag, count: 1_000) + "나\n", path: "n.md")
        let shown = NoteRenderer(width: 60, listsAddresses: true).lines(of: note).map(\.plain).joined()
        #expect(shown.contains("나"))
    }

    @Test("the paragraphs of a footnote are indented below its mark")
    func footnoteParagraphs() throws {
        let note = try Note("# 가\n\n나[^1]\n\n[^1]: 첫째 문단\n\n    둘째 문단\n\n    - 목록\n[^2]: 다음\n", path: "n.md")
        let page = NoteRenderer(width: 30, listsAddresses: true).page(of: note)
        #expect(
            page.lines.dropFirst(3).map(\.plain) == [
                "나[주1]", "", "[주1] 첫째 문단", "", "      둘째 문단", "", "      • 목록", "[주2] 다음",
            ])
        #expect(page.footnotes == ["1": 5, "2": 10])
    }

    @Test("formulas in a title are written as Unicode, and as LaTeX where they are read aloud")
    func titles() throws {
        let note = try Note("---\ntitle: \"비용 $O(n^2)$\"\n---\n글\n\n## 식 $\\alpha$\n", path: "n.md")
        let page = NoteRenderer(width: 30, listsAddresses: true).page(of: note)
        #expect(page.lines[0].plain == "비용 O(n²)")
        #expect(page.headings.map(\.text) == ["식 α"])
        let spoken = NoteRenderer(width: 30, listsAddresses: true, isPlain: true).lines(of: note)
        #expect(spoken[0].plain == "비용 $O(n^2)$")
    }

    @Test("an image is its text and its address, what is struck out keeps its tildes")
    func imagesAndStrikethrough() {
        let image = inline(.image(source: "a.png", title: "", content: text("수렴 곡선")))
        let struck = inline(.strikethrough(text("틀린 말")))
        #expect(plain(block(.paragraph([image, text(" ")[0], struck]))) == ["[그림: 수렴 곡선] (a.png) ~~틀린 말~~"])
    }

    @Test("emphasis is style, the letters are the same")
    func styles() {
        let content = [inline(.strong([inline(.emphasis(text("둘 다")))])), inline(.code("x"))]
        let both = Style(isBold: true, isItalic: true)
        #expect(
            lines([block(.paragraph(content))]) == [StyledLine([Span("둘 다", both), Span("x", Style(color: .green))])])
    }

    @Test("however deep lists and quotes are, half of the page is left for the text", arguments: [20, 40, 80])
    func deepNesting(width: Int) {
        let cell = text("값")
        var deep = block(
            .quote([
                paragraph("하이퍼파라미터를 탐색한다"), block(.code(info: "a-language-of-a-long-name", text: "let x = 1\n")),
                block(.rule),
                block(.table(.init(alignments: [.left, .right], header: [cell, cell], rows: [[cell, cell]]))),
            ]))
        for level in 0..<60 {
            let list = Block.List(start: level % 3 == 0 ? 999_999_999 : nil, isTight: true, items: [item(deep)])
            deep = block(level % 2 == 0 ? .list(list) : .quote([deep]))
        }
        let shown = lines([deep], width: width)
        #expect(shown.allSatisfy { $0.columns <= width })
        #expect(shown.map(\.plain).joined().contains("탐색한다"))
    }

    @Test("a word that fits on the page but not beside the margin takes the margin's blank")
    func narrowPage() {
        let inner = block(.list(.init(start: nil, isTight: true, items: [item(paragraph("가나다라마바사아자 차"))])))
        let outer = block(.list(.init(start: nil, isTight: true, items: [item(paragraph("바깥"), inner)])))
        #expect(plain(outer, width: 20) == ["• 바깥", "◦ 가나다라마바사아자", "  차"])
    }
}
