/// A mixture of product kernels around observations: the density model of TPE.
///
/// Kernel *i* belongs to observation *i*; the last kernel is the prior, as wide as the space.
public struct ParzenEstimator: Hashable, Codable, Sendable {
    /// The parameters, in the order of ``axes``.
    public let parameters: [Parameter]
    /// The weight of each kernel; they add up to 1.
    public let weights: [Double]
    /// The kernels along each parameter.
    public let axes: [Axis]

    /// The kernels along one parameter.
    public enum Axis: Hashable, Codable, Sendable {
        /// Truncated normal distributions.
        case numeric(NormalKernels)
        /// Distributions over the choices: `rows[i][c]` is the probability of choice *c* under kernel *i*.
        case categorical(rows: [[Double]])
    }

    /// Normal distributions truncated to the widened range of a parameter, on the scale it is searched on.
    public struct NormalKernels: Hashable, Codable, Sendable {
        /// The means; natural logarithms if the scale is logarithmic.
        public let mu: [Double]
        /// The standard deviations.
        public let sigma: [Double]
        /// The lower end of the truncation: half a step below the lower bound, if there is a step.
        public let low: Double
        /// The upper end of the truncation.
        public let high: Double
    }
}
