import HyperSearch
import Testing

/// `gp_fixtures.json`: Gaussian processes computed by Optuna 5.0.0, checked there against scikit-learn and mpmath.
struct GoldenGaussianProcess: Decodable {
    let cases: [Case]
    let fits: [Fit]
    /// Pairs z, log h(z).
    let standardLogEi: [[Double]]

    static func load() throws -> GoldenGaussianProcess {
        try Golden.load(GoldenGaussianProcess.self, from: "gp_fixtures.json")
    }

    private enum CodingKeys: String, CodingKey {
        case cases
        case fits
        case standardLogEi = "standard_log_ei"
    }

    /// A process with given parameters.
    struct Case: Decodable, CustomTestStringConvertible {
        let name: String
        let points: [[Double]]
        let values: [Double]
        let lengthScales: [Double]
        let kernelScale: Double
        let noise: Double
        let isCategorical: [Bool]
        let logMarginalLikelihood: Double
        let logPrior: Double
        let loss: Double
        let parameters: [Double]
        let lossGradient: [Double]
        let best: Double
        let test: [[Double]]
        let mean: [Double]
        let variance: [Double]
        let logEI: [Double]
        let logEIGradient: [[Double]]

        private enum CodingKeys: String, CodingKey {
            case name
            case points = "X"
            case values = "y"
            case lengthScales = "length_scales"
            case kernelScale = "kernel_scale"
            case noise = "noise_var"
            case isCategorical = "categorical"
            case logMarginalLikelihood = "log_marginal_likelihood"
            case logPrior = "log_prior"
            case loss
            case parameters = "raw_params"
            case lossGradient = "loss_gradient"
            case best = "f_best"
            case test
            case mean
            case variance = "var"
            case logEI = "log_ei"
            case logEIGradient = "log_ei_gradient"
        }

        var testDescription: String { name }

        var model: GaussianProcess {
            GaussianProcess(
                kernel: Kernel(
                    inverseSquaredLengths: lengthScales.map { 1 / ($0 * $0) }, variance: kernelScale,
                    isCategorical: isCategorical),
                noise: noise, points: Matrix(points), values: values)
        }
    }

    /// Parameters that a fit found.
    struct Fit: Decodable, CustomTestStringConvertible {
        let name: String
        let points: [[Double]]
        let values: [Double]
        let optuna: Parameters
        let acquisition: Maximum

        struct Parameters: Decodable {
            let lengthScales: [Double]
            let kernelScale: Double
            let noise: Double
            let loss: Double

            private enum CodingKeys: String, CodingKey {
                case lengthScales = "length_scales"
                case kernelScale = "kernel_scale"
                case noise = "noise_var"
                case loss
            }
        }

        struct Maximum: Decodable {
            let globalLogEI: Double

            private enum CodingKeys: String, CodingKey {
                case globalLogEI = "global_log_ei"
            }
        }

        private enum CodingKeys: String, CodingKey {
            case name
            case points = "X"
            case values = "y"
            case optuna
            case acquisition
        }

        var testDescription: String { name }

        /// The process with Optuna's parameters.
        var model: GaussianProcess {
            GaussianProcess(
                kernel: Kernel(
                    inverseSquaredLengths: optuna.lengthScales.map { 1 / ($0 * $0) }, variance: optuna.kernelScale),
                noise: optuna.noise, points: Matrix(points), values: values)
        }
    }
}

/// |a − b| relative to the size of b, or absolute where b is small.
func deviation(_ value: Double, from expected: Double) -> Double {
    abs(value - expected) / max(1, abs(expected))
}
