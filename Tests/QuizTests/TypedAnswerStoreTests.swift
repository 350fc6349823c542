import Foundation
import Testing

@testable import Quiz

@Suite("ReviewStore, typed answers")
struct TypedAnswerStoreTests {
    private let scheduler: Scheduler
    private let now = Moment(milliseconds: 1_795_000_000_000, utcOffset: 9 * 3600)

    init() throws {
        scheduler = try Scheduler()
    }

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
        let store = try ReviewStore(path: nil, scheduler: scheduler)
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
        let store = try ReviewStore(path: nil, scheduler: scheduler)
        let logged = try store.record(review("a"), of: Card.sample(["a"])[0], typed: typed).logged
        _ = try store.undo(logged, at: now)
        #expect(try store.typedAnswers() == [logged.id: typed])
    }

    @Test("learnt wordings are kept by question and concept, each once, and follow a rewritten question")
    func aliases() throws {
        let store = try ReviewStore(path: nil, scheduler: scheduler)
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

    @Test("a record written by the first version is taken over with all its answers")
    func migrates() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "reviews.sqlite")
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Golden/reviews-version1.sqlite")
        try FileManager.default.copyItem(at: golden, to: file)

        let store = try ReviewStore(path: file.path(percentEncoded: false), scheduler: scheduler)
        let reviews = try store.reviews()
        #expect(reviews.map(\.review.grade) == [.good, .easy])
        let cards = try store.cards()
        #expect(cards.count == 2)
        try store.rebuild()
        #expect(try store.cards() == cards)
        #expect(try store.typedAnswers().isEmpty)
        let logged = try store.record(review("a"), of: Card.sample(["a"])[0], hints: 1, typed: typed).logged
        #expect(try store.typedAnswers() == [logged.id: typed])
    }
}
