import Content
import Foundation
import Quiz
import Terminal
import Testing

@testable import tamsaek

@Suite("Quiz, typed")
struct QuizTypingTests {
    private let scheduler: Scheduler
    private let store: ReviewStore
    private let start: Moment

    init() throws {
        scheduler = try Scheduler()
        store = try ReviewStore(path: nil)
        start = try #require(Moment(iso8601: "2026-11-24T09:00:00+09:00"))
    }

    private static let question = Question(
        id: "grid", text: "격자 탐색(Grid)과 무작위 탐색(Random)의 차이는?",
        answer: "격자 탐색은 모든 조합을 평가합니다. 무작위 탐색은 임의로 뽑습니다. 축이 늘면 격자가 더 비싸집니다.",
        rubric: [["모든 조합", "전수"], ["임의로 뽑"], ["축이 늘", "차원의 저주"]], traps: ["무작위 탐색은 모든 조합을 평가한다"], line: 3)

    /// Runs a quiz of one question over the lines of a pipe.
    private func run(_ lines: [String], question: Question = question) throws -> [QuizEvent] {
        let note = Note(
            path: "search.md", slug: "search", title: "탐색", date: nil, tags: [], difficulty: nil, blocks: [],
            questions: [question], warnings: [])
        let session = Session(
            cards: Card.cards(of: [note]), memories: try store.cards(), at: start, scheduler: scheduler)
        var waiting = lines[...]
        var events: [QuizEvent] = []
        let composer = LineComposer { waiting.popFirst() }
        var screen = QuizScreen(
            session: session, store: store, scheduler: scheduler, isInteractive: false, now: { start },
            read: { waiting.popFirst() }, show: { events.append($0) },
            compose: { prompt, _ in composer.compose(prompt) })
        try screen.run()
        return events
    }

    private func text(_ events: [QuizEvent], width: Int = 80, isInteractive: Bool = false) -> [String] {
        let renderer = QuizRenderer(width: width, isInteractive: isInteractive, isTyped: true)
        return events.flatMap(renderer.lines).map(\.plain)
    }

    @Test("an answer ends with an empty line, and assent to the proposal is its grade")
    func accepts() throws {
        _ = try run(["격자는 모든 조합을 보고,", "무작위는 임의로 뽑습니다.", "", "", "q"])
        let logged = try #require(try store.reviews().first)
        #expect(logged.review.grade == .good)
        let typed = try #require(try store.typedAnswers()[logged.id])
        #expect(typed.text == "격자는 모든 조합을 보고,\n무작위는 임의로 뽑습니다.")
        #expect(typed.ticks.map(\.isFound) == [true, true, false])
        #expect(typed.points == 2)
        #expect(typed.suggested == .good)
    }

    @Test("the learner's key wins over the proposal, which is kept beside it")
    func overrides() throws {
        _ = try run(["모든 조합", "", "1", "q"])
        let logged = try #require(try store.reviews().first)
        #expect(logged.review.grade == .again)
        #expect(try store.typedAnswers()[logged.id]?.suggested == .hard)
    }

    @Test("a concept ticked by hand counts, and its wording, given once, is found the next time")
    func learns() throws {
        _ = try run(["격자는 모든 조합을 보고 무작위는 임의로 뽑습니다. 값이 많아지면 버겁습니다.", "", "체크 3", "", "버겁", "q"])
        let logged = try #require(try store.reviews().first)
        #expect(logged.review.grade == .easy)
        #expect(try store.typedAnswers()[logged.id]?.ticks.map(\.isTicked) == [true, true, true])
        #expect(try store.typedAnswers()[logged.id]?.ticks.map(\.isFound) == [true, true, false])
        #expect(try store.aliases(of: "grid") == ["축이 늘": ["버겁"]])
    }

    @Test("hints come in three steps and lower the proposal")
    func hints() throws {
        let events = try run(["?", "?", "?", "?", "모든 조합을 보고 임의로 뽑고 축이 늘면 비쌉니다", "", "", "q"])
        let lines = text(events)
        for part in ["• ㅁㄷ ㅈㅎ", "• 모든 조합", "격자 탐색은 모든 조합을 평가합니다.", "힌트가 더 없습니다.", "제안: 2 어려움 (3/3, 힌트를 보아 낮춤)"] {
            #expect(lines.contains(part), "\(part)")
        }
        let logged = try #require(try store.reviews().first)
        #expect(logged.review.grade == .hard)
        #expect(try store.hints() == [logged.id: 3])
    }

    @Test("an empty answer is given up: the model answer is shown and nothing is proposed")
    func givesUp() throws {
        let events = try run(["", "1", "q"])
        #expect(!events.contains { if case .assessed = $0 { true } else { false } })
        #expect(try store.reviews().map(\.review.grade) == [.again])
        #expect(try store.typedAnswers().isEmpty)
    }

