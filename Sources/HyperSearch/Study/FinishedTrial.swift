/// How a trial ended.
public enum Outcome: Hashable, Codable, Sendable {
    /// The objective returned a value; it may be infinite.
    case complete(value: Double)
    /// The trial was given up after its intermediate values.
    case pruned
    /// The objective had no value; the reason is kept.
    case failed(reason: String)
}

/// A parameter with the value a trial gave it.
public struct Assignment: Hashable, Sendable {
    /// The parameter, with the domain it had in this trial.
    public let parameter: Parameter
    /// The value as one number: itself, or the index of the choice.
    public let coordinate: Double

    /// The value.
    public var value: ParameterValue { parameter.domain.value(at: coordinate) }
}

extension Assignment: Codable {
    private enum CodingKeys: CodingKey {
        case parameter
        case value
    }

    /// Reads the parameter and its value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        parameter = try container.decode(Parameter.self, forKey: .parameter)
        let value = try container.decode(ParameterValue.self, forKey: .value)
        guard let coordinate = parameter.domain.coordinate(of: value) else {
            throw SearchError.unknownChoice(parameter: parameter.name, value: value)
        }
        self.coordinate = coordinate
    }

    /// Writes the parameter and its value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(parameter, forKey: .parameter)
        try container.encode(value, forKey: .value)
    }
}

/// An intermediate value of a trial.
public struct Report: Hashable, Codable, Sendable {
    /// How far the trial had got; 0 or more.
    public let step: Int
    /// The value there.
    public let value: Double
}

/// A trial that is over: what it tried and what came of it.
public struct FinishedTrial: Hashable, Codable, Sendable {
    /// Its number in the study, from 0.
    public let number: Int
    /// Its parameters in the order in which the objective asked for them.
    public let assignments: [Assignment]
    /// Its intermediate values in the order of their steps.
    public let reports: [Report]
    /// How it ended.
    public let outcome: Outcome
    /// What the user noted on it.
    public let attributes: [String: ParameterValue]

    /// The value of a parameter, or nil if the trial did not have it.
    public subscript(name: String) -> ParameterValue? {
        assignments.first { $0.parameter.name == name }?.value
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
