import RealModule

extension SignedRankTest {
    /// The probability of a positive rank sum at least as large if either sign were as likely, as SciPy's `wilcoxon`.
    ///
    /// Zeros are ranked and split evenly between the signs. Exact up to 50 differences without ties or zeros and up to
    /// 13 with them; beyond that the normal approximation.
    static func pValueOfGreater(_ differences: [Double]) -> Double {
        let ranks = doubledRanks(differences.map { abs($0) })
        let free = zip(ranks, differences).filter { $1 != 0 }
        let zeros = ranks.reduce(0, +) - free.reduce(0) { $0 + $1.0 }
        let positive = free.reduce(0) { $0 + ($1.1 > 0 ? $1.0 : 0) }
        let count = differences.count
        if count <= 50, count <= 13 || Set(ranks).count == count && zeros == 0 {
            return shareOfSignings(reaching: positive, ranks: free.map(\.0))
        }
        let size = Double(count)
        let tieCorrection = Dictionary(grouping: ranks, by: \.self).values.reduce(0) { sum, ties in
            sum + (ties.count * ties.count * ties.count - ties.count)
        }
        let deviation = ((size * (size + 1) * (2 * size + 1) - Double(tieCorrection) / 2) / 24).squareRoot()
        let statistic = Double(2 * positive + zeros) / 4
        return Normal.cdf(-(statistic - size * (size + 1) * 0.25) / deviation)
    }

    /// The share of all 2ⁿ ways to sign the ranks whose positive ones add up to at least `sum`.
    private static func shareOfSignings(reaching sum: Int, ranks: [Int]) -> Double {
        var ways = [Double](repeating: 0, count: ranks.reduce(0, +) + 1)
        ways[0] = 1
        for rank in ranks {
            for total in stride(from: ways.count - 1, through: rank, by: -1) { ways[total] += ways[total - rank] }
        }
        return ways[sum...].reduce(0, +) / Double.pow(2, ranks.count)
    }
}
