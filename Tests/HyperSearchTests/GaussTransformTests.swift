import Testing

@testable import HyperSearch

@Suite("The Gauss transform of many kernels along a line")
struct GaussTransformTests {
    /// Kernels of one width around means in a cluster and all over [0, 1], some wider ones, and a prior.
    private static func kernels(_ count: Int, width: Double, priorWeight: Double) -> PackedKernels {
        var random = RandomState(seed: 1)
        var kernels = PackedKernels(continuous: 1, tabular: 0)
        kernels.insert(at: 0)
        kernels.setShape(mu: 0.5, sigma: 1, along: 0, of: 0)
        kernels.setConstant(0, of: 0)
        let means = (0..<count).map { $0 % 3 == 0 ? random.double() : random.uniform(0.4, 0.45) }.sorted()
        for (rank, mean) in means.enumerated() {
            let sigma = rank % 50 == 0 ? 3 * width : width
            kernels.insert(at: rank + 1)
            kernels.setShape(mu: mean, sigma: sigma, along: 0, of: rank + 1)
            kernels.setConstant(-.log(sigma) + (rank < 20 ? 0.6 : 0), of: rank + 1)
        }
        let weights = (0..<count).map { Double($0 + 1) / Double(count) } + [priorWeight]
        let sum = weights.reduce(0, +)
        kernels.setWeights(weights.map { $0 / sum }, kernels: Array(1...count))
        return kernels
    }

    @Test("agrees with the sum kernel by kernel within 1e-10", arguments: [0.01, 0.05], [600, 2000])
    func agrees(width: Double, count: Int) throws {
        let kernels = Self.kernels(count, width: width, priorWeight: 1)
        let transform = try #require(GaussTransform(kernels))
        var points = PackedPoints(count: 101)
        points.positions = (0...100).map { Double($0) / 100 }
        for point in points.indices {
            var sum = PackedKernels.PartialSum()
            kernels.add(kernels.vectors, at: points, point, to: &sum)
            let expected = try #require(kernels.logDensity(sum))
            let found = try #require(transform.logDensity(at: points, point))
            #expect(abs(found - expected) < 1e-10)
        }
    }

    @Test("is not made where it would not pay, or nothing would hide what it leaves out")
    func refuses() {
        #expect(GaussTransform(Self.kernels(100, width: 0.01, priorWeight: 1)) == nil)
        #expect(GaussTransform(Self.kernels(1000, width: 1e-6, priorWeight: 1)) == nil)
        #expect(GaussTransform(Self.kernels(1000, width: 0.01, priorWeight: 0)) == nil)
    }
}
