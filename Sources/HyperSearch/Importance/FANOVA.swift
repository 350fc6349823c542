/// How much of the variance over the whole space each parameter explains alone: functional ANOVA.
///
/// A random forest learns the objective from the complete trials; the variance of its prediction is then split up
/// exactly. Bad regions count as much as good ones, so this is about what changes the value *anywhere*, where
/// ``PEDANOVA`` asks what it takes to be among the best.
///
/// Only parameters that every complete trial has, with the same domain, are assessed; of parameters that are asked for by
/// name, in the trials that have them all. Logarithmic parameters are seen on their linear scale. The forest, and with it
/// the result, depends on `seed`; Optuna's own forests, grown by scikit-learn, differ as much as two seeds do.
///
/// - Complexity: O(`trees` · *p* · *n*²) for *p* parameters and *n* trials.
/// - SeeAlso: Hutter, Hoos and Leyton-Brown, "An Efficient Approach for Assessing Hyperparameter Importance", ICML 2014.
public struct FANOVA: Hashable, Sendable {
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

    /// The part of the variance that each parameter explains alone, the largest first.
    ///
    /// What is missing to 1 is explained by parameters together. With fewer than two complete trials with a finite value,
    /// or only equal ones, all importances are zero.
    public func importances(of trials: [FinishedTrial], among parameters: [String]? = nil) -> [Importance] {
        let table = TrialTable(trials, among: parameters)
        guard table.targets.count > 1 else { return Importance.ranked(table.parameters.map { ($0.name, 0) }) }
        let variances = table.forest(trees: trees, maxDepth: maxDepth, seed: seed)
            .map { TreeVariance($0, bounds: table.bounds) }
            .filter { $0.total > 0 }
        return Importance.ranked(
            zip(table.parameters, table.columnsOfParameter).map { parameter, columns in
                let parts = variances.map { $0.marginal(of: Array(columns)) / $0.total }
                return (parameter.name, parts.isEmpty ? 0 : parts.reduce(0, +) / Double(parts.count))
            })
    }
}
