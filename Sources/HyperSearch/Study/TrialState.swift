/// How a trial stands.
public enum TrialState: String, Hashable, Codable, Sendable, CaseIterable {
    /// The objective returned a value.
    case complete
    /// It was given up after its intermediate values.
    case pruned
    /// The objective had no value.
    case failed
    /// It is under way.
    case running
    /// It has been asked for, and no one has begun it.
    case waiting
}

extension FinishedTrial {
    /// How the trial ended.
    public var state: TrialState {
        switch outcome {
        case .complete: .complete
        case .pruned: .pruned
        case .failed: .failed
        }
    }
}
