/// How much the splits on each parameter lessen the error of a random forest: mean decrease impurity.
///
/// The cheapest look into the forest that ``FANOVA`` also uses, and the crudest: it counts what happened on the trials,
/// wherever they lie, and favours parameters with many different values.
///
/// - SeeAlso: Breiman, Friedman, Olshen and Stone, "Classification and Regression Trees", 1984.
public struct MeanDecreaseImpurity: Hashable, Sendable {
    /// The number of trees in the forest.
    public let trees: Int
    /// How many splits may follow each other.
    public let maxDepth: Int
    /// Where the random choices of the forest begin.
    public let seed: UInt32

    /// - Precondition: `trees` and `maxDepth` are 1 or more.
    public init(trees: Int = 64, maxDepth: Int = 64, seed: UInt32 = 0) {
        precondition(trees >= 1 && maxDepth >= 1, "A forest has a tree, and a tree a split.")
        self.trees = trees
        self.maxDepth = maxDepth
        self.seed = seed
    }

    /// The decrease by each parameter that every complete trial has, in parts of the whole, the largest first.
    public func importances(of trials: [FinishedTrial], among parameters: [String]? = nil) -> [Importance] {
        let table = TrialTable(trials, among: parameters)
        guard table.targets.count > 1 else { return Importance.ranked(table.parameters.map { ($0.name, 0) }) }
        let decreases = table.forest(trees: trees, maxDepth: maxDepth, seed: seed).compactMap { tree in
            let sum = tree.errorDecreases.reduce(0, +)
            return sum > 0 ? tree.errorDecreases.map { $0 / sum } : nil
        }
        return Importance.ranked(
            zip(table.parameters, table.columnsOfParameter).map { parameter, columns in
                let parts = decreases.map { $0[columns].reduce(0, +) }
                return (parameter.name, parts.isEmpty ? 0 : parts.reduce(0, +) / Double(parts.count))
            })
    }
}
