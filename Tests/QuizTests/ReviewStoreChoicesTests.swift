import Foundation
import Testing

@testable import Quiz

@Suite("ReviewStore, what the learner chose")
struct ReviewStoreChoicesTests {
    private let store: ReviewStore
    private let cards = Card.sample(["a", "b"])
    private let evening: Moment

    init() throws {
        store = try ReviewStore(path: nil)
        evening = try #require(Moment(iso8601: "2026-11-24T23:00:00+09:00"))
    }

    private func later(hours: Int) -> Moment {
        Moment(milliseconds: evening.milliseconds + hours * 3_600_000, utcOffset: evening.utcOffset)
    }

    @Test("a buried card is held until 04:00, a suspended one until it is released")
    func holds() throws {
        try store.hold(cards[0], .bury, at: evening)
        try store.hold(cards[1], .suspend, at: evening)
        #expect(try store.holds(at: later(hours: 4)).buried == ["a"])
        #expect(try store.holds(at: later(hours: 5)).buried.isEmpty)
        #expect(try store.holds(at: later(hours: 5)).suspended == ["b"])
        try store.release("a", at: evening)
        #expect(try !store.holds(at: evening).contains("a"))
        try store.release("b", at: evening)
        #expect(try store.holds(at: evening) == Holds())
    }

    @Test("a suspended card that is buried as well stays suspended on the next day")
    func both() throws {
        try store.hold(cards[0], .suspend, at: evening)
        try store.hold(cards[0], .bury, at: evening)
        #expect(try store.holds(at: later(hours: 5)).contains("a"))
    }

    @Test("a rewritten question stays suspended, and the text it had is free again")
    func rewritten() throws {
        try store.hold(cards[0], .suspend, at: evening)
        try store.adopt("a", as: cards[1])
        #expect(try store.holds(at: later(hours: 48)).suspended == ["b"])
    }

    @Test("the last preset schedules: cards are worked out anew with it, and with the one before when it is taken back")
    func presets() throws {
        for (hours, grade) in [(0, Grade.easy), (200, .good), (600, .again)] {
            let review = Review(card: "a", grade: grade, moment: later(hours: hours), answerTime: 0, mode: .review)
            _ = try store.record(review, of: cards[0])
        }
        let standard = try store.cards()
        #expect(try store.preset() == Preset())

        var weights = MemoryParameters.standard.weights
        weights[3] = 1.0 / 3
        let own = try Preset(parameters: MemoryParameters(weights), retention: 0.83)
        try store.adopt(own, at: evening)
        #expect(try store.preset() == own)
        let reviews = try store.reviews().map(\.review)
        #expect(try store.cards() == ["a": own.scheduler.replay(reviews)])
        #expect(try store.cards() != standard)
        let next = Review(card: "b", grade: .easy, moment: evening, answerTime: 0, mode: .review)
        #expect(try store.record(next, of: cards[1]).memory == own.scheduler.replay([next]))

        try store.adopt(Preset(), at: evening)
        #expect(try store.cards()["a"] == standard["a"])
        #expect(try store.presets().map(\.preset) == [own, Preset()])
    }

    @Test("what was done with exercises is read back as it was")
    func exercises() throws {
        let events = [
            ExerciseEvent(name: "01-grid-vs-random", kind: .run, moment: evening),
            ExerciseEvent(name: "01-grid-vs-random", kind: .hint, step: 2, moment: evening),
            ExerciseEvent(name: "01-grid-vs-random", kind: .check, passed: false, moment: later(hours: 1)),
        ]
        for event in events { try store.record(event) }
        #expect(try store.exerciseEvents() == events)
    }
}
