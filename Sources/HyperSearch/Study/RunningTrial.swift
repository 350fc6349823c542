/// A trial that has been asked for and not yet told.
public struct RunningTrial: Hashable, Sendable {
    /// Its number in the study, from 0.
    public let number: Int
    /// The values given at enqueue time, by parameter name; nil if the trial was not enqueued.
    public let fixed: [String: ParameterValue]?
    /// Whether the steps of this trial are recorded; if not, a sampler need not explain its choices.
    public let isTraced: Bool
    /// The values chosen jointly; nil until the first free parameter is asked for.
    public internal(set) var proposals: [Assignment]?
    /// The parameters suggested so far, in order.
    public internal(set) var assignments: [Assignment] = []
    /// The intermediate values so far, in the order of their steps.
    public internal(set) var reports: [Report] = []
    /// What the user noted on it.
    public internal(set) var attributes: [String: ParameterValue] = [:]
    /// What has been recorded so far; empty unless traced.
    var events: [TraceEvent] = []

    init(number: Int, fixed: [String: ParameterValue]?, isTraced: Bool) {
        self.number = number
        self.fixed = fixed
        self.isTraced = isTraced
    }
}
