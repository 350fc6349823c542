extension Scheduler {
    /// The state of a card after an answer: days counted by ``clock``, the interval spread by the card's own ``Fuzz``.
    ///
    /// Preview, record and replay all go through here, so that they agree to the day.
    public func answer(_ id: String, _ card: CardMemory, _ grade: Grade, at now: Moment) -> CardMemory {
        review(
            card, grade, at: now, days: days(since: card, at: now) ?? 0,
            fuzz: Fuzz.position(card: id, reviews: card.reviews))
    }

    /// Whole days since the last answer; nil for a new card.
    func days(since card: CardMemory, at now: Moment) -> Int? {
        card.lastReview.map { clock.days(from: $0, to: now) }
    }

    /// The state of a card after all its answers, in the order they were recorded.
    func replay(_ reviews: [Review]) -> CardMemory {
        reviews.reduce(.new) { answer($1.card, $0, $1.grade, at: $1.moment) }
    }
}
