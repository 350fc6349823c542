extension Statistics {
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
}

extension LoggedReview {
    /// Whether it came at least a day after the answer before, so that it tells of memory and not of attention.
    var isDelayed: Bool { days.map { $0 > 0 } ?? false }
}
