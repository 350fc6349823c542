/// Finds the points at which the ratio of two densities is largest, without evaluating it everywhere.
///
/// No kernel is negative, so what has been added up of the lower density bounds the ratio from above. A point is left as
/// soon as it cannot come up to the best one any more; most need but the kernels next to them.
struct DensityRace {
    /// How far the log of a ratio that is right to 1e-10 may lie below the best one's and be in truth as good.
    static let margin = 1e-8

    /// The logs of the upper density l at the points.
    let logGood: [Double]
    /// The points.
    let points: PackedPoints
    /// The lower density g.
    let rest: PackedKernels

    /// The points at which log l − log g comes within ``margin`` of its maximum, in order; nil if rounding hides that.
    ///
    /// - Complexity: O(*p* · *n* · *d*) for *p* points, *n* kernels of g and *d* parameters at worst.
    func leaders() -> [Int]? {
        guard rest.isFinite, logGood.allSatisfy(\.isFinite) else { return nil }
        let logRest =
            GaussTransform(rest).map { transform in
                points.indices.map { transform.logDensity(at: points, $0) ?? .nan }
            } ?? race()
        guard !logRest.contains(where: \.isNaN) else { return nil }
        let scores = zip(logGood, logRest).map(-)
        guard let best = scores.max(), best.isFinite else { return nil }
        return scores.indices.filter { scores[$0] >= best - Self.margin }
    }

    /// log g at the points that came up to the best one before them, ∞ at the others; NaN where rounding hides it.
    private func race() -> [Double] {
        var entrants = points.indices.map { Entrant($0, points, rest) }
        let bounds = entrants.map { logGood[$0.point] - (rest.logDensity($0.sum) ?? -.infinity) }
        var logRest = [Double](repeating: .infinity, count: points.count)
        var best = -Double.infinity
        for point in bounds.indices.sorted(by: { bounds[$0] > bounds[$1] }) {
            let limit = logGood[point] - best + Self.margin
            var isBeaten = logGood[point] - bounds[point] > limit
            while !isBeaten, entrants[point].advance(points, rest) {
                if let log = rest.logDensity(entrants[point].sum), log > limit { isBeaten = true }
            }
            guard !isBeaten else { continue }
            logRest[point] = rest.logDensity(entrants[point].sum) ?? .nan
            best = max(best, logGood[point] - logRest[point])
        }
        return logRest
    }
}

/// A point in a race, and the kernels that have been added up there: the prior, and those next to it.
private struct Entrant {
    let point: Int
    private(set) var sum = PackedKernels.PartialSum()
    /// Besides the first vector, those from `low` up to `high` have been added.
    private var low, high: Int

    /// The vectors that are added before a look at the bound.
    private static let block = 8

    /// Begins with the prior and the nearest kernels.
    init(_ point: Int, _ points: PackedPoints, _ rest: PackedKernels) {
        self.point = point
        low = max(1, rest.home(of: points, point) - Self.block / 4)
        high = max(low, min(low + Self.block / 2, rest.vectors.upperBound))
        rest.add(0..<1, at: points, point, to: &sum)
        rest.add(low..<high, at: points, point, to: &sum)
    }

    /// Adds the next kernels on the nearer side; false if there are none.
    mutating func advance(_ points: PackedPoints, _ rest: PackedKernels) -> Bool {
        let end = rest.vectors.upperBound
        guard low > 1 || high < end else { return false }
        var goesUp = high < end
        if goesUp, low > 1, rest.continuous > 0 {
            let position = points.positions[point * rest.continuous]
            goesUp = rest.mean(of: high) - position < position - rest.mean(of: low)
        }
        if goesUp {
            let next = min(end, high + Self.block)
            rest.add(high..<next, at: points, point, to: &sum)
            high = next
        } else {
            let next = max(1, low - Self.block)
            rest.add(next..<low, at: points, point, to: &sum)
            low = next
        }
        return true
    }
}
