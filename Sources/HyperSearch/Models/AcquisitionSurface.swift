/// An acquisition function over the space of a fitted model; its highest point is the next to try.
public struct AcquisitionSurface: Hashable, Codable, Sendable {
    /// The model, of values where larger is better.
    public let model: GaussianProcess
    /// The acquisition function.
    public let acquisition: Acquisition
    /// The largest value observed so far.
    public let best: Double

    /// Makes the surface.
    public init(model: GaussianProcess, acquisition: Acquisition, best: Double) {
        self.model = model
        self.acquisition = acquisition
        self.best = best
    }

    /// The acquisition at a point of the model's space.
    ///
    /// - Complexity: that of ``GaussianProcess/posterior(at:)``.
    public func value(at point: [Double]) -> Acquisition.Value {
        acquisition(model.posterior(at: point), best: best)
    }

    /// The acquisition at many points, whose coordinates are given axis by axis.
    func values(at coordinates: [ArraySlice<Double>]) -> [Double] {
        model.posteriors(at: coordinates).map { acquisition.value($0, best: best) }
    }

    /// The acquisition at a point, and its gradient by the point; zero along categorical axes.
    ///
    /// By the chain rule through mean and variance; a derivative by σ² is one by σ divided by 2σ.
    func value(at point: [Double], gradient: inout [Double]) -> Double {
        model.value(at: point, gradient: &gradient) { posterior in
            let value = acquisition(posterior, best: best)
            let deviation = (posterior.variance + Acquisition.varianceFloor).squareRoot()
            return (value.value, value.meanSlope, value.deviationSlope / (2 * deviation))
        }
    }
}
