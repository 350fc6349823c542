import HyperSearch
import Testing

@Suite("Functional ANOVA and mean decrease impurity")
struct FANOVATests {
    /// A tree as scikit-learn stores it: a leaf where the feature is negative.
    private func tree(_ golden: GoldenImportance.FANOVA.Tree) -> RegressionTree {
        RegressionTree(
            nodes: golden.feature.indices.map { node in
                golden.feature[node] < 0
                    ? .leaf(value: golden.value[node])
                    : .split(
                        column: golden.feature[node], threshold: golden.threshold[node], left: golden.left[node],
                        right: golden.right[node])
            })
    }

    @Test("On trees that scikit-learn grew, every variance is the one Optuna computes")
    func givenTrees() throws {
        var compared = 0
        for study in try GoldenImportance.load() {
            guard let golden = study.fanova else { continue }
            let bounds = golden.bounds.map { $0[0]...$0[1] }
            var parts: [String: [Double]] = [:]
            for goldenTree in golden.trees {
                let variance = TreeVariance(tree(goldenTree), bounds: bounds)
                #expect(abs(variance.total - goldenTree.variance) <= 1e-13 * goldenTree.variance)
                for (parameter, columns) in zip(golden.params, golden.columns) {
                    let marginal = variance.marginal(of: columns)
                    #expect(abs(marginal - (goldenTree.marginal[parameter] ?? .nan)) <= 1e-13 * goldenTree.variance)
                    parts[parameter, default: []].append(marginal / variance.total)
                    compared += 1
                }
                let joint = variance.marginal(of: golden.columns[0] + golden.columns[1])
                #expect(abs(joint - goldenTree.pair.joint) <= 1e-13 * goldenTree.variance)
            }
            for (parameter, expected) in golden.raw {
                let parts = try #require(parts[parameter])
                #expect(abs(parts.reduce(0, +) / Double(parts.count) - expected) < 1e-13)
            }
        }
        #expect(compared == 39)
    }

    /// Forests differ by their seeds; Optuna's were measured over four of them.
    private func expectNear(_ importances: [Importance], _ golden: [String: [Double]], _ study: String) throws {
        #expect(Set(importances.map(\.parameter)) == Set(golden.keys), "\(study)")
        for importance in importances {
            let expected = try #require(golden[importance.parameter])
            #expect(
                abs(importance.value - expected[0]) <= 5 * expected[1] + 0.01,
                "\(study): \(importance.parameter) is \(importance.value), Optuna has \(expected)")
        }
    }

    @Test("Forests of our own agree with Optuna's as far as two of Optuna's agree", arguments: [0, 1] as [UInt32])
    func ownForest(seed: UInt32) throws {
        for study in try GoldenImportance.load() {
            if let golden = study.fanovaDefault {
                try expectNear(FANOVA(seed: seed).importances(of: study.trials), golden, study.study)
            }
            if let golden = study.mdiDefault {
                try expectNear(MeanDecreaseImpurity(seed: seed).importances(of: study.trials), golden, study.study)
            }
        }
    }

    @Test("The seed fixes the forest")
    func deterministic() throws {
        let trials = try GoldenImportance.load()[0].trials
        #expect(FANOVA(seed: 3).importances(of: trials) == FANOVA(seed: 3).importances(of: trials))
        #expect(FANOVA(seed: 3).importances(of: trials) != FANOVA(seed: 4).importances(of: trials))
    }

    /// f = 3·[x > ½] + 4·[y > ½] has variance 9/4 + 16/4 on the unit square, 9/4 of it by x alone.
    @Test("A tree's variance splits up as it does on paper")
    func paper() {
        let tree = RegressionTree(nodes: [
            .split(column: 0, threshold: 0.5, left: 1, right: 4),
            .split(column: 1, threshold: 0.5, left: 2, right: 3), .leaf(value: 0), .leaf(value: 4),
            .split(column: 1, threshold: 0.5, left: 5, right: 6), .leaf(value: 3), .leaf(value: 7),
        ])
        let variance = TreeVariance(tree, bounds: [0...1, 0...1])
        #expect(abs(variance.total - 6.25) < 1e-12)
        #expect(abs(variance.marginal(of: [0]) - 2.25) < 1e-12)
        #expect(abs(variance.marginal(of: [1]) - 4) < 1e-12)
        #expect(abs(variance.marginal(of: [0, 1]) - 6.25) < 1e-12)
    }

    @Test("Values that are all equal, or a single trial, give zero everywhere")
    func nothingToTell() throws {
        let parameters = [try Parameter("a", .float(low: 0, high: 1)), try Parameter("b", .int(low: 2, high: 2))]
        let trials = (0..<9).map { number in
            FinishedTrial(
                number: number, assignments: Assignments(parameters, coordinates: [Double(number) / 9, 2]),
                outcome: .complete(value: 1))
        }
        for trials in [trials, Array(trials.prefix(1))] {
            #expect(FANOVA(trees: 4).importances(of: trials).map(\.value) == [0, 0])
            #expect(MeanDecreaseImpurity(trees: 4).importances(of: trials).map(\.share) == [0.5, 0.5])
        }
        #expect(FANOVA().importances(of: []).isEmpty)
    }
}
