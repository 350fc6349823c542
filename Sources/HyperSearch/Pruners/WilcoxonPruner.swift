/// Gives up a trial that is significantly worse than the best one, step for step.
///
/// For objectives that average over instances, such as folds or problems: the steps are the instances, and the
/// differences on those that both trials have seen enter a one-sided signed-rank test.
///
/// - SeeAlso: Wilcoxon, "Individual Comparisons by Ranking Methods", Biometrics Bulletin 1(6), 1945.
public struct WilcoxonPruner: Pruner {
    /// The p-value below which a trial is given up.
    public let pThreshold: Double
    /// How many common steps there must be.
    public let startupSteps: Int

    /// Makes the rule; the defaults are Optuna's.
    ///
    /// - Precondition: `pThreshold` is from 0 to 1, `startupSteps` 0 or more.
    public init(pThreshold: Double = 0.1, startupSteps: Int = 2) {
        precondition((0...1).contains(pThreshold) && startupSteps >= 0, "A p-value is from 0 to 1.")
        self.pThreshold = pThreshold
        self.startupSteps = startupSteps
    }

    /// Tests the differences from the best trial; keeps a trial whose own mean is better all the same.
    public mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict {
        guard let best = history.best, !trial.reports.isEmpty, !best.reports.isEmpty,
            (trial.reports + best.reports).allSatisfy(\.value.isFinite)
        else { return .tooEarly }
        let bestValues = Dictionary(uniqueKeysWithValues: best.reports.map { ($0.step, $0.value) })
        let differences = trial.reports.compactMap { report in
            bestValues[report.step].map { history.direction.loss(of: report.value - $0) }
        }
        guard differences.count >= max(2, startupSteps) else { return .tooEarly }
        let pValue = SignedRankTest.pValueOfGreater(differences)
        let mean = Self.mean(trial.reports)
        let bestMean = Self.mean(best.reports)
        return Verdict(
            shouldPrune: pValue < pThreshold && history.direction.loss(of: bestMean) < history.direction.loss(of: mean),
            grounds: .signedRank(
                pValue: pValue, threshold: pThreshold, pairs: differences.count, mean: mean, bestMean: bestMean))
    }

    private static func mean(_ reports: [Report]) -> Double {
        reports.reduce(0) { $0 + $1.value } / Double(reports.count)
    }
}
