import Testing

@testable import HyperSearch

@Suite("Acquisition functions")
struct AcquisitionTests {
    @Test("log EI and its gradient are Optuna's, far tails included", arguments: GaussianProcessTests.cases)
    func logExpectedImprovement(of golden: GoldenGaussianProcess.Case) {
        let model = golden.model
        // Where the noise is at its floor, C is nearly singular and the tails magnify its rounding.
        let tolerance = 2e-10
        for (index, point) in golden.test.enumerated() {
            let surface = AcquisitionSurface(model: model, acquisition: .logExpectedImprovement, best: golden.best)
            var gradient = point
            let value = surface.value(at: point, gradient: &gradient)
            #expect(deviation(value, from: golden.logEI[index]) < tolerance)
            #expect(value == surface.value(at: point).value)
            // Optuna's own gradient is NaN where its EI underflows; ours is not.
            for axis in point.indices where !golden.isCategorical[axis] && !golden.logEIGradient[index][axis].isNaN {
                #expect(deviation(gradient[axis], from: golden.logEIGradient[index][axis]) < tolerance)
            }
            #expect(gradient.allSatisfy { $0.isFinite })
        }
    }

    @Test("log h agrees with 60 digits of mpmath down to z = −100,000")
    func standardLogEI() throws {
        for pair in try GaussianProcessTests.golden.get().standardLogEi {
            #expect(deviation(ExpectedImprovement.logStandard(pair[0]), from: pair[1]) < 1e-13)
        }
    }

    static let acquisitions: [Acquisition] = [
        .logExpectedImprovement, .logProbabilityOfImprovement(margin: 0), .logProbabilityOfImprovement(margin: 0.01),
        .upperConfidenceBound(width: 2),
    ]

    @Test("slopes are the derivatives by mean and deviation", arguments: acquisitions, [-40.0, -26, -3, 0, 1.5])
    func slopes(of acquisition: Acquisition, z: Double) {
        let (deviation, step) = (0.7, 1e-6)
        func value(mean: Double, deviation: Double) -> Double {
            acquisition(Posterior(mean: mean, variance: deviation * deviation), best: 0.2).value
        }
        let mean = 0.2 + z * deviation
        let computed = acquisition(Posterior(mean: mean, variance: deviation * deviation), best: 0.2)
        let byMean =
            (value(mean: mean + step, deviation: deviation) - value(mean: mean - step, deviation: deviation))
            / (2 * step)
        let byDeviation =
            (value(mean: mean, deviation: deviation + step) - value(mean: mean, deviation: deviation - step))
            / (2 * step)
        #expect(abs(computed.meanSlope - byMean) < 1e-5 * max(1, abs(byMean)))
        #expect(abs(computed.deviationSlope - byDeviation) < 1e-5 * max(1, abs(byDeviation)))
    }

    @Test("closed forms at the best value so far")
    func closedForms() {
        let even = Posterior(mean: 1, variance: 4)
        // At z = 0: EI = σ φ(0), PI = ½, UCB = μ + 2σ.
        #expect(abs(Acquisition.logExpectedImprovement(even, best: 1).value - (-0.225_791_352_644_727_4)) < 1e-12)
        #expect(
            abs(Acquisition.logProbabilityOfImprovement(margin: 0)(even, best: 1).value + 0.693_147_180_559_945_3)
                < 1e-12)
        #expect(abs(Acquisition.upperConfidenceBound(width: 2)(even, best: 1).value - 5) < 1e-9)
    }

    @Test("the shares of exploration and exploitation make one", arguments: acquisitions, [-40.0, -3, 0, 3])
    func shares(of acquisition: Acquisition, z: Double) {
        let value = acquisition(Posterior(mean: z, variance: 1), best: 0)
        #expect((0...1).contains(value.exploration))
        #expect(value.exploration + value.exploitation == 1)
    }

    @Test("the worse the mean, the more log EI asks for exploration")
    func exploration() {
        let shares = stride(from: 3.0, through: -3, by: -1).map {
            Acquisition.logExpectedImprovement(Posterior(mean: $0, variance: 1), best: 0).exploration
        }
        #expect(shares == shares.sorted())
    }
}
