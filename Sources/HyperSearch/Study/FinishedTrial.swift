/// How a trial ended.
public enum Outcome: Hashable, Codable, Sendable {
    /// The objective returned a value; it may be infinite.
    case complete(value: Double)
    /// The trial was given up after its intermediate values.
    case pruned
    /// The objective had no value; the reason is kept.
    case failed(reason: String)
}

/// An intermediate value of a trial.
public struct Report: Hashable, Codable, Sendable {
    /// How far the trial had got; 0 or more.
    public let step: Int
    /// The value there.
    public let value: Double

    /// A value at a step.
    public init(step: Int, value: Double) {
        self.step = step
        self.value = value
    }
}

/// A trial that is over: what it tried and what came of it.
public struct FinishedTrial: Hashable, Codable, Sendable {
    /// Its number in the study, from 0.
    public let number: Int
    /// Its parameters in the order in which the objective asked for them.
    public let assignments: Assignments
    /// Its intermediate values in the order of their steps.
    public let reports: [Report]
    /// How it ended.
    public let outcome: Outcome
    /// What the user noted on it.
    public let attributes: [String: ParameterValue]

    /// A trial that was run elsewhere, such as one read from a file.
    ///
    /// - Precondition: the reports are in the order of their steps.
    public init(
        number: Int, assignments: Assignments, reports: [Report] = [], outcome: Outcome,
        attributes: [String: ParameterValue] = [:]
    ) {
        self.number = number
        self.assignments = assignments
        self.reports = reports
        self.outcome = outcome
        self.attributes = attributes
    }

    /// The value of a parameter, or nil if the trial did not have it.
    public subscript(name: String) -> ParameterValue? {
        assignments.firstIndex(named: name).map { assignments[$0].value }
    }

    /// The objective's value; for a pruned trial its last intermediate value, unless that is NaN.
    public var value: Double? {
        switch outcome {
        case .complete(let value): value
        case .pruned: reports.last.flatMap { $0.value.isNaN ? nil : $0.value }
        case .failed: nil
        }
    }

    /// Whether the objective returned a value.
    public var isComplete: Bool {
        if case .complete = outcome { true } else { false }
    }

    /// Whether samplers learn nothing from it.
    public var isFailed: Bool {
        if case .failed = outcome { true } else { false }
    }
}
