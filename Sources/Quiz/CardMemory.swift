/// Where a card stands: what is remembered of it and when it is to be asked again.
public struct CardMemory: Hashable, Sendable {
    /// Whether it is being learnt, reviewed or learnt again.
    public var state: State
    /// Index of the (re)learning step the card waits on; nil in review.
    public var step: Int?
    /// nil until the first answer.
    public var memory: MemoryModel.Memory?
    /// Milliseconds since 1970-01-01T00:00:00Z; nil until the first answer.
    public var due: Int?
    /// When it was last answered; nil until the first answer.
    public var lastReview: Moment?
    /// How often it was answered.
    public var reviews: Int
    /// How often it was forgotten after it had been learnt.
    public var lapses: Int

    /// A card whose values are known, as from a store; see ``new`` for one to begin with.
    public init(
        state: State, step: Int?, memory: MemoryModel.Memory?, due: Int?, lastReview: Moment?, reviews: Int, lapses: Int
    ) {
        self.state = state
        self.step = step
        self.memory = memory
        self.due = due
        self.lastReview = lastReview
        self.reviews = reviews
        self.lapses = lapses
    }

    /// A card that was never answered.
    public static let new = CardMemory(
        state: .learning, step: 0, memory: nil, due: nil, lastReview: nil, reviews: 0, lapses: 0)

    /// Whether it was never answered.
    public var isNew: Bool { lastReview == nil }

    /// Whether it was answered and is not learnt yet, or not again.
    public var isLearning: Bool { !isNew && state != .review }

    /// The day it is due, of the calendar the learner lived by at the last answer; nil for a new card.
    ///
    /// It does not move with the learner to another time zone.
    public var dueDay: Day? {
        guard let due, let lastReview else { return nil }
        return Moment(milliseconds: due, utcOffset: lastReview.utcOffset).day
    }

    /// Whether it is to be asked again: in review from the beginning of its day, on a step from its minute.
    public func isDue(at now: Moment) -> Bool {
        guard let due, let dueDay else { return false }
        return state == .review ? dueDay <= now.day : due <= now.milliseconds
    }

    /// How a card is being asked: in minutes until it is learnt (again), then in days.
    public enum State: Int, Hashable, Decodable, Sendable {
        case learning = 1
        case review, relearning
    }
}
