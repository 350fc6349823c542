/// What was learnt so far and what comes next, worked out from the cards and the log.
public struct Statistics: Encodable, Sendable {
    /// The day it was worked out for.
    public let today: Day
    /// All cards that were looked at.
    public let cards: Counts
    /// Cards that come due today, counting those overdue, and on each of the six days after.
    public let forecast: [DayCount]
    /// Every day with answers, the oldest first.
    public let days: [DayReviews]
    /// Days in a row with an answer.
    public let streak: Streak
    /// How often a card was recalled at least a day after its last answer.
    public let retention: Retention
    /// How well the scheduler's predictions agreed with that; nil without such answers.
    public let prediction: Prediction?
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
    ///   - reviews: The log, in its order; answers to other cards are passed over.
    ///   - removed: The text of questions in the log that no note has.
    ///   - now: The time that decides what is due.
    ///   - scheduler: Predicts recall.
    public init(
        cards: [Card], memories: [String: CardMemory], reviews: [LoggedReview], removed: [String] = [],
        at now: Moment, scheduler: Scheduler
    ) {
        let known = Set(cards.map(\.id))
        let reviews = reviews.filter { known.contains($0.review.card) }
        let memory = { (card: Card) in memories[card.id] ?? .new }
        let outcomes = Dictionary(grouping: reviews.filter(\.isDelayed), by: \.review.card)

        func group(_ name: String, _ cards: [Card]) -> Group {
            Group(
                name: name, cards: Counts(cards.map(memory), at: now),
                retention: Retention(cards.flatMap { outcomes[$0.id] ?? [] }))
        }
        func groups(_ names: (Card) -> [String]) -> [Group] {
            var order: [String] = []
            var members: [String: [Card]] = [:]
            for card in cards {
                for name in names(card) {
                    if members[name] == nil { order.append(name) }
                    members[name, default: []].append(card)
                }
            }
            return order.map { group($0, members[$0] ?? []) }
        }

        today = now.day
        self.cards = Counts(cards.map(memory), at: now)
        forecast = Self.forecast(cards.map(memory), from: now.day)
        days = DayReviews.days(of: reviews)
        streak = Streak(days.map(\.day), today: now.day)
        retention = Retention(reviews.filter(\.isDelayed))
        prediction = Prediction(reviews, scheduler: scheduler)
        notes = groups { [$0.note] }
        tags = groups(\.tags)
        self.removed = removed
    }

    private static func forecast(_ cards: [CardMemory], from today: Day) -> [DayCount] {
        var counts = Array(repeating: 0, count: 7)
        for day in cards.compactMap(\.dueDay) {
            let ahead = max(0, day.number - today.number)
            if counts.indices.contains(ahead) { counts[ahead] += 1 }
        }
        return counts.enumerated().map { DayCount(day: today + $0, count: $1) }
    }
}

extension Statistics {
    /// Cards by where they stand.
    public struct Counts: Hashable, Encodable, Sendable {
        /// All of them.
        public let total: Int
        /// Never answered.
        public let new: Int
        /// On a learning step.
        public let learning: Int
        /// Learnt.
        public let review: Int
        /// To be asked today, now or later.
        public let dueToday: Int

        init(_ cards: [CardMemory], at now: Moment) {
            total = cards.count
            new = cards.count { $0.isNew }
            learning = cards.count { $0.isLearning }
            review = total - new - learning
            dueToday = cards.count { card in card.dueDay.map { $0 <= now.day } ?? false }
        }
    }

    /// A number of cards on a day.
    public struct DayCount: Hashable, Encodable, Sendable {
        /// The day meant.
        public let day: Day
        /// How many cards.
        public let count: Int
    }

    /// The answers of a day.
    public struct DayReviews: Hashable, Encodable, Sendable {
        /// The day they were given, which begins at 04:00.
        public let day: Day
        /// How many.
        public let count: Int
        /// How many of them were Again.
        public let again: Int
        /// Milliseconds spent on them.
        public let time: Int

        static func days(of reviews: [LoggedReview]) -> [DayReviews] {
            Dictionary(grouping: reviews.map(\.review), by: \.moment.day).sorted { $0.key < $1.key }.map {
                DayReviews(
                    day: $0, count: $1.count, again: $1.count { $0.grade == .again },
                    time: $1.reduce(0) { $0 + $1.answerTime })
            }
        }
    }

    /// Days in a row with an answer.
    public struct Streak: Hashable, Encodable, Sendable {
        /// Up to today, or to yesterday as long as today has none.
        public let current: Int
        /// Ever.
        public let longest: Int

        init(_ days: [Day], today: Day) {
            var longest = 0
            var run = 0
            var last: Day?
            for day in days {
                run = last.map { $0 + 1 == day } ?? false ? run + 1 : 1
                longest = max(longest, run)
                last = day
            }
            self.longest = longest
            current = last.map { $0 + 1 >= today } ?? false ? run : 0
        }
    }

    /// How often a card was recalled at least a day after its last answer.
    public struct Retention: Hashable, Encodable, Sendable {
        /// Answers of that kind.
        public let reviews: Int
        /// How many of them were not Again.
        public let recalled: Int
        /// `recalled` of `reviews`, from 0 to 1; nil without answers.
        public let share: Double?

        init(_ reviews: [LoggedReview]) {
            self.reviews = reviews.count
            recalled = reviews.count { $0.review.grade != .again }
            share = reviews.isEmpty ? nil : Double(recalled) / Double(reviews.count)
        }
    }

    /// How well predicted recall agreed with actual recall; see ``Evaluation``.
    public struct Prediction: Hashable, Encodable, Sendable {
        /// The mean of −ln of the probability given to what happened.
        public let logLoss: Double
        /// The root mean square error over bins of like answers.
        public let rootMeanSquareError: Double

        init?(_ reviews: [LoggedReview], scheduler: Scheduler) {
            var evaluation = Evaluation()
            var cards: [String: (memory: CardMemory, scored: Evaluation.Card)] = [:]
            for review in reviews.map(\.review) {
                var (memory, scored) = cards[review.card] ?? (.new, Evaluation.Card())
                if let days = scheduler.days(since: memory, at: review.moment) {
                    evaluation.score(
                        &scored, predicted: scheduler.retrievability(of: memory, at: review.moment), days: days,
                        grade: review.grade)
                }
                memory = scheduler.answer(review.card, memory, review.grade, at: review.moment)
                cards[review.card] = (memory, scored)
            }
            guard let logLoss = evaluation.logLoss, let error = evaluation.rootMeanSquareError else { return nil }
            self.logLoss = logLoss
            rootMeanSquareError = error
        }
    }

    /// The cards of a note or tag.
    public struct Group: Hashable, Encodable, Sendable {
        /// The note's slug, or the tag.
        public let name: String
        /// By where they stand.
        public let cards: Counts
        /// How often they were recalled.
        public let retention: Retention
    }
}

extension LoggedReview {
    /// Whether it came at least a day after the answer before, so that it tells of memory and not of attention.
    fileprivate var isDelayed: Bool { days.map { $0 > 0 } ?? false }
}
