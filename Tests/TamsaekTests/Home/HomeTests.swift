import Content
import Foundation
import Quiz
import Terminal
import Testing

@testable import tamsaek

@Suite("The home screen says what to do next")
struct HomeTests {
    private static let now = Moment(milliseconds: 1_795_500_000_000, utcOffset: 9 * 3600)
    private static let exercise = Home.ExerciseLine(
        command: "swift run ex01-grid", title: "연습 1 — 격자", readme: "/ex/README.md")

    private let scheduler: Scheduler
    private let notes: [Note]

    init() throws {
        scheduler = try Scheduler()
        let text = "---\ndifficulty: hard\n---\n# 노트\n\n- **Q. 하나?**\n  - **A.** 답.\n- **Q. 둘?**\n  - **A.** 답.\n"
        notes = [try Note(bytes: Array(text.utf8), path: "note.md")]
    }

    private func home(_ memories: [String: CardMemory]) -> Home {
        Home(notes: notes, exercises: [Self.exercise], memories: memories, at: Self.now, scheduler: scheduler)
    }

    /// Every question answered "easy" at `moment`, or the first only.
    private func answered(at moment: Moment, all: Bool = true) -> [String: CardMemory] {
        let ids = notes.flatMap(\.questions).map(\.id)
        return Dictionary(
            uniqueKeysWithValues: ids.prefix(all ? ids.count : 1).map {
                ($0, scheduler.answer($0, .new, .easy, at: moment))
            })
    }

    @Test("a beginner reads a note first")
    func beginner() {
        #expect(home([:]).next.command == "tamsaek read note")
        #expect(home([:]).today.new == 2)
    }

    @Test("with the first question answered, the new ones come next")
    func newQuestions() {
        #expect(home(answered(at: Self.now, all: false)).next.command == "tamsaek quiz")
    }

    @Test("with everything answered today, an exercise is next")
    func allDone() {
        let home = home(answered(at: Self.now))
        #expect(home.next.command == Self.exercise.command)
        #expect(home.notes.map(\.answered) == [2])
    }

    @Test("an exercise that has passed says so, and the next one is next")
    func passedExercise() {
        let passed = Home.ExerciseLine(command: "one", title: "하나", readme: "", state: .passed)
        let home = Home(
            notes: notes, exercises: [passed, Self.exercise], memories: answered(at: Self.now), at: Self.now,
            scheduler: scheduler)
        #expect(home.next.command == Self.exercise.command)
        let lines = HomeRenderer(width: 80).lines(of: home).map(\.plain)
        #expect(lines.contains("    하나 · 통과") && lines.contains("    연습 1 — 격자"))
    }

    @Test("what is due comes before everything else")
    func due() {
        let longAgo = Moment(milliseconds: Self.now.milliseconds - 400 * 86_400_000, utcOffset: Self.now.utcOffset)
        #expect(home(answered(at: longAgo, all: false)).next.command == "tamsaek quiz --due")
    }

    @Test("the interview is on it with what will be recalled then, until its day is over")
    func interview() {
        func home(_ days: Int) -> Home {
            Home(
                notes: notes, exercises: [], memories: answered(at: Self.now, all: false),
                interview: Self.now.day + days,
                at: Self.now, scheduler: scheduler)
        }
        // One of two questions, answered today.
        #expect(home(0).interview?.expected == 0.5)
        #expect(home(21).interview?.daysLeft == 21)
        #expect(home(21).interview.map { $0.expected < 0.5 } ?? false)
        #expect(home(-1).interview == nil)
        let text = HomeRenderer(width: 80).lines(of: home(21)).map(\.plain).joined(separator: "\n")
        #expect(text.contains("21일 남음 · 지금 이대로면 문제의"))
        #expect(text.contains("tamsaek ready"))
    }

    @Test("when more is due than a day takes, the next step is a portion a day")
    func catchUp() throws {
        let text = "# 노트\n\n" + (0..<100).map { "- **Q. 질문 \($0)?**\n  - **A.** 답.\n" }.joined()
        let notes = [try Note(bytes: Array(text.utf8), path: "note.md")]
        let longAgo = Moment(milliseconds: Self.now.milliseconds - 90 * 86_400_000, utcOffset: Self.now.utcOffset)
        let memories = notes.flatMap(\.questions).map { ($0.id, scheduler.answer($0.id, .new, .easy, at: longAgo)) }
        let home = Home(
            notes: notes, exercises: [], memories: Dictionary(uniqueKeysWithValues: memories), at: Self.now,
            scheduler: scheduler)
        #expect(home.next.command == "tamsaek quiz --per-day 60")
        #expect(home.next.reason.contains("2일에 따라잡습니다"))
    }

    @Test("as JSON the next step is a command and why it is the one")
    func json() throws {
        #expect(try JSONOutput.line(home([:]).next).hasPrefix("{\"command\":\"tamsaek read note\",\"reason\":"))
    }

    @Test("no line is wider than the screen", arguments: [20, 40, 60, 80, 120])
    func width(width: Int) {
        let lines = HomeRenderer(width: width).lines(of: home([:]))
        #expect(lines.allSatisfy { $0.columns <= width })
        #expect(lines.map(\.plain).joined(separator: " ").contains("tamsaek read note"))
        #expect(width < 60 || lines.map(\.plain).contains { $0.contains("노트 · 난이도 hard · 문제 2개") })
    }
}
