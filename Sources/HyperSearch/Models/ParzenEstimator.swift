import RealModule

/// A mixture of product kernels around observations: the density model of TPE.
///
/// Kernel *i* belongs to observation *i*; the last kernel is the prior, as wide as the space. Along a numeric parameter
/// a kernel is a normal distribution cut off at the bounds, along a categorical one a distribution over the choices.
///
/// - SeeAlso: Bergstra et al., "Algorithms for Hyper-Parameter Optimization", NeurIPS 2011, section 4; for kernels over
///   several parameters at once Falkner, Klein and Hutter, "BOHB", ICML 2018; for the variants of every part Watanabe,
///   arXiv:2304.11127, 2023.
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

    /// Normal distributions cut off at the bounds of a parameter, on the scale it is searched on.
    public struct NormalKernels: Hashable, Codable, Sendable {
        /// The means; natural logarithms if the scale is logarithmic.
        public let mu: [Double]
        /// The standard deviations.
        public let sigma: [Double]
        /// The lower end: half a step below the lower bound, if there is a step.
        public let low: Double
        /// The upper end.
        public let high: Double
    }

    /// Fits a mixture to observations: `observations[d][i]` is the coordinate of observation *i* along parameter *d*.
    ///
    /// - Complexity: O(*d* · *n* log *n*) for *n* observations of *d* parameters.
    public init(parameters: [Parameter], observations: [[Double]], options: ParzenOptions = ParzenOptions()) {
        self.parameters = parameters
        weights = options.mixtureWeights(observations.first?.count ?? 0)
        axes = zip(parameters, observations).map { Axis(parameter: $0, observations: $1, options: options) }
    }

    /// Puts together a mixture that has been fitted before.
    init(parameters: [Parameter], weights: [Double], axes: [Axis]) {
        self.parameters = parameters
        self.weights = weights
        self.axes = axes
    }

    /// The mixture along one parameter alone; nil if it has no such parameter.
    public func marginal(of name: String) -> ParzenEstimator? {
        guard let index = parameters.firstIndex(where: { $0.name == name }) else { return nil }
        return ParzenEstimator(parameters: [parameters[index]], weights: weights, axes: [axes[index]])
    }
}

extension ParzenEstimator.Axis {
    /// Fits the kernels of one parameter.
    fileprivate init(parameter: Parameter, observations: [Double], options: ParzenOptions) {
        switch parameter.domain {
        case .categorical(let choices):
            self = .categorical(rows: Self.rows(observations, choices.count, options.priorWeight))
        case .float, .int:
            self = .numeric(
                ParzenEstimator.NormalKernels(
                    axis: NumericAxis(parameter.domain), observations: observations, options: options))
        }
    }

    /// A row of probabilities for each observation, most of it on the observed choice, and a uniform one.
    private static func rows(_ observations: [Double], _ choices: Int, _ priorWeight: Double) -> [[Double]] {
        let prior = [Double](repeating: 1 / Double(choices), count: choices)
        guard !observations.isEmpty else { return [prior] }
        let kernels = observations.count + 1
        let rest = priorWeight / Double(kernels)
        return (0..<kernels).map { kernel in
            var row = [Double](repeating: rest, count: choices)
            if kernel < observations.count { row[Int(observations[kernel])] += 1 }
            let sum = PairwiseSum.sum(row)
            return sum == 0 ? row : row.map { $0 / sum }
        }
    }
}

extension ParzenEstimator.NormalKernels {
    /// Puts a kernel on each observation, as wide as the larger gap to its neighbours, and one over the whole range.
    fileprivate init(axis: NumericAxis, observations: [Double], options: ParzenOptions) {
        low = axis.low
        high = axis.high
        let centres = axis.isLog ? observations.map { Double.log($0) } : observations
        mu = centres + [0.5 * (low + high)]
        sigma = Self.widths(centres, low, high, options) + [high - low]
    }

    private static func widths(
        _ centres: [Double], _ low: Double, _ high: Double, _ options: ParzenOptions
    ) -> [Double] {
        let narrowest = options.narrowest(high - low, centres.count)
        let order = Argsort.generic(centres)
        var widths = [Double](repeating: 0, count: centres.count)
        for (rank, kernel) in order.enumerated() {
            let left = rank > 0 ? centres[order[rank - 1]] : nil
            let right = rank + 1 < order.count ? centres[order[rank + 1]] : nil
            widths[kernel] = options.width(at: centres[kernel], left, right, low, high, narrowest: narrowest)
        }
        return widths
    }
}
