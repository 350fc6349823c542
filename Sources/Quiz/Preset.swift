/// What of the schedule is the learner's own: the weights of the memory model, and how much is to be remembered.
public struct Preset: Hashable, Sendable {
    /// Schedules by it; all else is as ``Scheduler`` has it unless told otherwise.
    public let scheduler: Scheduler

    /// A preset with these weights, and the probability of recall at which a card is due.
    ///
    /// - Throws: ``QuizError/invalidSchedule(_:)`` for a retention outside (0, 1).
    public init(parameters: MemoryParameters = .standard, retention: Double = 0.9) throws(QuizError) {
        scheduler = try Scheduler(model: MemoryModel(parameters), retention: retention)
    }

    /// The weights of the memory model.
    public var parameters: MemoryParameters { scheduler.model.parameters }

    /// The probability of recall at which a card is due, above 0 and below 1.
    public var retention: Double { scheduler.retention }
}

/// A preset and when the learner chose it.
public struct AdoptedPreset: Hashable, Sendable {
    /// What was chosen.
    public let preset: Preset
    /// When.
    public let moment: Moment
}
