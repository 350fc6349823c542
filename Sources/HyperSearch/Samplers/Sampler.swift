/// A method of choosing the next values to try.
///
/// A sampler is a value and its random stream is part of it, so a copied study continues exactly as the original would.
/// The least a sampler needs is ``choose(_:for:given:)``:
///
/// ```swift
/// struct MiddleSampler: Sampler {
///     mutating func choose(_ parameter: Parameter, for trial: RunningTrial, given history: History) -> Choice {
///         guard case .float(let low, let high, _, _) = parameter.domain else { … }
///         return Choice(value: .float((low + high) / 2), reason: .custom(text: "the middle"))
///     }
/// }
/// ```
public protocol Sampler: Sendable {
    /// Chooses a value for one parameter of a running trial.
    ///
    /// Called when the objective asks for a parameter with several values that no group of ``groups(for:given:)`` covers.
    mutating func choose(
        _ parameter: Parameter, for trial: RunningTrial, given history: History
    ) throws(SearchError) -> Choice

    /// The groups of parameters to choose together for a trial that has just been asked for; none by default.
    mutating func groups(for trial: RunningTrial, given history: History) -> [[Parameter]]

    /// Chooses the values of one group together, or nothing; called once a trial, at its first free parameter.
    mutating func chooseJointly(
        _ group: [Parameter], for trial: RunningTrial, given history: History
    ) -> JointChoice?

    /// Whether nothing is left to try after this trial; the study then stops. Never by default.
    mutating func isExhausted(after trial: FinishedTrial) -> Bool
}

extension Sampler {
    /// Groups nothing.
    public mutating func groups(for trial: RunningTrial, given history: History) -> [[Parameter]] { [] }

    /// Chooses nothing together.
    public mutating func chooseJointly(
        _ group: [Parameter], for trial: RunningTrial, given history: History
    ) -> JointChoice? { nil }

    /// Says that there is always more to try.
    public mutating func isExhausted(after trial: FinishedTrial) -> Bool { false }
}
