extension TraceEvent {
    /// The step of TPE behind a choice; nil for anything else.
    public var parzenStep: ParzenStep? {
        let reason: Reason
        switch self {
        case .choseJointly(_, let choice): reason = choice.reason
        case .chose(_, _, let choice): reason = choice.reason
        default: return nil
        }
        guard case .parzen(let step) = reason else { return nil }
        return step
    }
}
