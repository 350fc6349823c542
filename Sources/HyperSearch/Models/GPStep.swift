/// One proposal of the Gaussian-process sampler: the model, the acquisition surface, and the climbs that looked for its top.
///
/// All points are in the unit cube; all values are standardised losses with the sign turned, so that larger is better.
public struct GPStep: Hashable, Codable, Sendable {
    /// The parameters proposed, and how they map to the unit cube.
    public let cube: UnitCube
    /// The trials that the model learnt from: row *i* of its points is trial `trials[i]`.
    ///
    /// Rows after these stand for trials still running, with the mean the model expected there as their value.
    public let trials: [Int]
    /// The mean of the losses.
    public let lossMean: Double
    /// The standard deviation of the losses.
    public let lossDeviation: Double
    /// The model and the acquisition function over it.
    public let surface: AcquisitionSurface
    /// The climbs.
    public let candidates: [Candidate]
    /// The index of the candidate that ended highest, the first of equals.
    public let chosen: Int

    /// One climb on the acquisition surface.
    public struct Candidate: Hashable, Codable, Sendable {
        /// Where it started.
        public let start: [Double]
        /// The acquisition there.
        public let startValue: Double
        /// Where it ended.
        public let point: [Double]
        /// The acquisition there.
        public let value: Double
    }

    /// The point proposed.
    public var point: [Double] { candidates[chosen].point }

    /// What the model expects at the point proposed.
    public var posterior: Posterior { surface.model.posterior(at: point) }

    /// The acquisition at the point proposed, with the shares of exploration and exploitation in it.
    public var acquisition: Acquisition.Value { surface.value(at: point) }

    /// The loss that a value of the model stands for.
    public func loss(ofValue value: Double) -> Double { lossMean - lossDeviation * value }
}
