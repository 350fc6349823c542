import RealModule

extension GridSampler {
    /// Lays a grid over a space for a budget of trials.
    ///
    /// Categorical parameters take all their choices, the others the smallest equal number of levels that gives at
    /// least `trials` cells: evenly spaced on their scale, ends included. Parameters with fewer values take them all.
    public init(space: [Parameter], trials: Int, seed: UInt32) {
        let levels = Self.levels(over: space, trials: trials)
        self.init(axes: space.map { Axis($0.name, $0.domain.levels(levels)) }, seed: seed)
    }

    /// The levels of each number in a grid over a space for a budget of trials.
    ///
    /// Two levels are the ends of the ranges: all that a complete grid of 64 cells can have over six parameters.
    public static func levels(over space: [Parameter], trials: Int) -> Int {
        var levels = 1
        let most = space.map { $0.domain.valueCount ?? trials }.max() ?? 1
        while cells(over: space, levels: levels) < trials, levels < most { levels += 1 }
        return levels
    }

    /// The cells of a grid with so many levels; the largest integer if there are more.
    public static func cells(over space: [Parameter], levels: Int) -> Int {
        space.reduce(1) { product, parameter in
            let (cells, overflow) = product.multipliedReportingOverflow(
                by: min(levels, parameter.domain.valueCount ?? levels))
            return overflow ? .max : cells
        }
    }

    /// The most cells for which memory is taken.
    public static let mostCells = 10_000_000
}

extension Domain {
    /// How many values there are; nil for real numbers.
    fileprivate var valueCount: Int? {
        switch self {
        case .float(let low, let high, _, let step): step.map { Int(((high - low) / $0).rounded()) + 1 }
        case .int(let low, let high, _, let step): (high - low) / step + 1
        case .categorical(let choices): choices.count
        }
    }

    /// Up to `count` values from end to end, evenly spaced on the scale; all the choices of a categorical parameter.
    fileprivate func levels(_ count: Int) -> [ParameterValue] {
        switch self {
        case .float(let low, let high, let scale, nil):
            return Self.spread(from: low, to: high, scale, count).map(ParameterValue.float)
        case .float(let low, let high, _, let step?):
            let last = ((high - low) / step).rounded()
            let steps = Self.spread(from: 0, to: last, .linear, min(count, Int(last) + 1))
            return steps.map { .float(min(low + $0.rounded() * step, high)) }
        case .int(let low, let high, let scale, let step):
            let values = Self.spread(from: Double(low), to: Double(high), scale, min(count, (high - low) / step + 1))
            var levels: [Int] = []
            for value in values {
                let level = low + Int(((value - Double(low)) / Double(step)).rounded()) * step
                if levels.last != level { levels.append(level) }
            }
            return levels.map(ParameterValue.int)
        case .categorical(let choices): return choices
        }
    }

    private static func spread(from low: Double, to high: Double, _ scale: Scale, _ count: Int) -> [Double] {
        if scale == .log {
            let inner = spread(from: .log(low), to: .log(high), .linear, count).map(Double.exp)
            return count < 2 ? inner : [low] + inner.dropFirst().dropLast() + [high]
        }
        guard count > 1 else { return [low + (high - low) / 2] }
        let step = (high - low) / Double(count - 1)
        return (0..<count).map { $0 == count - 1 ? high : Double($0) * step + low }
    }
}
