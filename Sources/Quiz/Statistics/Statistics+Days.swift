extension Statistics {
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
}
