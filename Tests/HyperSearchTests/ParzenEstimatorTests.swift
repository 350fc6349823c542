import Testing

@testable import HyperSearch

@Suite("Parzen estimators, to the last bit of Optuna's")
struct ParzenEstimatorTests {
    /// A mixture fitted to observations, twelve draws from it, the next double of the stream, and their log densities.
    struct Case: Decodable, CustomTestStringConvertible {
        let name: String
        let space: [GoldenParameter]
        let opt: Options
        let obs: [String: [Double]]
        let seed: UInt32
        let weights: [Double]
        let dims: [GoldenKernels]
        let samples: [String: [Double]]
        let after: Double
        let logpdf: [Double]

        var testDescription: String { name }

        struct Options: Decodable {
            let endpoints: Bool?
            let priorWeight: Double?

            private enum CodingKeys: String, CodingKey {
                case endpoints = "consider_endpoints"
                case priorWeight = "prior_weight"
            }
        }
    }

    @Test("kernels, draws and densities are identical")
    func everyCase() throws {
        let cases = try Golden.load([Case].self, from: "parzen.json")
        for golden in cases {
            let parameters = try golden.space.map { try $0.distribution.parameter($0.name, [:]) }
            let estimator = ParzenEstimator(
                parameters: parameters, observations: parameters.map { golden.obs[$0.name] ?? [] },
                options: ParzenOptions(
                    priorWeight: golden.opt.priorWeight ?? 1, countsBounds: golden.opt.endpoints ?? false))
            #expect(isIdentical(estimator.weights, golden.weights), "\(golden.name): weights")
            for (axis, kernels) in zip(estimator.axes, golden.dims) {
                #expect(kernels.matches(axis), "\(golden.name): kernels")
            }
            var random = RandomState(seed: golden.seed)
            let points = estimator.sample(12, using: &random)
            for (index, parameter) in parameters.enumerated() {
                #expect(isIdentical(points.map { $0[index] }, golden.samples[parameter.name] ?? []), "\(golden.name)")
            }
            #expect(random.double() == golden.after, "\(golden.name): draws more or less than it should")
            #expect(isIdentical(estimator.logDensity(at: points), golden.logpdf), "\(golden.name): densities")
        }
        print("parzen.json: \(cases.count) estimators")
    }

    @Test("old observations weigh less from the 26th on", arguments: [(0, []), (1, [1]), (26, [1 / 26.0])])
    func ramp(count: Int, first: [Double]) {
        let weights = ParzenOptions.ramp(count)
        #expect(Array(weights.prefix(1)) == first)
        #expect(weights.count == count)
        #expect(weights.suffix(25).allSatisfy { $0 == 1 })
    }
}

/// A parameter as a pair of its name and distribution.
struct GoldenParameter: Decodable {
    let name: String
    let distribution: GoldenStudy.Distribution

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        name = try container.decode(String.self)
        distribution = try container.decode(GoldenStudy.Distribution.self)
    }
}

/// The kernels along one parameter: normal distributions, or rows of probabilities.
struct GoldenKernels: Decodable {
    let mu, sigma: [Double]?
    let lo, hi: Double?
    let rows: [[Double]]?

    func matches(_ axis: ParzenEstimator.Axis) -> Bool {
        switch axis {
        case .numeric(let normals):
            isIdentical(normals.mu, mu ?? []) && isIdentical(normals.sigma, sigma ?? []) && normals.low == lo
                && normals.high == hi
        case .categorical(let rows):
            rows.count == self.rows?.count && zip(rows, self.rows ?? []).allSatisfy(isIdentical)
        }
    }
}
