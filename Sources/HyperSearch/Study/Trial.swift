/// The trial an objective runs in: what it asks for values and tells its progress.
///
/// It holds the study for as long as the objective runs.
public struct Trial: ~Copyable {
    /// The trial's number in the study, from 0.
    public let number: Int
    var study: Study

    init(number: Int, study: consuming Study) {
        self.number = number
        self.study = study
    }

    /// Gives the study back.
    consuming func returnStudy() -> Study { study }

    /// Suggests a real number of the range; with a `step`, one that many steps from the lower bound.
    ///
    /// - Throws: ``SearchError`` for a range without values, or a parameter that does not fit the study.
    public mutating func suggestFloat(
        _ name: String, in range: ClosedRange<Double>, scale: Scale = .linear, step: Double? = nil
    ) throws(SearchError) -> Double {
        let domain = Domain.float(low: range.lowerBound, high: range.upperBound, scale: scale, step: step)
        return try study.coordinate(of: Parameter(name, domain), for: number)
    }

    /// Suggests an integer of the range, a multiple of `step` above the lower bound.
    ///
    /// - Throws: ``SearchError`` for a range without values, or a parameter that does not fit the study.
    public mutating func suggestInt(
        _ name: String, in range: ClosedRange<Int>, scale: Scale = .linear, step: Int = 1
    ) throws(SearchError) -> Int {
        let domain = Domain.int(low: range.lowerBound, high: range.upperBound, scale: scale, step: step)
        return Int(try study.coordinate(of: Parameter(name, domain), for: number))
    }

    /// Suggests one of the choices.
    ///
    /// - Throws: ``SearchError`` if there is no choice, or they changed within the study.
    public mutating func suggestCategorical<Value: CategoricalValue>(
        _ name: String, from choices: [Value]
    ) throws(SearchError) -> Value {
        let domain = Domain.categorical(choices: choices.map(\.parameterValue))
        return choices[Int(try study.coordinate(of: Parameter(name, domain), for: number))]
    }

    /// Suggests a value of any parameter.
    ///
    /// - Throws: ``SearchError`` if the parameter does not fit the study.
    public mutating func suggest(_ parameter: Parameter) throws(SearchError) -> ParameterValue {
        try study.suggest(parameter, for: number)
    }

    /// Notes an intermediate value; a second value for a step is ignored.
    ///
    /// - Precondition: `step` is 0 or more.
    public mutating func report(_ value: Double, step: Int) throws(SearchError) {
        try study.report(value, step: step, for: number)
    }

    /// Whether the pruner would give this trial up; the objective then throws ``TrialPruned``.
    public mutating func shouldPrune() throws(SearchError) -> Bool {
        try study.shouldPrune(number)
    }

    /// Notes something of the user's own.
    public mutating func setAttribute(_ name: String, to value: ParameterValue) throws(SearchError) {
        try study.setAttribute(name, to: value, for: number)
    }

    /// Ends the search after this trial.
    public mutating func stopStudy() {
        study.stop()
    }
}
