/// Something that happened in a trial; a trial's events in order tell its whole story.
public enum TraceEvent: Hashable, Codable, Sendable {
    /// The trial was asked for.
    case started(trial: Int)
    /// The sampler chose values for a group of parameters together.
    indirect case choseJointly(trial: Int, choice: JointChoice)
    /// The objective asked for a parameter and was given a value.
    indirect case chose(trial: Int, parameter: Parameter, choice: Choice)
    /// The objective reported an intermediate value.
    case reported(trial: Int, step: Int, value: Double)
    /// The pruner judged the trial after its last report.
    indirect case judged(trial: Int, step: Int, verdict: Verdict)
    /// The trial is over.
    indirect case finished(trial: FinishedTrial)
}
