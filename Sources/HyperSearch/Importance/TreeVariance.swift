/// The variance of a tree's prediction over a box, and how much of it some of the columns explain alone.
///
/// A tree cuts the box into one box for each leaf, so everything is a sum over leaves, or over pairs of them. With
/// lengths measured in those of the whole box, vₗ the prediction of leaf *l* less the mean, and |·| a volume:
///
///     V      = Σₗ vₗ² |l|
///     V_U    = Σₗ Σₘ vₗ vₘ |l without U| |m without U| |overlap of l and m along U|
///
/// V_U is the variance of the prediction as a function of the columns U, averaged over all others.
///
/// - SeeAlso: Hutter, Hoos and Leyton-Brown, "An Efficient Approach for Assessing Hyperparameter Importance", ICML 2014.
public struct TreeVariance: Sendable {
    /// The variance of the prediction over the box, V.
    public let total: Double
    /// For each column, where the leaves begin and end, from 0 to 1; columns without a split are left out.
    private let sides: [Int: (lower: [Double], upper: [Double])]
    /// The predictions of the leaves less their mean.
    private let deviations: [Double]

    /// Looks at a tree in the box of these bounds, one range a column.
    public init(_ tree: RegressionTree, bounds: [ClosedRange<Double>]) {
        var values: [Double] = []
        var boxes: [[Int: ClosedRange<Double>]] = []
        var pending: [(node: Int, box: [Int: ClosedRange<Double>])] = [(0, [:])]
        var split: Set<Int> = []
        while let (node, box) = pending.popLast() {
            switch tree.nodes[node] {
            case .leaf(let value):
                values.append(value)
                boxes.append(box)
            case .split(let column, let threshold, let left, let right):
                let range = bounds[column]
                let fraction = (threshold - range.lowerBound) / (range.upperBound - range.lowerBound)
                let side = box[column] ?? 0...1
                let cut = min(max(fraction, side.lowerBound), side.upperBound)
                var (lower, upper) = (box, box)
                lower[column] = side.lowerBound...cut
                upper[column] = cut...side.upperBound
                pending += [(right, upper), (left, lower)]
                split.insert(column)
            }
        }
        sides = Dictionary(
            uniqueKeysWithValues: split.map { column in
                (column, (boxes.map { $0[column]?.lowerBound ?? 0 }, boxes.map { $0[column]?.upperBound ?? 1 }))
            })
        let volumes = boxes.map { $0.sorted { $0.key < $1.key }.reduce(1) { $0 * $1.value.length } }
        let mean = zip(values, volumes).reduce(0) { $0 + $1.0 * $1.1 } / volumes.reduce(0, +)
        deviations = values.map { $0 - mean }
        total = zip(deviations, volumes).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    }

    /// The variance that some columns explain alone, V_U.
    ///
    /// - Complexity: O(*l*² · *u*) for *l* leaves and *u* of the columns that the tree splits.
    public func marginal(of columns: [Int]) -> Double {
        let inside = columns.compactMap { sides[$0] }
        guard !inside.isEmpty else { return 0 }
        var weights = deviations
        for column in sides.keys.sorted() where !columns.contains(column) {
            guard let side = sides[column] else { continue }
            for leaf in weights.indices { weights[leaf] *= side.upper[leaf] - side.lower[leaf] }
        }
        var sum = 0.0
        for leaf in weights.indices {
            var overlaps = weights[leaf...]
            for side in inside {
                let (lower, upper) = (side.lower[leaf], side.upper[leaf])
                for other in overlaps.indices {
                    overlaps[other] *= max(0, min(upper, side.upper[other]) - max(lower, side.lower[other]))
                }
            }
            // Every pair counts twice, a leaf with itself once.
            sum += weights[leaf] * (2 * overlaps.reduce(0, +) - overlaps[leaf])
        }
        return max(0, sum)
    }
}

extension ClosedRange<Double> {
    fileprivate var length: Double { upperBound - lowerBound }
}
