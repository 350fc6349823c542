/// Where a card stands: what is remembered of it and when it is to be asked again.
public struct CardMemory: Hashable, Codable, Sendable {
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

    /// How a card is being asked: in minutes until it is learnt (again), then in days.
    public enum State: Int, Hashable, Codable, Sendable {
        case learning = 1
        case review, relearning
    }
}
