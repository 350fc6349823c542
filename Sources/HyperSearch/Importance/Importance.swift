/// How much a parameter matters, by one of several measures.
public struct Importance: Hashable, Codable, Sendable {
    /// The parameter's name.
    public let parameter: String
    /// What was measured, 0 or more; its unit is the measure's own.
    public let value: Double
    /// Its part of the sum over all parameters, from 0 to 1.
    public let share: Double

    /// The measured values with their shares, the largest first, equal ones by name.
    ///
    /// If all are zero, the shares are equal.
    static func ranked(_ values: [(parameter: String, value: Double)]) -> [Importance] {
        let sorted = values.sorted { lhs, rhs in
            lhs.value != rhs.value
                ? lhs.value > rhs.value : lhs.parameter.utf8.lexicographicallyPrecedes(rhs.parameter.utf8)
        }
        let sum = sorted.reduce(0) { $0 + $1.value }
        return sorted.map { name, value in
            Importance(parameter: name, value: value, share: sum == 0 ? 1 / Double(values.count) : value / sum)
        }
    }
}

extension [FinishedTrial] {
    /// The complete trials with a finite value, the only ones that measures of importance and most plots look at.
    public var measurable: [FinishedTrial] {
        filter { trial in
            if case .complete(let value) = trial.outcome { value.isFinite } else { false }
        }
    }
}
