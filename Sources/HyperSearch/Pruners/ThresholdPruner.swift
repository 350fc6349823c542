/// Gives up a trial whose last value leaves fixed bounds, as it does when training diverges.
public struct ThresholdPruner: Pruner {
    /// The least value to go on with.
    public let lower: Double
    /// The greatest value to go on with.
    public let upper: Double
    /// The steps at which to judge.
    public let schedule: ReportSchedule

    /// Makes the rule.
    ///
    /// - Precondition: `lower` is not above `upper`.
    public init(
        lower: Double = -.infinity, upper: Double = .infinity, schedule: ReportSchedule = ReportSchedule()
    ) {
        precondition(lower <= upper, "The lower bound is not above the upper one.")
        self.lower = lower
        self.upper = upper
        self.schedule = schedule
    }

    /// Compares the last value with the bounds.
    public mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict {
        guard let value = trial.reports.last?.value, schedule.isDue(trial.reports) else { return .tooEarly }
        guard !value.isNaN else { return Verdict(shouldPrune: true, grounds: .notANumber) }
        return Verdict(
            shouldPrune: value < lower || value > upper, grounds: .bounds(value: value, lower: lower, upper: upper))
    }
}
