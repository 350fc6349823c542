import Testing

@testable import Terminal

struct EncodingTests {
    @Test("without colour and terminal a line is its letters")
    func plain() {
        #expect(StyledLine([Span("굵게", .bold), Span(" 끝")]).encoded(color: false) == "굵게 끝")
    }

    @Test("a style is set by the difference to the one before and reset once")
    func minimalSequences() {
        let line = StyledLine([
            Span("가", .bold), Span("나", Style(color: .red, isBold: true)), Span("다", Style(color: .blue, isBold: true)),
            Span("라", .dim),
        ])
        #expect(line.encoded(color: true) == "\u{1B}[1m가\u{1B}[31m나\u{1B}[34m다\u{1B}[0;2m라\u{1B}[0m")
        #expect(StyledLine([Span("가", .bold), Span("나")]).encoded(color: true) == "\u{1B}[1m가\u{1B}[0m나")
    }

    @Test("links are clickable on a terminal only, under one identity on all their lines")
    func links() throws {
        let link = try #require(Hyperlink("https://example.com/가"))
        let line = StyledLine([Span("글", link: link), Span("!")])
        #expect(line.encoded(color: true) == "글!")
        let uri = "https://example.com/%EA%B0%80"
        #expect(
            line.encoded(color: false, isTerminal: true)
                == "\u{1B}]8;id=\(link.identity);\(uri)\u{1B}\\글\u{1B}]8;;\u{1B}\\!")
        let wrapped = StyledLine([Span("긴 글", link: link)]).wrapped(to: 2)
        #expect(wrapped.count == 2)
        #expect(
            wrapped.allSatisfy { $0.encoded(color: false, isTerminal: true).contains("id=\(link.identity);\(uri)") })
    }

    @Test("a pinned span is put on its column, counted from 1")
    func pins() {
        let line = StyledLine([Span("⚠️ 주의 "), Span("│", isPinned: true)])
        #expect(line.encoded(color: false, isTerminal: true) == "⚠️ 주의 \u{1B}[9G│")
        #expect(line.encoded(color: true) == "⚠️ 주의 │")
    }

    @Test(
        "what could steer the terminal is shown instead",
        arguments: [
            ("\u{1B}[2J", "␛[2J"), ("\u{7}\u{8}\u{7F}", "␇␈␡"), ("\u{9B}2J", "⟪U+009B⟫2J"), ("\u{202E}a", "⟪U+202E⟫a"),
            ("가\t나\n다\u{2028}라", "가 나 다 라"), ("\r\n", "␍ "), ("\u{E0069}", "⟪U+E0069⟫"),
            ("\u{1112}\u{1161}\u{11AB}", "한"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        ])
    func controls(text: String, shown: String) {
        #expect(Array(Span(text).text.unicodeScalars) == Array(shown.unicodeScalars))
        #expect(Span(shown).text == shown)
    }

    @Test("at most eight marks stand on one letter")
    func marks() {
        let text = "a" + String(repeating: "\u{335}", count: 5000)
        #expect(Span(text).text.unicodeScalars.count == 9)
        #expect(Span(text).columns == 1)
    }

    @Test(
        "an address that could deceive or act is not clickable",
        arguments: [
            "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x-man-page://1/ls", "note.md",
            "JaVaScRiPt:alert(1)", "//evil.example/a", " https://example.com", "https ://example.com", "java\tscript:x",
            "vbscript:x", "ftp://example.com", "https:example.com", "https://n\u{430}ver.com",
            "https://example.com/\u{1B}]8;;https://evil.example\u{7}",
            "https://e.com/\u{202E}a",
            "https://example.com/" + String(repeating: "a", count: 3000),
        ])
    func refusedAddresses(address: String) {
        #expect(Hyperlink(address) == nil)
    }

    @Test(
        "only terminals known to open addresses are trusted to, and never through tmux",
        arguments: [
            (["TERM": "xterm-kitty"], true), (["TERM": "xterm-256color", "VTE_VERSION": "7006"], true),
            (["TERM": "xterm-256color", "VTE_VERSION": "4900"], false), (["TERM_PROGRAM": "WezTerm"], true),
            (["TERM": "xterm-kitty", "TMUX": "session"], false), (["TERM": "xterm-256color"], false), ([:], false),
        ] as [([String: String], Bool)])
    func openingLinks(environment: [String: String], opens: Bool) {
        #expect(TerminalCapabilities(environment: environment).opensLinks == opens)
    }
}
