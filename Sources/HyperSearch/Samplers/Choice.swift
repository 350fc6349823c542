/// A chosen value and why it was chosen.
public struct Choice: Hashable, Codable, Sendable {
    /// The value.
    public let value: ParameterValue
    /// Why.
    public let reason: Reason

    /// Makes a choice.
    public init(value: ParameterValue, reason: Reason) {
        self.value = value
        self.reason = reason
    }
}

/// Values chosen together for several parameters, and why.
public struct JointChoice: Hashable, Codable, Sendable {
    /// The parameters and their values.
    public let assignments: Assignments
    /// Why.
    public let reason: Reason

    /// Makes a joint choice.
    public init(assignments: Assignments, reason: Reason) {
        self.assignments = assignments
        self.reason = reason
    }
}

/// Why a value was chosen: the step of the algorithm, with the model that explains it.
public enum Reason: Hashable, Codable, Sendable {
    /// The parameter has no other value.
    case only
    /// The value was given when the trial was enqueued.
    case enqueued
    /// The value belongs to a joint choice recorded before.
    case joint
    /// Nobody asked the sampler why: the trial is not traced.
    case untraced
    /// The value was drawn at random.
    case random
    /// The value stands in cell `index` of the `of` cells of a grid.
    case grid(index: Int, of: Int)
    /// The candidate with the best ratio of two Parzen estimators.
    indirect case parzen(step: ParzenStep)
    /// The highest point of an acquisition function over a Gaussian process.
    indirect case gaussianProcess(step: GPStep)
    /// Whatever a sampler of one's own says.
    case custom(text: String)
}
