import Foundation
import Testing

@testable import HyperSearch

/// The tolerances are what double precision leaves of the conditions of the matrices in the golden cases.
@Suite("Gaussian process")
struct GaussianProcessTests {
    static let golden = Result { try GoldenGaussianProcess.load() }
    static var cases: [GoldenGaussianProcess.Case] { (try? golden.get().cases) ?? [] }
    static var fits: [GoldenGaussianProcess.Fit] { (try? golden.get().fits) ?? [] }

    @Test("the golden file is complete")
    func goldenFileIsComplete() throws {
        let golden = try Self.golden.get()
        #expect(golden.cases.count == 6)
        #expect(golden.fits.count == 3)
        #expect(golden.standardLogEi.count == 19)
    }

    @Test("log marginal likelihood and prior are Optuna's", arguments: cases)
    func logMarginalLikelihood(of golden: GoldenGaussianProcess.Case) {
        let model = golden.model
        let prior = HyperparameterPosterior.logPrior(of: model.kernel, noise: model.noise)
        #expect(deviation(model.logMarginalLikelihood, from: golden.logMarginalLikelihood) < 1e-12)
        #expect(deviation(prior, from: golden.logPrior) < 1e-12)
    }

    /// With the noise at its floor the noise parameter is log 0: that case has no gradient to compare.
    @Test("the loss of a fit and its gradient are Optuna's", arguments: cases.filter { $0.noise > 2e-6 })
    func lossGradient(of golden: GoldenGaussianProcess.Case) {
        let posterior = HyperparameterPosterior(
            points: Matrix(golden.points), values: golden.values, isCategorical: golden.isCategorical,
            isDeterministic: false)
        var gradient = golden.lossGradient.map { _ in 0.0 }
        let loss = posterior.negativeLogDensity(at: golden.parameters, gradient: &gradient)
        #expect(deviation(loss, from: golden.loss) < 1e-12)
        for (slope, expected) in zip(gradient, golden.lossGradient) {
            #expect(deviation(slope, from: expected) < 2e-12)
        }
    }

    @Test("posterior mean and variance are Optuna's", arguments: cases)
    func posterior(of golden: GoldenGaussianProcess.Case) {
        let model = golden.model
        #expect(!golden.test.isEmpty)
        for (index, point) in golden.test.enumerated() {
            let posterior = model.posterior(at: point)
            #expect(deviation(posterior.mean, from: golden.mean[index]) < 1e-12)
            #expect(deviation(posterior.variance, from: golden.variance[index]) < 1e-12)
        }
    }

    @Test("many points at once have the posteriors they have one by one", arguments: cases)
    func manyPoints(of golden: GoldenGaussianProcess.Case) {
        let model = golden.model
        let together = model.posteriors(
            at: model.kernel.lengthScales.indices.map { axis in ArraySlice(golden.test.map { $0[axis] }) })
        #expect(together.count == golden.test.count)
        for (point, posterior) in zip(golden.test, together) {
            let alone = model.posterior(at: point)
            #expect(deviation(posterior.mean, from: alone.mean) < 1e-12)
            #expect(deviation(posterior.variance, from: alone.variance) < 1e-12)
        }
    }

    @Test("a fit reaches Optuna's loss", arguments: fits)
    func fit(of golden: GoldenGaussianProcess.Fit) {
        let model = GaussianProcess.fit(points: Matrix(golden.points), values: golden.values)
        let constant = 0.5 * Double(golden.values.count) * Foundation.log(2 * .pi)
        let prior = HyperparameterPosterior.logPrior(of: model.kernel, noise: model.noise)
        let loss = -(model.logMarginalLikelihood + constant) - prior
        #expect(loss <= golden.optuna.loss + 1e-4)
    }

    @Test("a second fit that starts from the first moves little")
    func warmStart() throws {
        let golden = try #require(Self.fits.first)
        let first = GaussianProcess.fit(points: Matrix(golden.points), values: golden.values)
        let second = GaussianProcess.fit(points: first.points, values: first.values, startingFrom: first)
        for (before, after) in zip(first.kernel.lengthScales, second.kernel.lengthScales) {
            #expect(abs(after / before - 1) < 0.01)
        }
    }

    @Test("without noise the mean passes through the observations", arguments: [Kernel.Shape.matern52, .rbf])
    func interpolates(shape: Kernel.Shape) {
        let model = GaussianProcess(
            kernel: Kernel(shape, inverseSquaredLengths: [16], variance: 2), noise: 0,
            points: Matrix([[0.1], [0.4], [0.9]]), values: [1, -2, 0.5])
        for (row, value) in model.values.enumerated() {
            let posterior = model.posterior(at: model.points.row(row))
            #expect(abs(posterior.mean - value) < 1e-12)
            #expect(posterior.variance < 1e-12)
        }
    }

    @Test("far from every observation the prior is left")
    func revertsToPrior() {
        let model = GaussianProcess(
            kernel: Kernel(.rbf, inverseSquaredLengths: [1e4], variance: 3), noise: 0.1, points: Matrix([[0.1]]),
            values: [5])
        #expect(model.posterior(at: [0.9]) == Posterior(mean: 0, variance: 3))
    }

    @Test("one point seen twice without noise is factored with a little")
    func singularCovariance() {
        let model = GaussianProcess(
            kernel: Kernel(inverseSquaredLengths: [1]), noise: 0, points: Matrix([[0.5], [0.5]]), values: [1, 2])
        #expect(model.noise > 0)
        #expect(abs(model.posterior(at: [0.5]).mean - 1.5) < 1e-4)
    }

    @Test("in JSON a process is what it was made from")
    func codable() throws {
        let model = try #require(Self.cases.first).model
        let copy = try JSONDecoder().decode(GaussianProcess.self, from: JSONEncoder().encode(model))
        #expect(copy == model)
        #expect(copy.posterior(at: [0.3]) == model.posterior(at: [0.3]))
    }
}
