import Content
import Foundation
import Quiz
import Terminal
import Testing

@testable import tamsaek

@Suite("Quiz screen")
struct QuizScreenTests {
    private let scheduler: Scheduler
    private let store: ReviewStore
    private let start: Moment

    init() throws {
        scheduler = try Scheduler()
        store = try ReviewStore(path: nil)
        start = try #require(Moment(iso8601: "2026-11-24T09:00:00+09:00"))
    }

    private static let questions = [
        Question(
            id: "grid", text: "무작위 탐색이 **격자**보다 나은 때는?", answer: "중요한 축이 적을 때.",
            rubric: [["중요한 축", "유효 차원"], ["예산"]], traps: ["항상 낫다"], followUps: ["왜 그런가요?"],
            keywords: ["차원", "예산"], stars: 3, line: 3),
        Question(id: "tpe", text: "TPE가 나누는 것은?", answer: nil, line: 9),
    ]

    /// Runs a quiz over `inputs`, a second each, and returns what it showed.
    private func run(
        _ inputs: [String], questions: [Question] = questions, isInteractive: Bool = false, store: ReviewStore? = nil,
        isCram: Bool = false, logs: Bool = true, minutes: Int? = nil
    ) throws -> [QuizEvent] {
        let note = Note(
            path: "search.md", slug: "search", title: "탐색", date: nil, tags: ["tpe"], difficulty: "중", blocks: [],
            questions: questions, warnings: [])
        let store = store ?? self.store
        let cards = Card.cards(of: [note])
        let session = Session(
            cards: cards, memories: try store.cards(), isCram: isCram, at: start, scheduler: scheduler)
        var waiting = inputs[...]
        var seconds = 0
        var events: [QuizEvent] = []
        var screen = QuizScreen(
            session: session, store: store, scheduler: scheduler, isInteractive: isInteractive,
            now: { Moment(milliseconds: start.milliseconds + seconds * 1000, utcOffset: start.utcOffset) },
            read: {
                seconds += 1
                return waiting.popFirst()
            },
            show: { events.append($0) }, logs: logs, deadline: minutes.map { start.milliseconds + $0 * 60_000 })
        try screen.run()
        return events
    }

    private func text(_ events: [QuizEvent], width: Int = 60, isInteractive: Bool = false) -> String {
        let renderer = QuizRenderer(width: width, isInteractive: isInteractive)
        return events.flatMap(renderer.lines).map(\.plain).joined(separator: "\n")
    }

    @Test("an answer is in the store before the next question is shown")
    func storesAtOnce() throws {
        var stored: [Int] = []
        let session = Session(
            cards: Card.cards(of: [
                Note(
                    path: "search.md", slug: "search", title: "탐색", date: nil, tags: [], difficulty: nil,
                    blocks: [],
                    questions: Self.questions, warnings: [])
            ]), memories: [:], at: start, scheduler: scheduler)
        var inputs = ["4", "4"][...]
        let store = store
        var screen = QuizScreen(
            session: session, store: store, scheduler: scheduler, isInteractive: false, now: { start },
            read: { inputs.popFirst() },
            show: { if case .question = $0 { stored.append(try store.reviews().count) } })
        try screen.run()
        #expect(stored == [0, 1])
        #expect(try store.reviews().count == 2)
    }

    @Test("lines of a pipe reveal and grade; the end of input ends the session with its summary")
    func pipe() throws {
        let events = try run(["", "3", "다시"])
        let reviews = try store.reviews().map(\.review)
        #expect(reviews.map(\.card) == ["grid", "tpe"])
        #expect(reviews.map(\.grade) == [.good, .again])
        #expect(reviews[0].answerTime == 2000)
        guard case .summary(let summary) = events.last else { throw Missing() }
        #expect(summary.answers == 2)
        #expect(summary.cards == 2)
        #expect(summary.remaining.learning == 2)
        #expect(summary.reread == ["search"])
        #expect(summary.next?.isToday == true)
    }

    private struct Missing: Error {}

    @Test("on a terminal a grade before the answer only shows the answer; Space after it means Good")
    func keys() throws {
        let events = try run(["4", " ", "q"], isInteractive: true)
        #expect(try store.reviews().map(\.review.grade) == [.good])
        #expect(events.contains { if case .answer = $0 { true } else { false } })
    }

