import Content
import Foundation
import Terminal
import Testing

@testable import Quiz
@testable import tamsaek

/// Whole sessions as the learner sees them.
@Suite("Quiz, golden screens")
struct QuizGoldenTests {
    private let store: ReviewStore
    private let start: Moment

    init() throws {
        store = try ReviewStore(path: nil)
        start = try #require(Moment(iso8601: "2026-11-24T09:00:00+09:00"))
    }

    private static let questions = [
        Question(
            id: "grid", text: "격자 탐색(Grid)과 무작위 탐색(Random)의 차이는 무엇인가요?",
            answer: "격자 탐색은 모든 조합을 평가합니다. 무작위 탐색은 임의로 뽑습니다. 축이 늘면 격자가 더 비싸집니다.",
            rubric: [["모든 조합", "전수"], ["임의로 뽑"], ["축이 늘", "차원의 저주"]], traps: ["무작위 탐색은 모든 조합을 평가한다"],
            followUps: ["무작위 60번이면 상위 5%를 만날 확률은 얼마인가요?"], stars: 3, line: 12),
        Question(id: "tpe", text: "TPE는 무엇을 나누나요?", answer: "좋은 시도와 나머지를 나눕니다.", line: 20),
    ]

    /// The transcript of a session over these keys or lines, half a minute each.
    private func session(_ inputs: [String], isTyped: Bool, isInteractive: Bool, width: Int) throws -> [String] {
        let note = Note(
            path: "content/search.md", slug: "search", title: "하이퍼파라미터 탐색", date: nil, tags: [], difficulty: "중",
            blocks: [],
            questions: Self.questions, warnings: [])
        let session = Session(
            cards: Card.cards(of: [note]), memories: try store.cards(), holds: try store.holds(at: start), at: start,
            scheduler: try store.scheduler())
        var waiting = inputs[...]
        var seconds = 0
        let read = {
            seconds += 30
            return waiting.popFirst()
        }
        let composer = LineComposer(readLine: read)
        let renderer = QuizRenderer(width: width, isInteractive: isInteractive, isTyped: isTyped)
        var lines: [String] = []
        var screen = QuizScreen(
            session: session, store: store, scheduler: try store.scheduler(), isInteractive: isInteractive,
            now: { Moment(milliseconds: start.milliseconds + seconds * 1000, utcOffset: start.utcOffset) },
            read: read, show: { lines += renderer.lines(of: $0).map { $0.encoded(color: false) } })
        if isTyped { screen.compose = { prompt, _ in composer.compose(prompt) } }
        try screen.run()
        return lines
    }

    @Test("a session of single keys: follow-up, bury, undo, history, place, suspend, help", arguments: [60, 80])
    func keys(width: Int) throws {
        let keys = ["f", "f", " ", "3", "u", "b", "u", "4", " ", "i", "e", "x", "3", "?", "s", "/", "q"]
        let lines = try session(keys, isTyped: false, isInteractive: true, width: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        try expectGolden(lines, "quiz-\(width).txt")
    }

    @Test("a typed session over lines: hint, doubt, tick, wording, giving up", arguments: [60, 80])
    func typed(width: Int) throws {
        let inputs = [
            "?", "격자는 모든 조합을 보고 무작위는 임의로 뽑습니다.", "값이 많아지면 버겁습니다.", "", "체크 3", "", "버겁", "", "1", "내일", "u", "q",
        ]
        let lines = try session(inputs, isTyped: true, isInteractive: false, width: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        try expectGolden(lines, "quiz-typed-\(width).txt")
    }
}
