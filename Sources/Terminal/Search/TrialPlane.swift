import HyperSearch

/// Trials on the plane of two parameters.
struct TrialPlane {
    /// The horizontal axis.
    let x: ParameterAxis
    /// The vertical axis.
    let y: ParameterAxis
    /// The trials that have both parameters, each with what it gave them.
    let trials: [(trial: FinishedTrial, x: ParameterValue, y: ParameterValue)]

    /// Takes the trials that have both parameters; nil if none has.
    init?(_ trials: [FinishedTrial], x: String, y: String) {
        let both = trials.filter { $0[x] != nil && $0[y] != nil }
        guard let xAxis = ParameterAxis(x, in: both), let yAxis = ParameterAxis(y, in: both) else { return nil }
        self.x = xAxis
        self.y = yAxis
        self.trials = both.compactMap { trial in
            guard let x = trial[x], let y = trial[y] else { return nil }
            return (trial, x, y)
        }
    }

    /// Where each trial lies.
    var places: [Plot.Point] {
        zip(x.places, y.places).map { Plot.Point($0 ?? .nan, $1 ?? .nan) }
    }

    /// The plane without anything on it.
    var plot: Plot { Plot(x: x.axis, y: y.axis, xLabel: x.label, yLabel: y.label) }
}