    @Test("where the grader does not judge, assent is refused and a grade is asked for")
    func withholds() throws {
        let answer = "하나는 후보를 죄다 곱해서 하나도 남김없이 돌려 보는 식이고 다른 하나는 눈을 감고 콕콕 찍어 보는 식이라고 할 수 있습니다."
        let lines = text(try run([answer, "", "", "3", "q"]))
        #expect(lines.contains { $0.hasPrefix("판단 보류 (0/3)") })
        #expect(lines.contains("판단을 보류했습니다. 1–4로 채점하세요."))
        #expect(try store.reviews().map(\.review.grade) == [.good])
    }

    @Test("the first line may be a command, and the end of input ends the session")
    func commands() throws {
        let events = try run(["/", "n"])
        #expect(events.contains { if case .postponed = $0 { true } else { false } })
        #expect(try store.reviews().isEmpty)
        _ = try run(["반쯤 쓴 답"])
        #expect(try store.reviews().isEmpty)
    }

    @Test("without a rubric the checklist says that it is a guess, without an answer there is none")
    func automatic() throws {
        let guess = Question(id: "lora", text: "LoRA란?", answer: "가중치를 고정하고 저랭크 행렬을 학습합니다.", line: 1)
        #expect(text(try run(["행렬을 학습한다", "", "2", "q"], question: guess)).contains("핵심 개념 (자동 추정)"))
        let open = Question(id: "open", text: "왜?", answer: nil, line: 1)
        let lines = text(try run(["그냥", "", "2", "q"], question: open))
        #expect(lines.contains("견줄 모범 답안이 없어 제안하지 않습니다. 1–4로 채점하세요."))
    }

    @Test("what was found is underlined in the answer, and a doubt quotes it", arguments: [40, 60, 120])
    func marks(width: Int) throws {
        let events = try run(["무작위 탐색은 모든 조합을 평가합니다.", "", "1", "q"])
        let renderer = QuizRenderer(width: width, isInteractive: true, isTyped: true)
        let lines = events.flatMap(renderer.lines)
        #expect(lines.flatMap(\.spans).filter(\.style.isUnderlined).map(\.text).joined() == "모든 조합")
        #expect(lines.allSatisfy { $0.columns <= width })
        #expect(lines.map(\.plain).joined().contains("흔한 오해입니다"))
    }

    @Test("as JSON what was found, doubted and proposed are fields")
    func json() throws {
        let lines = try run(["무작위 탐색은 모든 조합을 평가합니다.", "", "1", "q"]).map(JSONOutput.line)
        let assessed = try #require(lines.first { $0.contains(#""event":"assessed""#) })
        #expect(assessed.contains(#"{"concept":"모든 조합","found":true,"quotes":["모든 조합"]}"#))
        #expect(assessed.contains(#""kind":"misconception""#))
        #expect(assessed.contains(#""points":0"#))
        #expect(lines.contains { $0.contains(#""event":"checklist""#) && $0.contains("[true,false,false]") })
    }
}

@Suite("Answer editor")
struct AnswerEditorTests {
    /// What comes of some keys, and what was written to the terminal.
    private func compose(
        _ keys: [Key], _ prompt: Prompt = .answer, draft: String = "", columns: Int = 20
    ) -> (Composition, String) {
        var waiting = keys[...]
        var written = ""
        let editor = AnswerEditor(
            next: { _ in waiting.popFirst().map { .key($0) } }, write: { written += $0 },
            size: { TerminalSize(columns: columns, rows: 24) })
        return (editor.compose(prompt, draft: draft), written)
    }

    @Test(
        "Enter on an empty line and Ctrl-D submit, Escape gives up, Tab asks for a hint, Ctrl-C ends",
        arguments: [
            ([Key.character("가"), .enter, .character("나"), .enter, .enter], Composition.text("가\n나")),
            ([.character("가"), .control("d")], .text("가")), ([.character("가"), .escape], .givenUp),
            ([.enter], .givenUp), ([.control("d")], .givenUp), ([.character("가"), .tab], .hint(draft: "가")),
            ([.character("?")], .hint(draft: "")), ([.character("가"), .character("?"), .control("d")], .text("가?")),
            ([.control("c")], .ended), ([], .ended), ([.paste("붙인\r\n글"), .control("d")], .text("붙인\n글")),
            ([.character("가"), .backspace, .character("나"), .control("d")], .text("나")),
        ])
    func keys(keys: [Key], composition: Composition) {
        #expect(compose(keys).0 == composition)
    }

    @Test("a wording is one line, and a draft is gone on with")
    func drafts() {
        #expect(compose([.character("나"), .enter], .wording).0 == .text("나"))
        #expect(compose([.character("나"), .control("d")], draft: "가").0 == .text("가나"))
    }

    @Test("the terminal's cursor stands at the caret, by columns")
    func cursor() {
        #expect(compose([.character("한")]).1.contains("\r\u{1B}[J한\r\u{1B}[2C"))
        #expect(compose([.character("한"), .left]).1.hasSuffix("\r\u{1B}[J한\r\r\u{1B}[J한\n\n"))
        #expect(compose([], draft: "가나다라마", columns: 8).1.contains("가나다라\n마\r\u{1B}[2C"))
    }
}
