import RealModule

/// What makes a point worth trying next, given what a model expects there; larger is better.
///
/// All three weigh a promising mean (exploitation) against an uncertain one (exploration). Values are standardised and
/// larger is better, so for a loss the upper bound is what the literature on minimisation calls the lower bound (LCB).
///
/// - SeeAlso: Jones, Schonlau and Welch, "Efficient Global Optimization of Expensive Black-Box Functions", J. Global
///   Optimization 13, 1998 (expected improvement). Kushner, J. Basic Engineering 86, 1964 (probability of improvement).
///   Srinivas et al., "Gaussian Process Optimization in the Bandit Setting", ICML 2010 (confidence bound).
public enum Acquisition: Hashable, Codable, Sendable {
    /// log E[max(f(x) − f*, 0)]: by how much f(x) will beat the best value so far, on average.
    case logExpectedImprovement
    /// log P(f(x) > f* + `margin`): how likely it is to beat the best by a margin; without one it never explores.
    case logProbabilityOfImprovement(margin: Double)
    /// Mean + `width` · deviation: the best value that is still plausible.
    case upperConfidenceBound(width: Double)

    /// The value at a point and how it answers to the model's mean and deviation there.
    public struct Value: Hashable, Codable, Sendable {
        /// The acquisition itself.
        public let value: Double
        /// Its derivative by the posterior mean; positive: the pull of exploitation.
        public let meanSlope: Double
        /// Its derivative by the posterior standard deviation: the pull of exploration.
        ///
        /// Negative only for the probability of improvement where the mean is beyond the target already.
        public let deviationSlope: Double

        /// The share of exploration in the two pulls, from 0 to 1.
        public var exploration: Double {
            let pull = max(0, deviationSlope)
            return pull > 0 ? pull / (meanSlope + pull) : 0
        }

        /// The share of exploitation in the two pulls, from 0 to 1.
        public var exploitation: Double { 1 - exploration }
    }

    /// Added to the variance, so that it is never 0 at an observation without noise.
    static let varianceFloor = 1e-12

    /// The acquisition at a point with the given posterior, without its slopes.
    func value(_ posterior: Posterior, best: Double) -> Double {
        let deviation = (posterior.variance + Self.varianceFloor).squareRoot()
        switch self {
        case .logExpectedImprovement:
            return ExpectedImprovement.log(mean: posterior.mean, deviation: deviation, best: best)
        case .logProbabilityOfImprovement(let margin):
            return Normal.logCDF((posterior.mean - best - margin) / deviation)
        case .upperConfidenceBound(let width):
            return posterior.mean + width * deviation
        }
    }

    /// The acquisition at a point with the given posterior, `best` being the largest value observed so far.
    public func callAsFunction(_ posterior: Posterior, best: Double) -> Value {
        let deviation = (posterior.variance + Self.varianceFloor).squareRoot()
        switch self {
        case .logExpectedImprovement:
            let z = (posterior.mean - best) / deviation
            let log = ExpectedImprovement.logStandard(z)
            // d log EI = (Φ(z) dμ + φ(z) dσ) / (σ h(z)); both ratios are positive, so nothing cancels.
            return Value(
                value: log + .log(deviation),
                meanSlope: .exp(Normal.logCDF(z) - log) / deviation,
                deviationSlope: .exp(Normal.logDensity(z) - log) / deviation)
        case .logProbabilityOfImprovement(let margin):
            let z = (posterior.mean - best - margin) / deviation
            let log = Normal.logCDF(z)
            let hazard = Double.exp(Normal.logDensity(z) - log)
            return Value(value: log, meanSlope: hazard / deviation, deviationSlope: -z * hazard / deviation)
        case .upperConfidenceBound(let width):
            return Value(value: posterior.mean + width * deviation, meanSlope: 1, deviationSlope: width)
        }
    }
}
