import Content
import Quiz
import Terminal
import Testing

@testable import NoteIndex
@testable import tamsaek

@Suite("The full-screen home, without a terminal")
struct HomeScreenTests {
    private static let now = Moment(milliseconds: 1_795_500_000_000, utcOffset: 9 * 3600)

    private static let notes = [
        note("격자 탐색과 무작위 탐색", "grid", difficulty: "쉬움", questions: 3),
        note("TPE", "tpe", difficulty: "아주 어려움", questions: 1),
        note("용어", "words", difficulty: nil, questions: 0),
    ]

    private static func note(_ title: String, _ slug: String, difficulty: String?, questions: Int) -> Note {
        Note(
            path: "/notes/\(slug).md", slug: slug, title: title, date: nil, tags: [], difficulty: difficulty,
            blocks: [],
            questions: (0..<questions).map { Question(id: "\(slug)-\($0)", text: "문제 \($0)?", answer: nil, line: 1) },
            warnings: [])
    }

    private static func home(answered: [String] = [], daysAgo: Int = 0) throws -> Home {
        let scheduler = try Scheduler()
        let moment = Moment(milliseconds: now.milliseconds - daysAgo * 86_400_000, utcOffset: now.utcOffset)
        let memories = answered.map { ($0, scheduler.answer($0, .new, .easy, at: moment)) }
        return Home(
            notes: notes,
            exercises: (1...2).map {
                Home.ExerciseLine(command: "swift run ex\($0)", title: "연습 \($0) — 가지치기", readme: "/ex/\($0)/README.md")
            },
            memories: Dictionary(uniqueKeysWithValues: memories), at: now, scheduler: scheduler)
    }

    private func screen(_ columns: Int = 60, _ rows: Int = 30, answered: [String] = [], daysAgo: Int = 0) throws
        -> HomeScreen
    {
        HomeScreen(
            try Self.home(answered: answered, daysAgo: daysAgo), size: TerminalSize(columns: columns, rows: rows))
    }

    private func lines(_ screen: HomeScreen) -> [String] {
        ScreenFrame(screen).lines.map(\.plain)
    }

    /// Presses a key for each character.
    @discardableResult
    private func press(_ keys: String, _ screen: inout HomeScreen) -> HomeScreen.Request? {
        keys.reduce(nil) { _, key in screen.press(key == "\n" ? .enter : .character(key)) }
    }

