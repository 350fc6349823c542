/// When a card is asked again: FSRS-6 memory, with steps of minutes before a card is learnt.
///
/// A value without clock or randomness: the same state, grade and time give the same next state.
/// Follows py-fsrs 6.3.2, except for the fuzz, which is Anki's.
public struct Scheduler: Hashable, Sendable {
    /// How memory fades and grows.
    public let model: MemoryModel
    /// The probability of recall at which a card is due, above 0 and below 1.
    public let retention: Double
    /// Waits of a new card, in milliseconds.
    public let learningSteps: [Int]
    /// Waits of a forgotten card, in milliseconds.
    public let relearningSteps: [Int]
    /// The longest interval in days.
    public let maximumInterval: Int
    /// How days are counted.
    public let clock: DayClock

    /// Steps of 1 and 10 minutes, then 10 minutes after a lapse, unless told otherwise.
    ///
    /// - Throws: ``QuizError/invalidSchedule(_:)`` for a retention outside (0, 1), a negative step, or a maximum below 1.
    public init(
        model: MemoryModel = MemoryModel(), retention: Double = 0.9, learningSteps: [Int] = [60_000, 600_000],
        relearningSteps: [Int] = [600_000], maximumInterval: Int = 36_500, clock: DayClock = .calendar
    ) throws(QuizError) {
        guard retention > 0, retention < 1 else { throw .invalidSchedule("목표 기억률은 0과 1 사이여야 합니다: \(retention)") }
        guard (learningSteps + relearningSteps).allSatisfy({ $0 >= 0 }) else {
            throw .invalidSchedule("학습 단계의 시간은 0 이상이어야 합니다.")
        }
        guard maximumInterval >= 1 else { throw .invalidSchedule("최대 간격은 1일 이상이어야 합니다: \(maximumInterval)") }
        self.model = model
        self.retention = retention
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.maximumInterval = maximumInterval
        self.clock = clock
    }

    /// The probability of recall now; 0 for a card that was never answered.
    public func retrievability(of card: CardMemory, at now: Moment) -> Double {
        guard let memory = card.memory, let last = card.lastReview else { return 0 }
        return model.retrievability(memory, days: clock.days(from: last, to: now))
    }

    /// The state after an answer.
    ///
    /// - Parameters:
    ///   - card: Where the card stood before.
    ///   - grade: How well it was recalled.
    ///   - now: When it was answered.
    ///   - days: Whole days since the last answer, as ``clock`` counts them; ignored for a new card.
    ///   - fuzz: Where in its ``Fuzz/range(of:maximum:)`` the interval is to fall, from 0 up to but not including 1;
    ///     nil for the interval itself.
    /// - Returns: The card with its new memory, state and due time, one review older.
    public func review(
        _ card: CardMemory, _ grade: Grade, at now: Moment, days: Int, fuzz: Double? = nil
    ) -> CardMemory {
        let memory = card.memory.map { model.next($0, grade, days: days) } ?? model.first(grade)
        var next = card
        next.memory = memory
        next.lastReview = now
        next.reviews += 1
        if card.state == .review, grade == .again { next.lapses += 1 }

        if let wait = wait(for: card, grade) {
            next.state = card.state == .learning ? .learning : .relearning
            next.step = wait.step
            next.due = now.milliseconds + wait.milliseconds
        } else {
            let interval = model.interval(stability: memory.stability, retention: retention, maximum: maximumInterval)
            next.state = .review
            next.step = nil
            next.due = clock.due(
                fuzz.map { Fuzz.interval(interval, maximum: maximumInterval, at: $0) } ?? interval, after: now)
        }
        return next
    }

    /// The step a card goes to and how long it waits there; nil when it is learnt and waits whole days.
    private func wait(for card: CardMemory, _ grade: Grade) -> (step: Int, milliseconds: Int)? {
        let steps = card.state == .learning ? learningSteps : relearningSteps
        guard let first = steps.first else { return nil }
        if card.state == .review { return grade == .again ? (0, first) : nil }

        let step = card.step ?? 0
        switch grade {
        case .again: return (0, first)
        // A card may stand beyond the last step when the steps were shortened since.
        case _ where step >= steps.count: return nil
        case .hard where step > 0: return (step, steps[step])
        case .hard: return (0, steps.count == 1 ? first * 3 / 2 : (first + steps[1]) / 2)
        case .good where step + 1 < steps.count: return (step + 1, steps[step + 1])
        case .good, .easy: return nil
        }
    }
}
