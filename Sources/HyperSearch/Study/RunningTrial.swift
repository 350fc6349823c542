/// A trial that has been asked for and not yet told.
public struct RunningTrial: Hashable, Sendable {
    /// Its number in the study, from 0.
    public let number: Int
    /// The values given at enqueue time, by parameter name; nil if the trial was not enqueued.
    public let fixed: [String: ParameterValue]?
    /// Whether the steps of this trial are recorded; if not, a sampler need not explain its choices.
    public let isTraced: Bool
    /// The values chosen jointly; nil until the first free parameter is asked for.
    public internal(set) var proposals: Assignments?
    /// The parameters suggested so far, in order.
    public internal(set) var assignments: Assignments
    /// The intermediate values so far, in the order of their steps.
    public internal(set) var reports: [Report] = []
    /// What the user noted on it.
    public internal(set) var attributes: [String: ParameterValue] = [:]
    /// What has been recorded so far; empty unless traced.
    var events: [TraceEvent] = []

    /// Starts a trial that probably asks for the same parameters as an earlier one.
    init(number: Int, fixed: [String: ParameterValue]?, isTraced: Bool, expecting earlier: Assignments) {
        self.number = number
        self.fixed = fixed
        self.isTraced = isTraced
        assignments = Assignments(expecting: earlier)
    }
    /// The parameters suggested so far, then those chosen jointly, some of which the objective has not asked for yet.
    var assignmentsAndProposals: Assignments {
        var known = assignments
        known.append(contentsOf: proposals ?? Assignments())
        return known
    }
}
