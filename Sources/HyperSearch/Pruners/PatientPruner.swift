/// Lets an inner rule decide only when a trial has not improved for a while; without one, gives the trial up then.
public struct PatientPruner: Pruner {
    /// The rule to ask; nil to give up at once.
    public private(set) var inner: (any Pruner)?
    /// How many reports without an improvement are forgiven.
    public let patience: Int
    /// The least change that counts as an improvement.
    public let minimumChange: Double

    /// Makes the rule.
    ///
    /// - Precondition: `patience` and `minimumChange` are 0 or more.
    public init(_ inner: (any Pruner)?, patience: Int, minimumChange: Double = 0) {
        precondition(patience >= 0 && minimumChange >= 0, "Patience and the least change are 0 or more.")
        self.inner = inner
        self.patience = patience
        self.minimumChange = minimumChange
    }

    /// Compares the best score among the last reports with the best one before.
    public mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict {
        let direction = history.direction
        guard trial.reports.count > patience + 1, let before = trial.reports.dropLast(patience + 1).best(direction),
            let recent = trial.reports.suffix(patience + 1).best(direction)
        else { return .tooEarly }
        guard direction.loss(of: before) + minimumChange < direction.loss(of: recent) else {
            return Verdict(shouldPrune: false, grounds: .patience(before: before, recent: recent, inner: nil))
        }
        let verdict = inner?.judge(trial, given: history)
        return Verdict(
            shouldPrune: verdict?.shouldPrune ?? true,
            grounds: .patience(before: before, recent: recent, inner: verdict))
    }
}
