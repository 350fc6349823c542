import HyperSearch

/// A parameter of several trials: where each of them lies on the axis it is drawn on.
struct ParameterAxis {
    /// The parameter's name.
    let name: String
    /// All values that the trials could have given it, in all their ranges.
    let axis: Axis
    /// Where each trial lies, in the order of the trials; nil for one without the parameter.
    let places: [Double?]

    /// Looks at the trials; nil if none of them has the parameter.
    init?(_ name: String, in trials: [FinishedTrial]) {
        let assignments = trials.map { trial in trial.assignments.first { $0.parameter.name == name } }
        guard let first = assignments.lazy.compactMap({ $0?.parameter }).first else { return nil }
        self.name = name
        places = assignments.map { $0?.coordinate }
        if case .categorical(let choices) = first.domain {
            axis = Axis(choices: choices.map(\.description))
        } else {
            let axes = assignments.compactMap { $0?.parameter.axis }
            let (lower, upper) = (axes.map(\.lower).min() ?? 0, axes.map(\.upper).max() ?? 1)
            axis = Axis(
                lower...upper, scale: axes.first?.scale ?? .linear, isWhole: axes.first?.isWhole ?? false)
        }
    }

    /// The name, with a word on the scale where it is not linear.
    var label: String { axis.scale == .logarithmic ? "\(name) (로그 눈금)" : name }
}
