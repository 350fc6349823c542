/// What was learnt so far and what comes next, worked out from the cards and the log.
public struct Statistics: Encodable, Sendable {
    /// The day it was worked out for.
    public let today: Day
    /// All cards that were looked at.
    public let cards: Counts
    /// Cards that come due today, counting those overdue, and on each of the 29 days after.
    public let forecast: [DayCount]
    /// Every day with answers, the oldest first.
    public let days: [DayReviews]
    /// Days in a row with an answer.
    public let streak: Streak
    /// How often a card was recalled at least a day after its last answer.
    public let retention: Retention
    /// How well the memory model's predictions agreed with that; nil without such answers.
    public let prediction: Calibration?
    /// How long answers took; nil where no time is known.
    public let answerTimes: AnswerTimes?
    /// The same counts for each note, in their order.
    public let notes: [Group]
    /// The same counts for each tag, in the order they are met.
    public let tags: [Group]
    /// Questions that were answered and are in no note any more.
    public let removed: [String]

    /// Works out everything for `cards`.
    ///
    /// - Parameters:
    ///   - cards: The questions meant, in the order of their notes.
    ///   - memories: Where they stand, by id; a card that is missing is new.
    ///   - holds: Cards that are not asked, and so not due.
    ///   - reviews: The log, in its order; answers to other cards are passed over.
    ///   - removed: The text of questions in the log that no note has.
    ///   - now: The time that decides what is due.
    ///   - scheduler: Predicts recall.
    public init(
        cards: [Card], memories: [String: CardMemory], holds: Holds = Holds(), reviews: [LoggedReview],
        removed: [String] = [], at now: Moment, scheduler: Scheduler
    ) {
        let known = Set(cards.map(\.id))
        let reviews = reviews.filter { known.contains($0.review.card) }
        let memory = { (card: Card) in memories[card.id] ?? .new }
        let counts = { (cards: [Card]) in
            Counts(cards.map(memory), asked: cards.filter { !holds.contains($0.id) }.map(memory), at: now)
        }
        let outcomes = Dictionary(grouping: reviews.filter(\.isDelayed), by: \.review.card)

        func group(_ name: String, _ cards: [Card]) -> Group {
            Group(
                name: name, cards: counts(cards),
                retention: Retention(cards.flatMap { outcomes[$0.id] ?? [] }))
        }
        func groups(_ names: (Card) -> [String]) -> [Group] {
            cards.grouped(by: names).map { group($0.name, $0.cards) }
        }

        today = now.day
        self.cards = counts(cards)
        // A burial ends with the day.
        forecast = Self.forecast(cards.filter { !holds.suspended.contains($0.id) }.map(memory), from: now.day)
        days = DayReviews.days(of: reviews)
        streak = Streak(days.map(\.day), today: now.day)
        retention = Retention(reviews.filter(\.isDelayed))
        prediction = Calibration(
            ReviewHistory(reviews.map(\.review), clock: scheduler.clock), model: scheduler.model)
        answerTimes = AnswerTimes(reviews.map(\.review.answerTime))
        notes = groups { [$0.note] }
        tags = groups(\.tags)
        self.removed = removed
    }

    /// Days ahead that are looked at, today included.
    private static let forecastDays = 30

    private static func forecast(_ cards: [CardMemory], from today: Day) -> [DayCount] {
        var counts = Array(repeating: 0, count: forecastDays)
        for day in cards.compactMap(\.dueDay) {
            let ahead = max(0, day.number - today.number)
            if counts.indices.contains(ahead) { counts[ahead] += 1 }
        }
        return counts.enumerated().map { DayCount(day: today + $0, count: $1) }
    }
}
