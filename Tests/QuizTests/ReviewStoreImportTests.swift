import Testing

@testable import Quiz

@Suite("ReviewStore, answers from another program")
struct ReviewStoreImportTests {
    private func review(_ card: String, _ grade: Grade, day: Int, _ mode: Review.Mode = .review, later: Int = 0)
        -> Review
    {
        let moment = Moment(milliseconds: 1_795_000_000_000 + day * Day.length + later, utcOffset: 9 * 3600)
        return Review(card: card, grade: grade, moment: moment, answerTime: 1500, mode: mode)
    }

    @Test("answers from before and between ours lead to the card that all of them lead to in the order of time")
    func order() throws {
        let store = try ReviewStore(path: nil)
        let own = [review("a", .good, day: 10), review("a", .again, day: 20), review("a", .easy, day: 30)]
        for review in own { _ = try store.record(review, of: Card.sample(["a"])[0]) }
        let others = [
            review("a", .good, day: 25, .anki), review("a", .hard, day: 1, .anki), review("a", .easy, day: 40, .anki),
        ]
        #expect(try store.add(others, to: Card.sample(["a"])) == 3)

        let all = [others[1], own[0], own[1], others[0], own[2], others[2]]
        #expect(try store.reviews().map(\.review) == all)
        #expect(try store.reviews().map(\.days) == [nil, nil, 10, 5, 10, 10])
        let cards = try store.cards()
        #expect(try cards == ["a": store.scheduler().replay(all)])
        try store.rebuild()
        #expect(try store.cards() == cards)
    }

    @Test("an answer that is already there is not added again, nor one that was taken back")
    func duplicates() throws {
        let store = try ReviewStore(path: nil)
        let cards = Card.sample(["a", "b"])
        _ = try store.record(review("a", .good, day: 1), of: cards[0])
        let slip = try store.record(review("b", .again, day: 1), of: cards[1]).logged
        _ = try store.undo(slip, at: slip.review.moment)
        let others = [
            // The other program puts answers of the same millisecond apart.
            review("a", .good, day: 1, .anki), review("b", .again, day: 1, .anki, later: 1),
            review("b", .good, day: 2, .anki), review("b", .good, day: 2, .anki, later: 1),
        ]
        #expect(try store.add(others, to: cards) == 2)
        #expect(try store.add(others, to: cards) == 0)
        #expect(try store.cards()["b"]?.reviews == 2)
        #expect(try store.reviews().count == 3)
    }

    @Test("what is taken back is the last answer given here")
    func undo() throws {
        let store = try ReviewStore(path: nil)
        let cards = Card.sample(["a"])
        #expect(try store.add([review("a", .good, day: 5, .anki)], to: cards) == 1)
        #expect(try store.lastReview() == nil)
        let own = try store.record(review("a", .easy, day: 2), of: cards[0])
        #expect(try store.lastReview() == own.logged)
        // With the clock set back, the imported answer comes after it.
        #expect(own.memory.lastReview == review("a", .good, day: 5).moment)
        #expect(try store.cards()["a"] == own.memory)
    }

    @Test("a question that no note has keeps the answers given to it elsewhere")
    func orphans() throws {
        let store = try ReviewStore(path: nil)
        #expect(try store.add([review("gone", .good, day: 5, .anki)], to: []) == 1)
        #expect(try store.cards().keys.sorted() == ["gone"])
    }

    @Test("two answers to a rewritten question, one under each id, stay one question's")
    func rewritten() throws {
        let store = try ReviewStore(path: nil)
        _ = try store.record(review("old", .good, day: 1), of: Card.sample(["old"])[0])
        try store.adopt("old", as: Card.sample(["new"])[0])
        let others = [review("new", .good, day: 1, .anki), review("new", .good, day: 3, .anki)]
        #expect(try store.add(others, to: Card.sample(["new"])) == 1)
        #expect(try store.cards().mapValues(\.reviews) == ["new": 2])
    }
}
