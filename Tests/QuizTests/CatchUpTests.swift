import Testing

@testable import Quiz

@Suite("Catching up after a break")
struct CatchUpTests {
    private let scheduler: Scheduler
    private let now = Moment(local: "2026-11-24 09:00", utcOffset: 9 * 3600)

    init() throws {
        scheduler = try Scheduler()
    }

    /// Cards in review that are due and whose stability keeps them away for months once they are answered.
    private func overdue(_ count: Int) -> [CardMemory] {
        (0..<count).map { number in
            let last = Moment(milliseconds: now.milliseconds - (100 + number) * Day.length, utcOffset: now.utcOffset)
            return CardMemory(
                state: .review, step: nil, memory: .init(stability: 90, difficulty: 5), due: now.milliseconds,
                lastReview: last, reviews: 3, lapses: 0)
        }
    }

    @Test(
        "the days are those the backlog fills",
        arguments: [(100, 20, 0, 5), (101, 20, 0, 6), (100, 20, 20, 6), (30, 20, 10, 2), (21, 20, 0, 2)])
    func days(cards: Int, portion: Int, answered: Int, days: Int) throws {
        let catchUp = try #require(
            CatchUp(overdue(cards), portion: portion, answered: answered, at: now, scheduler: scheduler))
        #expect(catchUp.days == days)
        #expect(catchUp.today == portion - answered)
    }

    @Test("what fits into a day needs no catching up", arguments: [0, 1, 20])
    func fits(cards: Int) {
        #expect(CatchUp(overdue(cards) + [.new], portion: 20, at: now, scheduler: scheduler) == nil)
    }

    @Test("a portion smaller than what comes due every day never catches up")
    func never() throws {
        // Forgotten cards come back within days.
        let weak = (0..<400).map { _ in
            CardMemory(
                state: .review, step: nil, memory: .init(stability: 0.1, difficulty: 10), due: now.milliseconds,
                lastReview: Moment(milliseconds: now.milliseconds - Day.length, utcOffset: now.utcOffset), reviews: 9,
                lapses: 5)
        }
        #expect(try #require(CatchUp(weak, portion: 1, at: now, scheduler: scheduler)).days == nil)
    }

    @Test("only cards begun on an earlier day count as reviewed")
    func reviewed() {
        func review(_ card: String, _ local: String) -> Review {
            Review(
                card: card, grade: .good, moment: Moment(local: local, utcOffset: 9 * 3600), answerTime: 1,
                mode: .review)
        }
        let reviews = [
            review("old", "2026-11-20 10:00"), review("new", "2026-11-24 10:00"), review("new", "2026-11-24 10:10"),
            review("old", "2026-11-24 11:00"), review("old", "2026-11-25 01:00"),
        ]
        #expect(reviews.reviewedCards(on: now.day) == 1)
    }
}
