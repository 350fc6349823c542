extension TraceEvent {
    /// The step of the Gaussian-process sampler behind a joint choice; nil for anything else.
    public var gaussianProcessStep: GPStep? {
        guard case .choseJointly(_, let choice) = self, case .gaussianProcess(let step) = choice.reason else {
            return nil
        }
        return step
    }
}
