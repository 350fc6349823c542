/// Finds the points at which the ratio of two densities is largest, without evaluating it everywhere.
///
/// No kernel is negative, so what has been added up of the lower density bounds the ratio from above. A point is left as
/// soon as it cannot come up to the best one any more; most need but a part of the kernels.
enum DensityRace {
    /// How far the log of a ratio that is right to 1e-10 may lie below the best one's and be in truth as good.
    static let margin = 1e-8

    /// The points at which log l − log g comes within ``margin`` of its maximum, in order; nil if rounding hides that.
    ///
    /// The sum begins with the prior, then come the newest kernels: they weigh most, and lie where the search is now.
    ///
    /// - Complexity: O(*p* · *n* · *d*) for *p* points, *n* kernels of g and *d* parameters at worst.
    static func leaders(logGood: [Double], _ points: PackedPoints, of rest: PackedKernels) -> [Int]? {
        guard rest.isFinite, logGood.allSatisfy(\.isFinite) else { return nil }
        let vectors = rest.vectors
        let block = 16
        let newest = max(1, vectors.upperBound - block)..<vectors.upperBound
        var sums = points.indices.map { point in
            var sum = PackedKernels.PartialSum()
            rest.add(0..<1, at: points, point, to: &sum)
            rest.add(newest, at: points, point, to: &sum)
            return sum
        }
        let bounds = zip(logGood, sums).map { $0 - $1.log }
        var best = -Double.infinity
        var scores: [(point: Int, score: Double)] = []
        for point in bounds.indices.sorted(by: { bounds[$0] > bounds[$1] }) {
            let limit = logGood[point] - best + margin
            var end = newest.lowerBound
            while end > 1, rest.logDensity(sums[point]).map({ $0 <= limit }) ?? true {
                let start = max(1, end - block)
                rest.add(start..<end, at: points, point, to: &sums[point])
                end = start
            }
            guard end <= 1 else { continue }
            guard let logRest = rest.logDensity(sums[point]) else { return nil }
            scores.append((point, logGood[point] - logRest))
            best = max(best, logGood[point] - logRest)
        }
        return scores.filter { $0.score >= best - margin }.map(\.point).sorted()
    }
}
