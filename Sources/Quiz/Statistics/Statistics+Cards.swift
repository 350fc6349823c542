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
        /// Suspended or buried.
        public let held: Int
        /// To be asked today, now or later.
        public let dueToday: Int

        init(_ cards: [CardMemory], asked: [CardMemory], at now: Moment) {
            total = cards.count
            new = cards.count { $0.isNew }
            learning = cards.count { $0.isLearning }
            review = total - new - learning
            held = total - asked.count
            dueToday = asked.count { card in card.dueDay.map { $0 <= now.day } ?? false }
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
