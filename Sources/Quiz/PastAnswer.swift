/// An answer in a card's history, with what it did to the card.
public struct PastAnswer: Hashable, Sendable {
    /// The answer.
    public let logged: LoggedReview
    /// Where the card stood after it.
    public let memory: CardMemory
    /// How many steps of hints were taken.
    public let hints: Int
    /// What was typed; nil for an answer not typed.
    public let typed: TypedAnswer?
}

extension PastAnswer: Encodable {
    private enum Key: String, CodingKey {
        case review, at, grade, mode, days, answerTime, stability, memoryDifficulty, due, lapses, hints, typed, points
        case suggested
    }

    /// One flat object; times in milliseconds, stability in days.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let review = logged.review
        try container.encode(logged.id, forKey: .review)
        try container.encode(review.moment, forKey: .at)
        try container.encode(review.grade.rawValue, forKey: .grade)
        try container.encode(review.mode.rawValue, forKey: .mode)
        try container.encode(logged.days, forKey: .days)
        try container.encode(review.answerTime, forKey: .answerTime)
        try container.encode(memory.memory?.stability, forKey: .stability)
        try container.encode(memory.memory?.difficulty, forKey: .memoryDifficulty)
        try container.encode(
            memory.due.map { Moment(milliseconds: $0, utcOffset: review.moment.utcOffset) }, forKey: .due)
        try container.encode(memory.lapses, forKey: .lapses)
        try container.encode(hints, forKey: .hints)
        try container.encode(typed?.text, forKey: .typed)
        try container.encode(typed?.points, forKey: .points)
        try container.encode(typed?.suggested?.rawValue, forKey: .suggested)
    }
}
