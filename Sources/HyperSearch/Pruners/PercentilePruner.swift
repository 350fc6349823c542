/// Gives up a trial whose best score so far is worse than a percentile of what complete trials scored at the same step.
///
/// With the 50th percentile this is the median stopping rule.
///
/// - Complexity: O(*n* log *n*) for *n* complete trials.
/// - SeeAlso: Golovin et al., "Google Vizier", KDD 2017, section 3.2.
public struct PercentilePruner: Pruner {
    /// The percentile, from 0 to 100; a smaller one prunes more.
    public let percentile: Double
    /// How many trials must be complete.
    public let startupTrials: Int
    /// The steps at which to judge.
    public let schedule: ReportSchedule
    /// How many complete trials must have a value at the step.
    public let minimumTrials: Int

    /// Makes the rule; the defaults are Optuna's.
    ///
    /// - Precondition: the percentile is from 0 to 100, `startupTrials` 0 or more, `minimumTrials` 1 or more.
    public init(
        percentile: Double, startupTrials: Int = 5, schedule: ReportSchedule = ReportSchedule(), minimumTrials: Int = 1
    ) {
        precondition((0...100).contains(percentile), "A percentile is from 0 to 100.")
        precondition(startupTrials >= 0 && minimumTrials >= 1, "There must be trials to compare with.")
        self.percentile = percentile
        self.startupTrials = startupTrials
        self.schedule = schedule
        self.minimumTrials = minimumTrials
    }

    /// Makes the median stopping rule.
    public static func median(
        startupTrials: Int = 5, schedule: ReportSchedule = ReportSchedule(), minimumTrials: Int = 1
    ) -> PercentilePruner {
        PercentilePruner(
            percentile: 50, startupTrials: startupTrials, schedule: schedule, minimumTrials: minimumTrials)
    }

    /// Compares the trial's best score with the percentile.
    public mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict {
        let complete = history.trials.filter(\.isComplete)
        guard !complete.isEmpty, complete.count >= startupTrials, let step = trial.reports.last?.step,
            schedule.isDue(trial.reports)
        else { return .tooEarly }
        guard let score = trial.reports.best(history.direction) else {
            return Verdict(shouldPrune: true, grounds: .notANumber)
        }
        let competitors = complete.compactMap { trial in trial.reports.last { $0.step <= step } }
            .filter { $0.step == step }.map(\.value)
        let isMinimising = history.direction == .minimize
        let threshold = Percentile.interpolated(competitors, isMinimising ? percentile : 100 - percentile)
        guard competitors.count >= minimumTrials, !threshold.isNaN else { return .tooEarly }
        return Verdict(
            shouldPrune: isMinimising ? score > threshold : score < threshold,
            grounds: .percentile(score: score, threshold: threshold, competitors: competitors))
    }
}

extension Sequence<Report> {
    /// The best of the values that are numbers; nil if none is.
    func best(_ direction: Direction) -> Double? {
        map(\.value).filter { !$0.isNaN }.min { direction.loss(of: $0) < direction.loss(of: $1) }
    }
}
