import RealModule

/// One side of a plot: the numbers it spans, where each lies, and which of them are written.
public struct Axis: Hashable, Sendable {
    /// How distance along the axis grows.
    public enum Scale: Hashable, Sendable {
        case linear, logarithmic
    }

    /// The smallest number on the axis.
    public let lower: Double
    /// The largest number on the axis; always above `lower`.
    public let upper: Double
    /// How distance along the axis grows.
    public let scale: Scale
    /// The names of the places 0, 1, … on an axis of choices; empty on one of numbers.
    public let choices: [String]
    /// Whether only whole numbers are written beside it.
    let isWhole: Bool

    /// An axis of names, the first at 0 and each 1 from the next.
    public init(choices: [String]) {
        self.choices = choices
        scale = .linear
        isWhole = false
        (lower, upper) = (-0.5, Double(max(1, choices.count)) - 0.5)
    }

    /// An axis over `range`; an empty range is widened so that its one number lies in the middle.
    ///
    /// On an axis of whole numbers, such as steps, only these are written.
    ///
    /// - Precondition: the bounds are finite, and above zero on a logarithmic scale.
    public init(_ range: ClosedRange<Double>, scale: Scale = .linear, isWhole: Bool = false) {
        precondition(range.lowerBound.isFinite && range.upperBound.isFinite, "an axis needs finite bounds")
        precondition(scale == .linear || range.lowerBound > 0, "a logarithmic axis starts above zero")
        self.scale = scale
        self.isWhole = isWhole
        choices = []
        if range.lowerBound < range.upperBound {
            (lower, upper) = (range.lowerBound, range.upperBound)
        } else if scale == .logarithmic {
            (lower, upper) = (range.lowerBound / 2, range.upperBound * 2)
        } else {
            let margin = max(abs(range.lowerBound) * 0.1, 0.5)
            (lower, upper) = (range.lowerBound - margin, range.upperBound + margin)
        }
    }

    /// An axis that shows all finite `values`, with a margin of 4 % on a linear scale.
    ///
    /// On a logarithmic scale what is not above zero has no place: it is left out here and drawn at the lower end.
    public init(covering values: [Double], scale: Scale = .linear) {
        let shown = values.filter { $0.isFinite && (scale == .linear || $0 > 0) }
        guard let smallest = shown.min(), let largest = shown.max() else {
            self.init(scale == .linear ? 0...1 : 0.1...1, scale: scale)
            return
        }
        let margin = scale == .linear ? (largest - smallest) * 0.04 : 0
        self.init(smallest - margin...largest + margin, scale: scale)
    }

    /// An axis that shows all finite `values`, on a logarithmic scale if they span more than three powers of ten.
    public init(fitting values: [Double]) {
        let shown = values.filter(\.isFinite)
        let isWide = shown.allSatisfy { $0 > 0 } && (shown.max() ?? 1) > 1000 * (shown.min() ?? 1)
        self.init(covering: shown, scale: isWide ? .logarithmic : .linear)
    }

    /// Where `value` lies: 0 at the lower end, 1 at the upper.
    public func fraction(_ value: Double) -> Double {
        switch scale {
        case .linear: (value - lower) / (upper - lower)
        case .logarithmic: value > lower ? .log(value / lower) / .log(upper / lower) : 0
        }
    }

    /// The value that lies at `fraction`.
    public func value(at fraction: Double) -> Double {
        switch scale {
        case .linear: lower + (upper - lower) * fraction
        case .logarithmic: lower * .exp(.log(upper / lower) * fraction)
        }
    }

    /// A number to be written beside the axis.
    public struct Tick: Hashable, Sendable {
        /// Where it is.
        public let value: Double
        /// How it is written.
        public let label: String
    }

    /// About `count` round numbers within the axis: multiples of 1, 2 or 5 · 10ᵏ; powers of ten on a logarithmic scale.
    ///
    /// On an axis of choices, all of them.
    public func ticks(about count: Int) -> [Tick] {
        if !choices.isEmpty { return choices.enumerated().map { Tick(value: Double($0), label: $1) } }
        return scale == .logarithmic ? logarithmicTicks(about: count) : linearTicks(about: count)
    }

    private func linearTicks(about count: Int) -> [Tick] {
        let rough = max((upper - lower) / Double(max(count, 1)), isWhole ? 1 : 0)
        let exponent = Double.log10(rough).rounded(.down)
        let power = Double.exp10(exponent)
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999 } ?? rough
        let decimals = max(0, Int(-Double.log10(step).rounded(.down)))
        let first = (lower / step).rounded(.up)
        let last = (upper / step).rounded(.down)
        guard first <= last else { return [] }
        return stride(from: first, through: last, by: 1).map { index in
            let value = index * step
            return Tick(value: value, label: fixed(value, decimals))
        }
    }

    private func logarithmicTicks(about count: Int) -> [Tick] {
        let first = Int(Double.log10(lower).rounded(.up))
        let last = Int(Double.log10(upper).rounded(.down))
        guard last - first >= 1 else {
            // Less than two powers of ten: round numbers between them say more.
            return Axis(lower...upper).linearTicks(about: count)
        }
        let step = max(1, (last - first + count) / max(count, 1))
        return stride(from: first, through: last, by: step).map { exponent in
            let value = Double.exp10(Double(exponent))
            return Tick(value: value, label: compact(value, digits: 1))
        }
    }
}
