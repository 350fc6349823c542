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

    /// The vectors that are added between two looks at a bound.
    private static let block = 8

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
        let bounds = zip(logGood, floors()).map(-)
        var logRest = [Double](repeating: .infinity, count: points.count)
        var best = -Double.infinity
        for point in bounds.indices.sorted(by: { bounds[$0] > bounds[$1] }) where bounds[point] >= best - Self.margin {
            guard let sum = sum(at: point, upTo: logGood[point] - best + Self.margin) else { continue }
            logRest[point] = rest.logDensity(sum) ?? .nan
            best = max(best, logGood[point] - logRest[point])
        }
        return logRest
    }

    /// Lower bounds of log g, from the prior and the kernels next to each point.
    private func floors() -> [Double] {
        points.indices.map { point in
            var sum = PackedKernels.PartialSum()
            rest.add(0..<1, at: points, point, to: &sum)
            let home = max(1, rest.home(of: points, point) - Self.block / 2)
            let end = max(home, min(home + Self.block, rest.vectors.upperBound))
            rest.add(home..<end, at: points, point, to: &sum)
            return rest.logDensity(sum) ?? -.infinity
        }
    }

    /// The sum of all kernels at a point, those next to it first; nil as soon as its log exceeds a limit.
    private func sum(at point: Int, upTo limit: Double) -> PackedKernels.PartialSum? {
        var sum = PackedKernels.PartialSum()
        rest.add(0..<1, at: points, point, to: &sum)
        let end = rest.vectors.upperBound
        // All vectors but the first from `low` up to `high` have been added.
        var low = max(1, rest.home(of: points, point))
        var high = low
        while low > 1 || high < end {
            let goesUp: Bool
            if low > 1, high < end, rest.continuous > 0 {
                let position = points.positions[point * rest.continuous]
                goesUp = rest.mean(of: high) - position < position - rest.mean(of: low)
            } else {
                goesUp = high < end
            }
            let next = goesUp ? high..<min(end, high + Self.block) : max(1, low - Self.block)..<low
            rest.add(next, at: points, point, to: &sum)
            if goesUp { high = next.upperBound } else { low = next.lowerBound }
            if let log = rest.logDensity(sum), log > limit { return nil }
        }
        return sum
    }
}
