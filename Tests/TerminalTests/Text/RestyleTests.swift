import Terminal
import Testing

/// Lines as a full screen shows them: cut to its width, with what was found marked.
struct RestyleTests {
    private let line = StyledLine([Span("가나 ab", .bold), Span("다라")])

    @Test(
        "a line is cut between characters, and says so",
        arguments: [(11, "가나 ab다라"), (10, "가나 ab다…"), (9, "가나 ab…"), (3, "가…"), (2, "…"), (1, "…"), (0, "")])
    func clipping(width: Int, expected: String) {
        #expect(line.clipped(to: width).plain == expected)
        #expect(line.clipped(to: width).columns <= width)
    }

    @Test("characters get another style, whatever pieces they are in, and the text stays")
    func restyling() {
        let marked = line.restyled([3..<6, 8..<12]) { $0.isReversed = true }
        #expect(marked.plain == line.plain)
        #expect(marked.spans.filter(\.style.isReversed).map(\.text) == ["나", "b", "다"])
        #expect(marked.spans.filter(\.style.isBold).map(\.text) == ["가", "나", " a", "b"])
        #expect(line.restyled([]) { $0.isReversed = true } == line)
    }

    @Test("reversed text is SGR 7")
    func encoding() {
        let line = StyledLine([Span("가"), Span("나", Style(isReversed: true))])
        #expect(line.encoded(color: true) == "가\u{1B}[7m나\u{1B}[0m")
    }
}
