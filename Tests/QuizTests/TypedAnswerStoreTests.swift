import Testing

@testable import Quiz

@Suite("ReviewStore, typed answers")
struct TypedAnswerStoreTests {
    private let now = Moment(milliseconds: 1_795_000_000_000, utcOffset: 9 * 3600)

    private func review(_ card: String) -> Review {
        Review(card: card, grade: .good, moment: now, answerTime: 1500, mode: .review)
    }

    private let typed = TypedAnswer(
        text: "첫 줄\n둘째 줄",
        ticks: [
            .init(concept: "모든 조합", isFound: true, isTicked: true),
            .init(concept: "차원의 저주", isFound: false, isTicked: true),
        ], points: nil, suggested: nil)

    @Test("what was typed, ticked, proposed and hinted is read back beside the grade")
    func readsBack() throws {
        let store = try ReviewStore(path: nil)
        let card = Card.sample(["a"])[0]
        let first = try store.record(review("a"), of: card, hints: 2, typed: typed).logged
        let judged = TypedAnswer(text: "답", ticks: [], points: 2, suggested: .good)
        let second = try store.record(review("a"), of: card, typed: judged).logged
        _ = try store.record(review("a"), of: card)
        #expect(try store.typedAnswers() == [first.id: typed, second.id: judged])
        #expect(try store.hints() == [first.id: 2])
    }

    @Test("taking an answer back keeps what was typed")
    func keepsUndone() throws {
        let store = try ReviewStore(path: nil)
        let logged = try store.record(review("a"), of: Card.sample(["a"])[0], typed: typed).logged
        _ = try store.undo(logged, at: now)
        #expect(try store.typedAnswers() == [logged.id: typed])
    }

    @Test("learnt wordings are kept by question and concept, each once, and follow a rewritten question")
    func aliases() throws {
        let store = try ReviewStore(path: nil)
        for wording in ["죄다 곱해", "다 돌려", "죄다 곱해"] {
            try store.learn(wording, for: "모든 조합", of: "a", at: now)
        }
        #expect(try store.aliases(of: "a") == ["모든 조합": ["다 돌려", "죄다 곱해"]])
        #expect(try store.aliases(of: "b").isEmpty)
        _ = try store.record(review("a"), of: Card.sample(["a"])[0])
        try store.adopt("a", as: Card.sample(["b"])[0])
        #expect(try store.aliases(of: "b").count == 1)
        #expect(try store.aliases(of: "a").isEmpty)
    }
}
