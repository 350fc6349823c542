import Content
import Foundation
import GRDB
import Terminal
import Testing

@testable import Quiz
@testable import tamsaek

@Suite("Quiz, what can be done with a question besides answering it")
struct QuizCardKeysTests {
    private let store: ReviewStore
    private let start: Moment

    init() throws {
        store = try ReviewStore(path: nil)
        start = try #require(Moment(iso8601: "2026-11-24T09:00:00+09:00"))
    }

    private static let grid = Question(
        id: "grid", text: "격자 탐색은 무엇인가요?", answer: "모든 조합을 평가합니다.", followUps: ["왜 느린가요?", "언제 쓰나요?"], line: 3)
    private static let tpe = Question(id: "tpe", text: "TPE는 무엇을 나누나요?", answer: "시도를 나눕니다.", line: 9)

    private func cards(_ questions: [Question]) -> [Card] {
        Card.cards(of: [
            Note(
                path: "content/search.md", slug: "search", title: "탐색", date: nil, tags: [], difficulty: nil,
                blocks: [],
                questions: questions, warnings: [])
        ])
    }

    /// Runs a quiz over `inputs`; `react` sees every event before the next input is read.
    private func run(
        _ inputs: [String], _ questions: [Question] = [grid, tpe], isInteractive: Bool = true, at now: Moment? = nil,
        edit: ((Card) throws -> [Card])? = nil, react: (QuizEvent) throws -> Void = { _ in }
    ) throws -> [QuizEvent] {
        let now = now ?? start
        let session = Session(
            cards: cards(questions), memories: try store.cards(), holds: try store.holds(at: now), at: now,
            scheduler: try store.scheduler())
        var waiting = inputs[...]
        var events: [QuizEvent] = []
        try withoutActuallyEscaping(react) { react in
            var screen = QuizScreen(
                session: session, store: store, scheduler: try store.scheduler(), isInteractive: isInteractive,
                now: { now }, read: { waiting.popFirst() },
                show: {
                    events.append($0)
                    try react($0)
                })
            screen.edit = edit
            try screen.run()
        }
        return events
    }

    private func text(_ events: [QuizEvent], width: Int = 80, isInteractive: Bool = true) -> String {
        let renderer = QuizRenderer(width: width, isInteractive: isInteractive)
        return events.flatMap(renderer.lines).map(\.plain).joined(separator: "\n")
    }

    private func asked(_ events: [QuizEvent]) -> [String] {
        events.compactMap { if case .question(_, let item, _) = $0 { item.card.id } else { nil } }
    }

    @Test("b keeps a question away until tomorrow, s until it is released, and u takes either back")
    func holds() throws {
        #expect(asked(try run(["b", "u", "s", "q"])) == ["grid", "tpe", "grid", "tpe"])
        #expect(try store.holds(at: start).suspended == ["grid"])
        #expect(asked(try run(["b"])) == ["tpe"])
        let summary = text(try run([]))
        #expect(summary.contains("보류하거나 내일로 미룬 문제 2개"))

        let tomorrow = try #require(Moment(iso8601: "2026-11-25T04:00:00+09:00"))
        #expect(asked(try run(["q"], at: tomorrow)) == ["tpe"])
        try store.release("grid", at: tomorrow)
        #expect(asked(try run(["q"], at: tomorrow)) == ["grid"])
    }

    @Test("u goes back through every answer, in earlier sessions too, and names each question and grade")
    func undo() throws {
        _ = try run([" ", "1", " ", "4", "q"])
        let shown = text(try run(["u", "u", "u", "q"]))
        #expect(shown.contains("되돌렸습니다: 11월 24일(화) 09:00의 답 '쉬움' — TPE는 무엇을 나누나요?"))
        #expect(shown.contains("되돌렸습니다: 11월 24일(화) 09:00의 답 '다시' — 격자 탐색은 무엇인가요?"))
        #expect(shown.contains("되돌릴 답이 없습니다."))
        #expect(try store.reviews().isEmpty)
        #expect(try store.cards().isEmpty)
    }

