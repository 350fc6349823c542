extension RegressionTree {
    /// Grows a tree on some rows of a table, each as often as `counts` says, until its leaves are pure.
    ///
    /// Every split is the one that makes the squared error smallest; of equal ones, that on the column which `random`
    /// puts first.
    ///
    /// - Complexity: O(*c* · *n* log *n*) a level for *c* columns and *n* rows.
    static func grown(
        on table: TrialTable, counts: [Int], maxDepth: Int, random: inout RandomState
    ) -> RegressionTree {
        var growth = Growth(table: table, counts: counts, maxDepth: maxDepth, random: random)
        growth.grow(counts.indices.filter { counts[$0] > 0 }, depth: 0)
        random = growth.random
        return RegressionTree(nodes: growth.nodes, errorDecreases: growth.errorDecreases)
    }

    /// A tree being grown.
    private struct Growth {
        let table: TrialTable
        let counts: [Int]
        let maxDepth: Int
        var random: RandomState
        var nodes: [Node] = []
        var errorDecreases: [Double]
        private let total: Double

        init(table: TrialTable, counts: [Int], maxDepth: Int, random: RandomState) {
            self.table = table
            self.counts = counts
            self.maxDepth = maxDepth
            self.random = random
            errorDecreases = Array(repeating: 0, count: table.columns.count)
            total = Double(counts.reduce(0, +))
        }

        /// The count and the sum of the targets of some rows.
        private struct Sums {
            var count = 0.0
            var sum = 0.0

            mutating func add(_ target: Double, _ times: Int) {
                count += Double(times)
                sum += Double(times) * target
            }

            /// How much less the squared error is around the mean than around zero.
            var gain: Double { sum * sum / count }
        }

        /// Adds the node of these rows and, after it, all below it.
        mutating func grow(_ rows: [Int], depth: Int) {
            var whole = Sums()
            for row in rows { whole.add(table.targets[row], counts[row]) }
            let node = nodes.count
            nodes.append(.leaf(value: whole.sum / whole.count))
            let isPure = rows.allSatisfy { table.targets[$0] == table.targets[rows[0]] }
            guard !isPure, depth < maxDepth, let split = bestSplit(of: rows, whole) else { return }
            errorDecreases[split.column] += (split.gain - whole.gain) / total
            let left = nodes.count
            grow(rows.filter { table.columns[split.column][$0] <= split.threshold }, depth: depth + 1)
            let right = nodes.count
            grow(rows.filter { table.columns[split.column][$0] > split.threshold }, depth: depth + 1)
            nodes[node] = .split(column: split.column, threshold: split.threshold, left: left, right: right)
        }

        private struct Split {
            let column: Int
            let threshold: Double
            let gain: Double
        }

        private mutating func bestSplit(of rows: [Int], _ whole: Sums) -> Split? {
            var best: Split?
            for column in random.permutation(table.columns.count) {
                let values = table.columns[column]
                let sorted = rows.sorted { (values[$0], $0) < (values[$1], $1) }
                var left = Sums()
                for (row, next) in zip(sorted, sorted.dropFirst()) {
                    left.add(table.targets[row], counts[row])
                    guard values[next] - values[row] > Self.leastDifference else { continue }
                    let right = Sums(count: whole.count - left.count, sum: whole.sum - left.sum)
                    let gain = left.gain + right.gain
                    guard gain > best?.gain ?? -.infinity else { continue }
                    let middle = values[row] / 2 + values[next] / 2
                    let threshold = middle < values[next] ? middle : values[row]
                    best = Split(column: column, threshold: threshold, gain: gain)
                }
            }
            return best
        }

        /// Values closer than this are not told apart, as in scikit-learn, on whose forests Optuna builds.
        private static var leastDifference: Double { 1e-7 }
    }
}
