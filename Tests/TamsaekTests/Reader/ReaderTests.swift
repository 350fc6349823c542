import Content
import Terminal
import Testing

@testable import tamsaek

@Suite("The full-screen reader, without a terminal")
struct ReaderTests {
    /// Sections of some lines each, with questions in the third and links in the second.
    private static let source = """
        ---
        title: 탐색
        ---
        # 탐색

        """ + (1...9).map { "## \($0)장 제목\n\n" + section($0) }.joined()

    private static func section(_ number: Int) -> String {
        switch number {
        case 2: "[셋째](#3장-제목)와 [다른 노트](other.md#끝), [밖](https://example.org/a), [이상한 것](file:///etc/passwd)\n\n"
        case 3: "## 예상 면접 질문\n\n- **Q. 하나는 무엇인가요?**\n    - **A.** 답\n\n"
        default: (1...6).map { "문단 \(number)-\($0): 하이퍼파라미터 최적화와 Pruning(가지치기)을 다룬다.\n\n" }.joined()
        }
    }

    private func reader(_ columns: Int = 40, _ rows: Int = 10) throws -> Reader {
        try Reader(Note(Self.source, path: "/notes/search.md"), size: TerminalSize(columns: columns, rows: rows))
    }

    private func screen(_ reader: Reader) -> [String] {
        ScreenFrame(reader).lines.map(\.plain)
    }

    /// Presses a key for each character.
    @discardableResult
    private func press(_ keys: String, _ reader: inout Reader) -> Reader.Request? {
        keys.reduce(nil) { _, key in reader.press(key == "\n" ? .enter : .character(key)) }
    }

    // MARK: Frames

    @Test(
        "every frame is as high as the screen and no wider",
        arguments: [(20, 5), (21, 1), (8, 3), (40, 10), (60, 24), (200, 70)])
    func frames(columns: Int, rows: Int) throws {
        var reader = try reader(columns, rows)
        for keys in ["", "G", "]", "t", "3\n", "/ㅎㅇㅍ", "\n", "n", "l", "\u{1B}", "?", "j", "x", "z", "e", "G\t"] {
            press(keys, &reader)
            let lines = ScreenFrame(reader).lines
            #expect(lines.count == rows)
            #expect(lines.allSatisfy { $0.columns <= columns })
        }
    }

    @Test("whatever is pressed, in windows of any size, the frame is right", arguments: 1...8 as ClosedRange<UInt64>)
    func anything(seed: UInt64) throws {
        var reader = try reader()
        let keys =
            Array("jkbdugG/nNpt][lzxeh?q 12ㅂ아가<>").map(Key.character)
            + [.enter, .tab, .backTab, .escape, .backspace, .pageDown, .end, .wheelDown, .wheelUp, .paste("ㄱㅈ\n"), .up]
        // Knuth's linear congruential generator.
        var state = seed
        func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<400 {
            if next(below: 10) == 0 {
                reader.resize(to: TerminalSize(columns: 1 + next(below: 90), rows: 1 + next(below: 30)))
            }
            if case .open = reader.press(keys[next(below: keys.count)]) {
                reader.visit(try Note("# 다른 노트\n\n## 끝\n\n[셋째](#없는-제목)\n", path: "/notes/other.md"), heading: "끝")
            }
            let lines = ScreenFrame(reader).lines
            #expect(lines.count == reader.size.rows)
            #expect(lines.allSatisfy { $0.columns <= reader.size.columns })
        }
    }

