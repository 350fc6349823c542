import RealModule

/// A numeric domain as a density sees it: a range on the scale it is searched on, and the cells of its steps.
struct NumericAxis: Hashable, Sendable {
    /// Whether the range is one of logarithms.
    let isLog: Bool
    /// The distance between values before any logarithm; nil for real numbers.
    let step: Double?
    /// The least value.
    let lowest: Double
    /// The greatest value.
    let highest: Double
    /// The lower end of the range: half a step below the least value, if there is a step.
    let low: Double
    /// The upper end of the range.
    let high: Double

    /// Looks at a float or int domain.
    ///
    /// - Precondition: the domain is not categorical.
    init(_ domain: Domain) {
        switch domain {
        case .float(let low, let high, let scale, let step): self.init(low, high, scale, step)
        case .int(let low, let high, let scale, let step): self.init(Double(low), Double(high), scale, Double(step))
        case .categorical: preconditionFailure("A categorical domain has no numeric axis.")
        }
    }

    private init(_ lowest: Double, _ highest: Double, _ scale: Scale, _ step: Double?) {
        self.lowest = lowest
        self.highest = highest
        self.step = step
        isLog = scale == .log
        let low = lowest - (step ?? 0) / 2
        let high = highest + (step ?? 0) / 2
        self.low = isLog ? .log(low) : low
        self.high = isLog ? .log(high) : high
    }

    /// A value on the scale of the range.
    func position(of value: Double) -> Double {
        isLog ? .log(value) : value
    }

    /// The value at a position of the range, moved to the nearest step.
    func value(at position: Double) -> Double {
        let value = isLog ? Double.exp(position) : position
        guard let step else { return value }
        return min(max(lowest + ((value - lowest) / step).rounded(.toNearestOrEven) * step, lowest), highest)
    }
}
