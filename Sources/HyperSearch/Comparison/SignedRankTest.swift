import RealModule

/// Wilcoxon's signed-rank test of two samplers over the same seeds, two-sided.
///
/// It asks how surprising the differences would be if, seed by seed, either sampler were as likely to be ahead by a
/// given amount as the other. Differences of zero say nothing and are left out; equal differences share their ranks.
/// With up to 100 differences the probability is exact, ties included; beyond that it is the normal approximation
/// with the variance corrected for ties.
///
/// - SeeAlso: Wilcoxon, Individual comparisons by ranking methods, Biometrics Bulletin 1, 1945; Kerby, The simple
///   difference formula, Comprehensive Psychology 3, 2014 (effect size).
public struct SignedRankTest: Hashable, Codable, Sendable {
    /// Seeds where the first had the smaller value.
    public let wins: Int
    /// Seeds where the second had the smaller value.
    public let losses: Int
    /// Seeds where both had the same value.
    public let ties: Int
    /// Probability of a rank sum at least as far from its mean, if neither were better.
    ///
    /// 1 if all seeds tie.
    public let pValue: Double
    /// Matched-pairs rank-biserial correlation, −1 … 1.
    ///
    /// The share of the rank sum that speaks for the first minus the share for the second; 1 if the first is ahead in
    /// every seed, 0 if neither is.
    public let effect: Double

    /// The largest number of differences whose probability is computed exactly, at a cost of its cube.
    static let exactLimit = 100

    /// Compares values, smaller being better; `first[i]` and `second[i]` belong to the same seed.
    ///
    /// - Precondition: as many of the one as of the other.
    public init(_ first: [Double], _ second: [Double]) {
        precondition(first.count == second.count, "the test compares pairs")
        let differences = zip(first, second).filter { $0 != $1 }.map { $1 - $0 }
        wins = differences.count { $0 > 0 }
        losses = differences.count - wins
        ties = first.count - differences.count
        guard !differences.isEmpty else {
            pValue = 1
            effect = 0
            return
        }
        let doubled = Self.doubledRanks(differences.map { abs($0) })
        let total = doubled.reduce(0, +)
        let favourable = zip(differences, doubled).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
        effect = Double(2 * favourable - total) / Double(total)
        let smaller = min(favourable, total - favourable)
        pValue =
            differences.count <= Self.exactLimit
            ? Self.exact(smaller, ranks: doubled) : Self.approximate(smaller, ranks: doubled)
    }

    /// Twice the rank of each value, so that shared ranks are whole numbers too.
    static func doubledRanks(_ values: [Double]) -> [Int] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = Array(repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for position in start...end { ranks[order[position]] = start + end + 2 }
            start = end + 1
        }
        return ranks
    }

    /// The distribution of the rank sum over all 2ⁿ signs, built one rank at a time.
    private static func exact(_ smaller: Int, ranks: [Int]) -> Double {
        var probability = [1.0]
        for rank in ranks {
            var next = Array(repeating: 0.0, count: probability.count + rank)
            for (sum, share) in probability.enumerated() {
                next[sum] += share / 2
                next[sum + rank] += share / 2
            }
            probability = next
        }
        return min(1, 2 * probability[0...smaller].reduce(0, +))
    }

    private static func approximate(_ smaller: Int, ranks: [Int]) -> Double {
        let mean = Double(ranks.reduce(0, +)) / 2
        let deviation = Double.sqrt(ranks.reduce(0) { $0 + Double($1 * $1) } / 4)
        return min(1, .erfc((mean - Double(smaller)) / (deviation * .sqrt(2))))
    }
}