    @Test("no text of a note, a query or a message steers the terminal")
    func hostile() throws {
        let note = "---\ntitle: \"a\\e[2J\"\n---\n# b&#27;]0;c&#7;\n\n[d&#27;[1m](x&#27;[H.md)\n"
        var reader = try Reader(Note(note, path: "/notes/a.md"), size: TerminalSize(columns: 60, rows: 9))
        for key in [
            Key.tab, .enter, .character("l"), .enter, .character("t"), .enter, .character("/"),
            .paste("\u{1B}[3m\u{9B}4m"),
        ] {
            _ = reader.press(key)
            reader.message = reader.message ?? "\u{1B}[5m"
            let text = ScreenFrame(reader).lines.map(\.plain).joined()
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }

    @Test("only rows that change are written, and nothing when none does")
    func painting() throws {
        var reader = try reader(30, 6)
        var painter = ScreenPainter(.basic)
        #expect(painter.update(to: ScreenFrame(reader)).contains("\u{1B}[2J"))
        #expect(painter.update(to: ScreenFrame(reader)).isEmpty)
        reader.message = "말"
        let change = painter.update(to: ScreenFrame(reader))
        #expect(change.contains("\u{1B}[6;1H") && !change.contains("\u{1B}[5;1H") && !change.contains("\u{1B}[2J"))
        press("/", &reader)
        #expect(painter.update(to: ScreenFrame(reader)).contains("\u{1B}[6;2H\u{1B}[?25h"))
        painter.reset()
        #expect(painter.update(to: ScreenFrame(reader)).contains("\u{1B}[2J"))
    }

    @Test("the last row says where the reader is")
    func status() throws {
        var reader = try reader(80, 10)
        #expect(screen(reader).last?.hasPrefix("탐색") == true)
        press("]]", &reader)
        #expect(screen(reader).last?.hasPrefix("탐색 › 2장 제목 ") == true)
        press("G", &reader)
        #expect(screen(reader).last?.contains("100%") == true)
    }

    @Test("an empty note can be read")
    func empty() throws {
        var reader = try Reader(Note("", path: "a.md"), size: TerminalSize(columns: 30, rows: 4))
        for keys in ["j", "G", "b", "]", "t", "l", "\t", "/가\n", "n", "z"] { press(keys, &reader) }
        #expect(ScreenFrame(reader).lines.count == 4)
    }

    // MARK: Moving

    @Test("keys move by a line, a half and a whole screen, and to both ends")
    func moving() throws {
        var reader = try reader()
        let last = reader.page.lines.count - reader.bodyRows
        let steps: [(String, Int)] = [
            ("j", 1), ("jj", 3), ("k", 2), ("d", 6), ("u", 2), (" ", 10), ("b", 2), ("G", last), ("j", last),
            (" ", last),
            ("g", 0), ("k", 0), ("ㅓㅓ", 2), ("ㅏ", 1), ("아", 4),
        ]
        for (keys, top) in steps {
            press(keys, &reader)
            #expect(reader.top == top, "\(keys)")
        }
        _ = reader.press(.wheelDown)
        #expect(reader.top == 7)
        _ = reader.press(.home)
        #expect(reader.top == 0)
    }

    @Test("a number before a key says how often it is meant, and before G which line of the file")
    func counts() throws {
        var reader = try reader()
        let steps: [(String, Int)] = [("5j", 5), ("3k", 2), ("2 ", 18), ("0j", 18), ("k", 17), ("9g", 9), ("12q", 9)]
        for (keys, top) in steps {
            press(keys, &reader)
            #expect(reader.top == top, "\(keys)")
        }
        #expect(reader.page.sourceLine(at: reader.top) == 9)
        press("1G", &reader)
        #expect(reader.top == 0)
        press("g3]", &reader)
        #expect(screen(reader)[0] == "3장 제목")
        press("2[", &reader)
        #expect(screen(reader)[0] == "1장 제목")
        press("/ㄱㅈㅊ\n3n", &reader)
        #expect(reader.search?.current == 3)
        press("5N", &reader)
        #expect(reader.search?.current == 40)
        press("99999999999999999999j", &reader)
        #expect(reader.shown.upperBound == reader.page.lines.count)
    }

    @Test("q, Q, ㅂ and Ctrl-C end it, from everywhere but a query", arguments: ["q", "Q", "ㅂ"])
    func quitting(key: Character) throws {
        var reader = try reader()
        #expect(reader.press(.character(key)) == .quit)
        press("/", &reader)
        #expect(reader.press(.character(key)) == nil)
        #expect(reader.press(.control("c")) == .quit)
    }

    @Test("] and [ go from heading to heading; t lists them and Enter goes there; Backspace comes back")
    func headings() throws {
        var reader = try reader()
        press("]]", &reader)
        #expect(screen(reader)[0] == "2장 제목")
        press("[", &reader)
        #expect(screen(reader)[0] == "1장 제목")
        press("t", &reader)
        #expect(screen(reader).contains { $0.hasPrefix("▶  2") && $0.hasSuffix("1장 제목") })
        press("jj\n", &reader)
        #expect(screen(reader)[0] == "3장 제목")
        press("t11\n", &reader)
        #expect(screen(reader)[0] == "9장 제목")
        _ = reader.press(.backspace)
        _ = reader.press(.backspace)
        #expect(screen(reader)[0] == "1장 제목")
        _ = reader.press(.backspace)
        #expect(reader.message == "돌아갈 자리가 없습니다.")
    }

    // MARK: Searching

    @Test("a query is found while it is typed, marked, counted, and n and N go round")
    func searching() throws {
        var reader = try reader(80, 10)
        press("/ㄱㅈㅊ", &reader)
        #expect(reader.search?.matches.count == 42)
        let marked = ScreenFrame(reader).lines.dropLast().flatMap(\.spans).filter(\.style.isReversed)
        #expect(marked.map(\.text).contains("가지치"))
        #expect(screen(reader).last?.hasSuffix("1/42") == true)
        #expect(ScreenFrame(reader).cursor == 7)
        press("\nn", &reader)
        #expect(reader.search?.current == 1)
        press("Np", &reader)
        #expect(reader.search?.current == 41)
        #expect(reader.message != nil)
        #expect(reader.search?.line.map(reader.shown.contains) == true)
        press("gn", &reader)
        #expect(reader.search?.current == 0)
        _ = reader.press(.escape)
        #expect(reader.search == nil)
    }

    @Test("Escape gives a search up and goes back to where it began")
    func givingUp() throws {
        var reader = try reader()
        press("jj/9-6", &reader)
        #expect(reader.top > 2)
        _ = reader.press(.escape)
        #expect(reader.top == 2)
        press("/없는 말\n", &reader)
        #expect(reader.message == "찾지 못했습니다: 없는 말")
        press("/가", &reader)
        _ = reader.press(.backspace)
        _ = reader.press(.backspace)
        #expect(reader.mode == .page)
    }

    @Test("what is found outlasts another width", arguments: [20, 30, 60])
    func resizedSearch(width: Int) throws {
        var reader = try reader(80, 12)
        press("/하이퍼파라미터 최적화\nnnnn", &reader)
        let count = reader.search?.matches.count
        reader.resize(to: TerminalSize(columns: width, rows: 12))
        #expect(reader.search?.matches.count == count)
        #expect(reader.search?.current == 4)
    }

    @Test(
        "Tab and Enter lead to a footnote, Backspace back; the contents show formulas; links still find such headings")
    func footnotesAndFormulas() throws {
        let text = "# 가\n\n[식](#식-on)의 글[^1]\n\n## 식 $O(n)$\n" + String(repeating: "\n줄\n", count: 30) + "\n[^1]: 설명\n"
        var reader = try Reader(Note(text, path: "/n.md"), size: TerminalSize(columns: 40, rows: 8))
        _ = reader.press(.tab)
        _ = reader.press(.enter)
        #expect(screen(reader)[0] == "식 O(n)")
        _ = reader.press(.backspace)
        _ = reader.press(.tab)
        #expect(reader.message == "[^1]")
        _ = reader.press(.enter)
        #expect(screen(reader)[0] == "[주1] 설명")
        _ = reader.press(.backspace)
        #expect(reader.top == 0)
        press("t", &reader)
        #expect(screen(reader).contains { $0.hasSuffix("식 O(n)") })
    }

    @Test("y copies the first code on the screen, or the chosen link")
    func copying() throws {
        let text =
            "- 가\n\n  ```\n  하나\n  ```\n" + String(repeating: "\n줄\n", count: 9) + "\n```py\n둘\n```\n\n[글](x.md)\n"
        var reader = try Reader(Note(text, path: "/n.md"), size: TerminalSize(columns: 40, rows: 9))
        #expect(press("y", &reader) == .copy("하나\n"))
        #expect(press("G" + "ㅛ", &reader) == .copy("둘\n"))
        _ = reader.press(.tab)
        #expect(press("y", &reader) == .copy("x.md"))
        reader = try self.reader()
        #expect(press("y", &reader) == nil)
        #expect(reader.message == "화면에 복사할 코드가 없습니다.")
        #expect(Clipboard.sequence(for: "가\u{1B}") == "\u{1B}]52;c;6rCAGw==\u{1B}\\")
        #expect(Clipboard.sequence(for: String(repeating: "가", count: 100_000)) == nil)
    }

    // MARK: Keeping the place

    @Test("after every change of the window the same text is at the top", arguments: [1, 3, 5, 7])
    func resizing(sections: Int) throws {
        var reader = try reader(80, 12)
        press(String(repeating: "]", count: sections) + "jj", &reader)
        let (place, text) = (reader.place, screen(reader)[0].prefix(8))
        for width in [30, 120, 20, 47, 80] {
            reader.resize(to: TerminalSize(columns: width, rows: 12))
            #expect(screen(reader)[0].hasPrefix(text))
        }
        #expect(reader.place == place)
    }

    @Test("a changed file is shown at the same place, whether lines came before, behind or there")
    func reloading() throws {
        var reader = try reader(80, 12)
        press("]]]]]", &reader)
        let shown = screen(reader).dropLast()
        let changes = [
            ("문단 1-1", "새 문단\n\n또 하나\n\n문단 1-1"), ("문단 9-1", "끝의 새 문단\n\n문단 9-1"), ("문단 1-2", ""),
            ("문단 4-6", "고친 문단 4-6"),
        ]
        for (old, new) in changes {
            reader.reload(try Note(Self.source.replacing(old, with: new), path: "/notes/search.md"))
            #expect(screen(reader).dropLast() == shown)
            #expect(reader.message == "파일이 바뀌어 다시 읽었습니다.")
        }
    }

    // MARK: Links, questions, the editor

    @Test("Tab chooses a link, Enter follows it: to a heading, another note, an address that is only shown")
    func links() throws {
        var reader = try reader(60, 12)
        _ = reader.press(.tab)
        #expect(reader.message == "#3장-제목")
        _ = reader.press(.enter)
        #expect(screen(reader)[0] == "3장 제목")
        _ = reader.press(.backspace)
        _ = reader.press(.tab)
        #expect(reader.press(.enter) == .open(path: "/notes/other.md", heading: "끝"))
        #expect(press("l3\n", &reader) == nil)
        #expect(screen(reader).contains("https://example.org/a"))
        press("q", &reader)
        #expect(reader.mode == .page)
        press("l", &reader)
        #expect(reader.press(.click(column: 30, row: 2)) == .open(path: "/notes/other.md", heading: "끝"))
        let row = try #require(screen(reader).firstIndex { $0.hasPrefix("셋째와 다른 노트") })
        #expect(reader.press(.click(column: 6, row: row)) == nil)
        #expect(reader.press(.click(column: 7, row: row)) == .open(path: "/notes/other.md", heading: "끝"))
        press("l4\n", &reader)
        #expect(reader.message == "열 수 없는 주소입니다: file:///etc/passwd")
    }

    @Test("another note opens at its heading, and Backspace comes back to the place")
    func visiting() throws {
        var reader = try reader()
        press("]]j", &reader)
        let shown = screen(reader)
        let other = "# 다른 노트\n\n" + String(repeating: "글\n\n", count: 30) + "## 끝\n\n글\n"
        reader.visit(try Note(other, path: "/notes/other.md"), heading: "끝")
        #expect(screen(reader)[0] == "끝")
        _ = reader.press(.backspace)
        #expect(screen(reader) == shown)
    }

    @Test("z asks the section's questions, or all where it has none; e opens the editor at the line")
    func requests() throws {
        var reader = try reader(80, 6)
        let all = reader.note.questions.map(\.id)
        #expect(all.count == 1)
        #expect(press("z", &reader) == .quiz(all))
        #expect(press("e", &reader) == .edit(line: 4))
        press("]]", &reader)
        #expect(press("e", &reader) == .edit(line: 19))
    }
}