    @Test("what to do next comes first, then what is due, the notes with difficulty and progress, the exercises")
    func page() throws {
        #expect(
            try lines(screen(60, 20, answered: ["grid-0"])) == [
                "tamsaek — 하이퍼파라미터 탐색 면접 준비",
                "",
                "다음 걸음",
                "▶ 읽기: TPE",
                "  아직 문제를 풀어 보지 않은 노트입니다. 읽고 나서 z를",
                "  누르면 문제를 풉니다.",
                "",
                "오늘",
                "  새 문제 3개 풀기",
                "",
                "노트",
                "  격자 탐색과 무작위 탐색  쉬움         ███░░░░░░░       1/3",
                "  TPE                      아주 어려움  ░░░░░░░░░░       0/1",
                "  용어                                             문제 없음",
                "",
                "연습",
                "  연습 1 — 가지치기",
                "  연습 2 — 가지치기",
                "",
                "Enter 열기  / 찾기                s 통계  ? 도움말  q 끝내기",
            ])
    }

    @Test("Enter opens what is chosen: the next step, the quiz, a note, an exercise's page")
    func opening() throws {
        var screen = try screen()
        #expect(press("\n", &screen) == .open(path: "/notes/grid.md", line: nil))
        #expect(press("j\n", &screen) == .quizToday)
        #expect(press("j\n", &screen) == .open(path: "/notes/grid.md", line: nil))
        #expect(press("ㅓㅓ\n", &screen) == .open(path: "/notes/words.md", line: nil))
        #expect(press("ㅏ\n", &screen) == .open(path: "/notes/tpe.md", line: nil))
        #expect(press("G\n", &screen) == .open(path: "/ex/2/README.md", line: nil))
        #expect(press("x", &screen) == .run(command: "swift run ex2"))
        #expect(press("g\n", &screen) == .open(path: "/notes/grid.md", line: nil))
        var due = try self.screen(answered: ["grid-0"], daysAgo: 400)
        #expect(press("\n", &due) == .quizDue)
    }

    @Test("z asks the questions of the chosen note, or today's; s asks for statistics; x wants an exercise")
    func actions() throws {
        var screen = try screen()
        #expect(press("z", &screen) == .quizNote(slug: "grid"))
        #expect(press("jz", &screen) == .quizToday)
        #expect(press("ㄴ", &screen) == .statistics)
        #expect(press("x", &screen) == nil)
        #expect(screen.message == "연습을 고른 다음 누르세요.")
        screen.show(statistics: (1...100).map { StyledLine("\($0)") })
        #expect(lines(screen)[0] == "1")
        press("jj", &screen)
        #expect(lines(screen)[0] == "3")
        press("q", &screen)
        #expect(screen.mode == .list)
    }

    @Test("a click opens what is below it, the wheel moves")
    func mouse() throws {
        var screen = try screen(60, 20)
        #expect(screen.press(.click(column: 3, row: 12)) == .open(path: "/notes/tpe.md", line: nil))
        #expect(screen.press(.click(column: 3, row: 0)) == nil)
        #expect(screen.press(.click(column: 3, row: 19)) == nil)
        _ = screen.press(.wheelUp)
        #expect(press("\n", &screen) == .open(path: "/notes/grid.md", line: nil))
    }

    @Test("a query filters notes and exercises at once, asks for passages, and Enter opens a passage at its line")
    func searching() throws {
        var screen = try screen()
        #expect(press("/", &screen) == nil)
        #expect(screen.press(.character("ㄱ")) == .search("ㄱ"))
        #expect(press("ㅈ", &screen) == .search("ㄱㅈ"))
        #expect(
            lines(screen).filter { !$0.isEmpty } == [
                "노트", "▶ 격자 탐색과 무작위 탐색               쉬움  ░░░░░░░░░░ 0/3", "연습", "  연습 1 — 가지치기", "  연습 2 — 가지치기",
                "/ㄱㅈ" + String(repeating: " ", count: 54) + "3",
            ])
        let passage = Passage(kind: .text, line: 7, headings: ["절"], text: "작은 격자")
        let range = passage.text.range(of: "격자")
        screen.find([SearchHit(entry: NoteEntry(Self.notes[1]), passage: passage, ranges: [range].compactMap(\.self))])
        #expect(lines(screen).contains("찾은 곳"))
        #expect(lines(screen).contains("  TPE › 절"))
        for _ in 0..<3 { _ = screen.press(.down) }
        #expect(screen.press(.enter) == .open(path: "/notes/tpe.md", line: 7))
        #expect(press("q", &screen) == .search("ㄱㅈq"))
        #expect(lines(screen)[0] == "찾은 것이 없습니다.")
        #expect(screen.press(.enter) == nil)
        _ = screen.press(.escape)
        #expect(screen.mode == .list)
        #expect(press("q", &screen) == .quit)
    }

    @Test("after a quiz the numbers are new and the same entry is chosen")
    func refreshing() throws {
        var screen = try screen()
        press("jj", &screen)
        screen.refresh(try Self.home(answered: ["grid-0", "grid-1"]))
        #expect(lines(screen).contains { $0.hasPrefix("▶ 격자") && $0.hasSuffix("2/3") })
    }

    @Test("a folder without notes says what to do")
    func empty() throws {
        let home = Home(notes: [], exercises: [], memories: [:], at: Self.now, scheduler: try Scheduler())
        var screen = HomeScreen(home, size: TerminalSize(columns: 40, rows: 10))
        #expect(press("\n", &screen) == nil)
        #expect(screen.message == "tamsaek notes --content FOLDER")
    }

    @Test("whatever is pressed, in windows of any size, the frame is right", arguments: 1...8 as ClosedRange<UInt64>)
    func anything(seed: UInt64) throws {
        var screen = try screen()
        let keys =
            Array("jkbdugG/sxzh?q ㅂ아가<>").map(Key.character)
            + [.enter, .tab, .escape, .backspace, .pageDown, .end, .wheelDown, .wheelUp, .paste("ㄱㅈ\n"), .up]
            + (0..<9).map { .click(column: 1, row: $0 * 3) }
        // Knuth's linear congruential generator.
        var state = seed
        func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<400 {
            if next(below: 10) == 0 {
                screen.resize(to: TerminalSize(columns: 1 + next(below: 90), rows: 1 + next(below: 30)))
            }
            let request = screen.press(keys[next(below: keys.count)])
            if request == .statistics { screen.show(statistics: ["하나", "둘"]) }
            let frame = ScreenFrame(screen)
            #expect(frame.lines.count == screen.size.rows)
            #expect(frame.lines.allSatisfy { $0.columns <= screen.size.columns })
            if screen.mode == .list, screen.size.columns > 2, screen.size.rows > 2 {
                #expect(frame.lines.contains { $0.plain.hasPrefix("▶") })
            }
        }
    }
}