    @Test("i shows every answer to the question with its interval, stability, hints and what was typed")
    func history() throws {
        let card = cards([Self.grid])[0]
        let typed = TypedAnswer(text: "모든 조합을\n본다", ticks: [], points: 2, suggested: .good)
        let first = Review(card: "grid", grade: .easy, moment: start, answerTime: 61_000, mode: .review)
        let memory = try store.record(first, of: card, hints: 2, typed: typed).memory
        let later = Moment(milliseconds: try #require(memory.due), utcOffset: start.utcOffset)
        _ = try store.record(
            Review(card: "grid", grade: .again, moment: later, answerTime: 4000, mode: .review), of: card)
        _ = try store.record(
            Review(card: "tpe", grade: .good, moment: later, answerTime: 4000, mode: .review), of: cards([Self.tpe])[0])

        let events = try run(["i", "q"], at: Moment(milliseconds: later.milliseconds + 600_000, utcOffset: 32_400))
        let shown = text(events)
        for part in ["2026-11-24 09:00", "쉬움", "1분 1초", "8.3", "다시", "10분", "2026-11-24: 모든 조합을 본다", "잊은 횟수 1"] {
            #expect(shown.contains(part), "\(part)")
        }
        #expect(!shown.contains("알맞음  "))
        let line = try #require(try events.map(JSONOutput.line).first { $0.contains(#""event":"history""#) })
        #expect(line.contains(#""at":"2026-11-24T09:00:00+09:00""#))
        #expect(line.contains(#""typed":"모든 조합을\n본다""#))
        #expect(text(events, width: 40).split(separator: "\n").allSatisfy { String($0).columns <= 40 })
    }

    @Test("f shows the follow-up questions one by one")
    func followUps() throws {
        let shown = text(try run(["f", "f", "f", "q"]))
        for part in ["꼬리 질문 1/2\n왜 느린가요?", "꼬리 질문 2/2\n언제 쓰나요?", "꼬리 질문이 더 없습니다."] {
            #expect(shown.contains(part), "\(part)")
        }
        #expect(text(try run(["f", "q"], [Self.tpe])).contains("꼬리 질문이 없는 문제입니다."))
    }

    /// Lets the first question be forgotten so often, a fortnight after it was learnt each time.
    private func forget(times: Int) throws -> Moment {
        let card = cards([Self.grid])[0]
        var now = start
        for _ in 0..<times {
            for grade in [Grade.easy, .again] {
                let memory = try store.record(
                    Review(card: "grid", grade: grade, moment: now, answerTime: 0, mode: .review), of: card
                ).memory
                now = Moment(milliseconds: max(now.milliseconds, try #require(memory.due)), utcOffset: now.utcOffset)
            }
        }
        _ = try store.record(
            Review(card: "grid", grade: .easy, moment: now, answerTime: 0, mode: .review), of: card)
        let due = try #require(try store.cards()["grid"]?.due)
        return Moment(milliseconds: due, utcOffset: now.utcOffset)
    }

    @Test("a question forgotten for the sixth time is pointed out, and can be suspended there")
    func leech() throws {
        let now = try forget(times: 5)
        let events = try run([" ", "1", "5", "s", "q"], [Self.grid], at: now)
        let shown = text(events)
        #expect(shown.contains("6번 잊은 문제입니다."))
        #expect(shown.contains("content/search.md:3"))
        #expect(shown.contains("모르는 입력입니다: 5"))
        #expect(try store.holds(at: now).suspended == ["grid"])
    }

    @Test("from a pipe the next line still answers the next question; the fifth time is not pointed out")
    func leechInPipe() throws {
        let now = try forget(times: 5)
        let shown = text(try run(["1", "4"], isInteractive: false, at: now), isInteractive: false)
        #expect(shown.contains("보류하려면 tamsaek cards suspend grid"))
        #expect(try store.reviews().last?.review.card == "tpe")
        #expect([5, 7, 8, 10].allSatisfy { !Leech.isPointedOut(lapses: $0) })
        #expect(Leech.isPointedOut(lapses: 9))
    }

    @Test("e takes over the note as it was edited: the question is asked anew with its history, the others moved on")
    func edit() throws {
        _ = try run([" ", "3", "q"])
        let now = try #require(Moment(iso8601: "2026-11-24T09:30:00+09:00"))
        let edited = Question(
            id: "grid2", text: "격자 탐색을 말로 설명하면?", answer: "빠짐없이 봅니다.", line: 5)
        let moved = Question(id: "tpe", text: Self.tpe.text, answer: Self.tpe.answer, line: 11)
        var lines: [Int] = []
        let events = try run(["e", " ", "3", "e", "q"], at: now) { card in
            lines.append(card.question.line)
            return cards([edited, moved])
        }
        #expect(asked(events) == ["grid", "grid2", "tpe", "tpe"])
        #expect(lines == [3, 11])
        #expect(try store.reviews().map(\.review.card) == ["grid2", "grid2"])
        #expect(try store.history(of: "grid2").count == 2)
    }

    @Test("a question that was deleted in the editor is not asked again, its answers stay")
    func deleted() throws {
        _ = try run([" ", "3", "q"])
        let now = try #require(Moment(iso8601: "2026-11-24T09:30:00+09:00"))
        let events = try run(["e", "q"], at: now) { _ in cards([Self.tpe]) }
        #expect(text(events).contains("노트에서 이 문제가 없어졌습니다."))
        #expect(asked(events) == ["grid", "tpe"])
        #expect(try store.reviews().count == 1)
    }

    @Test("without an editor, or with one that fails, the question stays and it is said why")
    func noEditor() throws {
        #expect(text(try run(["e", "q"])).contains("노트의 자리: content/search.md:3"))
        let failing = try run(["e", "q"]) { _ in throw EditorError(command: "nano") }
        #expect(text(failing).contains("편집기를 실행하지 못했습니다: nano"))
        #expect(asked(failing) == ["grid"])
    }

    @Test("a full disk loses no grade: it is said, and Enter writes it once there is room")
    func fullDisk() throws {
        let limit = { (pages: Int) in
            try store.write { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
        }
        let card = cards([Self.grid])[0]
        // Fills the pages there are, so that the next answer needs a new one.
        try limit(1)
        #expect(throws: QuizError.store(path: ":memory:", .diskFull)) {
            for _ in 0..<1000 {
                _ = try store.record(
                    Review(card: "other", grade: .good, moment: start, answerTime: 0, mode: .review), of: card,
                    typed: TypedAnswer(text: "가", ticks: [], points: nil, suggested: nil))
            }
        }
        let before = try store.reviews().count
        var failures = 0
        let events = try run(
            [" ", "2", "", "q"],
            react: { event in
                guard case .unsaved(.hard, _, _) = event else { return }
                failures += 1
                try limit(100_000)
            })
        #expect(failures == 1)
        #expect(text(events).contains("저장하지 못한 점수: 어려움. :memory:: 디스크가 가득 차서"))
        #expect(try store.reviews().count == before + 1)
        #expect(try store.reviews().last?.review.grade == .hard)
    }

    @Test("from a pipe a full disk ends the program with the answer that was not written")
    func fullDiskInPipe() throws {
        try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        let error = #expect(throws: UnsavedAnswer.self) {
            for _ in 0..<1000 { _ = try run(["4", "u"], isInteractive: false) }
        }
        #expect(error?.errorDescription?.contains("'격자 탐색은 무엇인가요?' — 쉬움") == true)
    }
}
