import RealModule

/// Whether equal steps or equal ratios count the same.
public enum Scale: String, Hashable, Codable, Sendable {
    /// Equal differences count the same.
    case linear
    /// Equal ratios count the same; every value is positive.
    case log
}

/// The values a parameter can take.
///
/// Samplers see every value as one number, its *coordinate*: the value itself, or the index of a choice.
public enum Domain: Hashable, Codable, Sendable {
    /// Real numbers from `low` to `high`; with a `step`, only `low`, `low + step`, …
    case float(low: Double, high: Double, scale: Scale = .linear, step: Double? = nil)
    /// Integers from `low` to `high`, both included, `step` apart.
    case int(low: Int, high: Int, scale: Scale = .linear, step: Int = 1)
    /// One of the choices; their order matters to the samplers.
    case categorical(choices: [ParameterValue])
}

extension Domain {
    /// The coordinate of the only value, or nil if there are several.
    public var onlyCoordinate: Double? {
        switch self {
        case .float(let low, let high, _, _): low == high ? low : nil
        case .int(let low, let high, _, _): low == high ? Double(low) : nil
        case .categorical(let choices): choices.count == 1 ? 0 : nil
        }
    }

    /// The value with this coordinate.
    public func value(at coordinate: Double) -> ParameterValue {
        switch self {
        case .float: .float(coordinate)
        case .int: .int(Int(coordinate))
        case .categorical(let choices): choices[Int(coordinate)]
        }
    }

    /// The coordinate of a value: a number's own, a choice's index, nil for anything else.
    public func coordinate(of value: ParameterValue) -> Double? {
        switch self {
        case .float: value.number.flatMap { $0.isFinite ? $0 : nil }
        case .int: value.number.flatMap { abs($0) <= 0x1p53 ? $0 : nil }
        case .categorical(let choices): choices.firstIndex(of: value).map(Double.init)
        }
    }

    /// Whether a value with this coordinate lies in the domain, on its grid of steps if it has one.
    public func contains(coordinate: Double) -> Bool {
        switch self {
        case .float(let low, let high, _, let step):
            guard low <= coordinate, coordinate <= high else { return false }
            guard let step else { return true }
            let steps = (coordinate - low) / step
            return abs(steps - steps.rounded(.toNearestOrEven)) < 1e-8
        case .int(let low, let high, _, let step):
            guard let value = Int(exactly: coordinate) else { return false }
            return low <= value && value <= high && (value - low).isMultiple(of: step)
        case .categorical(let choices): return coordinate >= 0 && coordinate < Double(choices.count)
        }
    }

    /// Whether one study may use both domains for one name: only the bounds and the step may change.
    public func isCompatible(with other: Domain) -> Bool {
        switch (self, other) {
        case (.float(_, _, let scale, _), .float(_, _, let otherScale, _)): scale == otherScale
        case (.int(_, _, let scale, _), .int(_, _, let otherScale, _)): scale == otherScale
        case (.categorical(let choices), .categorical(let otherChoices)): choices == otherChoices
        default: false
        }
    }
}