    @Test("u takes back the last answer and asks again; also at the end, and in the next session")
    func undo() throws {
        _ = try run(["4", "u", "1", "4", "4"])
        #expect(try store.reviews().map(\.review.grade) == [.again, .easy, .easy])

        _ = try run(
            ["u", "q"], questions: Self.questions + [Question(id: "new", text: "새 문제?", answer: "예", line: 20)])
        #expect(try store.reviews().map(\.review.grade) == [.again, .easy])

        let last = Question(id: "last", text: "끝?", answer: "예", line: 1)
        _ = try run([" ", "4", "u", " ", "3", "q"], questions: [last], isInteractive: true)
        #expect(try store.reviews().map(\.review.grade) == [.again, .easy, .good])
        #expect(
            text(try run(["u"], questions: [last], store: ReviewStore(path: nil))).contains(
                "되돌릴 답이 없습니다"))
    }

    @Test("cramming leaves no trace unless it is asked to log, and says so at both ends")
    func cram() throws {
        let events = try run(["1", "3", "u", "1", "2", "4", "4"], isCram: true, logs: false)
        #expect(try store.reviews().isEmpty)
        let text = text(events, width: 80)
        #expect(text.contains("벼락치기 · 문제 2개"))
        #expect(text.contains("답을 기록하지 않으므로"))
        #expect(text.contains("되돌렸습니다: '알맞음'"))
        #expect(text.contains("1\u{A0}다시 · 2\u{A0}어려움"))
        #expect(text.hasSuffix("이번 답은 기록하지 않았습니다. 복습 일정은 그대로입니다."))
        let asked = events.compactMap { if case .question(_, let item, _) = $0 { item.card.id } else { nil } }
        #expect(asked == ["grid", "tpe", "grid", "tpe", "grid", "tpe"])

        _ = try run(["1", "3", "3"], isCram: true)
        #expect(try store.reviews().map(\.review.mode) == [.cram, .cram, .cram])
        #expect(try store.reviews().map(\.days) == [nil, nil, 0])
    }

    @Test("when the time that was set is over, no further question is asked")
    func minutes() throws {
        let inputs = Array(repeating: "?", count: 59) + ["4", "4"]
        let events = try run(inputs, minutes: 1)
        #expect(try store.reviews().map(\.review.card) == ["grid"])
        #expect(text(events).contains("정한 시간이 다 되었습니다."))
        guard case .summary = events.last else { throw Missing() }
    }

    @Test("n puts a question off, q ends, and anything else is explained without harm")
    func otherInput() throws {
        let events = try run(["n", "아무 말", "?", "q", "3"])
        #expect(try store.reviews().isEmpty)
        let text = text(events)
        #expect(text.contains("모르는 입력입니다: 아무 말"))
        #expect(text.contains("이번에 답한 문제가 없습니다."))
        #expect(text.contains("남은 문제 2개: tamsaek quiz로 이어서 합니다."))
    }

    @Test(
        "the text shows the answer's rubric and follow-ups, or that there is no model answer",
        arguments: [40, 60, 120])
    func shows(width: Int) throws {
        let text = text(try run(["4", "4"]), width: width)
        for part in ["• 중요한 축", "왜 그런가요?", "모범 답안 없음", "난이도 중", "핵심어: 차원, 예산", "★★★"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.split(separator: "\n").allSatisfy { String($0).columns <= width })
        #expect(!text.contains("\u{1B}"))
    }

    @Test("each grade's key shows when the question would come again, and that is what happens")
    func previews() throws {
        let events = try run(["", "4"])
        guard case .answer(_, let outlook, _) = events[1], case .recorded(_, let card) = events[2] else {
            throw Missing()
        }
        #expect(outlook.map(\.grade) == Grade.allCases)
        #expect(outlook[3].card.due == card.due)
        #expect(text(events).contains("1\u{A0}다시\u{A0}(1분)"))
    }

    @Test("as JSON every event is one object on one line")
    func jsonLines() throws {
        let lines = try run(["", "4", "4"]).map(JSONOutput.line)
        #expect(
            lines.allSatisfy { $0.dropLast().allSatisfy { $0 != "\n" } && $0.hasPrefix("{") && $0.hasSuffix("}\n") })
        #expect(lines.count == 7)
        #expect(lines[0].contains(#""event":"question","id":"grid","line":3"#))
        #expect(lines[1].contains(#""answer":"중요한 축이 적을 때.""#))
        #expect(lines[2].contains(#""event":"recorded","grade":4,"id":"grid""#))
        #expect(lines[6].contains(#""event":"summary""#))
    }
}

@Suite("Quiz input")
struct QuizActionTests {
    @Test(
        "keys, words and the Hangul letters of the same keys mean the same",
        arguments: [
            (["u", "U", "ㅕ", "undo", "되돌리기"], QuizAction.undo), (["q", "ㅂ", "끝내기", "quit\r"], .quit),
            (["n", "ㅜ", "나중에"], .postpone), (["b", "ㅠ", "내일"], .hold(.bury)), (["s", "ㄴ", "보류"], .hold(.suspend)),
            (["i", "ㅑ", "이력"], .history), (["e", "ㄷ", "고치기"], .edit), (["f", "ㄹ", "꼬리"], .followUp),
            (["1", "１", "h", "ㅗ", "다시", "again"], .grade(.again)),
            (["2", "j", "ㅓ"], .grade(.hard)), (["3", "k", "ㅏ", " 3 "], .grade(.good)),
            (["4", "l", "ㅣ"], .grade(.easy)),
            (["", " ", "\n", "보기"], .reveal), (["/", "help", "도움말"], .help), (["?", "？", "힌트"], .hint),
            (["체크 3", "tick 3"], .toggle(2)), (["up", "위"], .move(-1)),
        ])
    func synonyms(inputs: [String], action: QuizAction) {
        for input in inputs {
            #expect(QuizAction(input) == action, "\(input)")
            #expect(QuizAction(input.decomposedStringWithCanonicalMapping) == action)
        }
    }

    @Test("letters an input method put together are keys one by one")
    func syllables() {
        #expect(QuizAction.keys(in: "녀").map { QuizAction($0) } == [.hold(.suspend), .undo])
        #expect(QuizAction.keys(in: "ㅕ").map { QuizAction($0) } == [.undo])
        #expect(QuizAction.keys(in: "3").map { QuizAction($0) } == [.grade(.good)])
    }

    @Test("anything else means nothing", arguments: ["5", "0", "33", "ㅋ", "\u{1B}[A"])
    func unknown(input: String) {
        #expect(QuizAction(input) == nil)
    }

    @Test(
        "waits are said in the unit they fit",
        arguments: [
            (QuizWait.minutes(1), "1분"), (.minutes(90), "1.5시간"), (.days(1), "1일"), (.days(99), "99일"),
            (.days(135), "4.5개월"), (.days(730), "2년"),
        ])
    func waits(wait: QuizWait, text: String) {
        #expect(wait.text == text)
    }
}
