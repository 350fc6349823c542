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
    /// Called when the objective asks for a parameter that has several values and was not chosen jointly.
    mutating func choose(
        _ parameter: Parameter, for trial: RunningTrial, given history: History
    ) throws(SearchError) -> Choice

    /// Chooses the values of groups of parameters together; of none by default.
    ///
    /// Called once a trial, when the objective first asks for a parameter whose value is free. A value chosen here is
    /// used if the objective asks for its parameter and the domain of that moment contains it.
    mutating func chooseJointly(for trial: RunningTrial, given history: History) -> [JointChoice]

    /// Prepares for a trial that has just been asked for; nothing by default.
    mutating func begin(_ trial: RunningTrial, given history: History)

    /// Whether nothing is left to try after this trial; the study then stops. Never by default.
    mutating func isExhausted(after trial: FinishedTrial) -> Bool
}

extension Sampler {
    /// Chooses nothing together.
    public mutating func chooseJointly(for trial: RunningTrial, given history: History) -> [JointChoice] { [] }

    /// Prepares nothing.
    public mutating func begin(_ trial: RunningTrial, given history: History) {}

    /// Says that there is always more to try.
    public mutating func isExhausted(after trial: FinishedTrial) -> Bool { false }
}
