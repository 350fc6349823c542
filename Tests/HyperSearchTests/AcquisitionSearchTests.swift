import Testing

@testable import HyperSearch

@Suite("Maximising the acquisition")
struct AcquisitionSearchTests {
    @Test(
        "the search finds the global maximum that Optuna's fixtures name", arguments: GaussianProcessTests.fits, 0..<5)
    func globalMaximum(golden: GoldenGaussianProcess.Fit, seed: Int) throws {
        let best = try #require(golden.values.max())
        let incumbent = golden.points[try #require(golden.values.firstIndex(of: best))]
        let cube = UnitCube(try incumbent.indices.map { try Parameter("x\($0)", .float(low: 0, high: 1)) })
        let surface = AcquisitionSurface(model: golden.model, acquisition: .logExpectedImprovement, best: best)
        var random = RandomState(seed: UInt32(seed))
        let candidates = AcquisitionSearch(surface: surface, cube: cube)
            .candidates(incumbent: incumbent, random: &random)
        let highest = try #require(candidates.map(\.value).max())
        #expect(highest > golden.acquisition.globalLogEI - 1e-6)
        #expect(candidates.allSatisfy { $0.value >= $0.startValue })
    }

    /// Every combination of the discrete axes is tried, the continuous one on a fine grid.
    @Test("on mixed spaces no grid point is higher", arguments: 0..<5)
    func mixedSpace(seed: Int) throws {
        var random = RandomState(seed: UInt32(seed))
        let cube = UnitCube([
            try Parameter("c", .categorical(choices: ["a", "b", "c"])),
            try Parameter("n", .int(low: 1, high: 40)),
            try Parameter("x", .float(low: 0, high: 1)),
        ])
        let points = (0..<12).map { _ in cube.axes.map { $0.snap(random.double()) } }
        let values = points.map { point in
            (point[0] == 1 ? 1 : 0) - 4 * (point[1] - 0.6) * (point[1] - 0.6) - (point[2] - 0.3) * (point[2] - 0.3)
        }
        let model = GaussianProcess.fit(
            points: Matrix(points), values: values, isCategorical: cube.isCategorical)
        let best = try #require(values.max())
        let incumbent = points[try #require(values.firstIndex(of: best))]
        let surface = AcquisitionSurface(model: model, acquisition: .logExpectedImprovement, best: best)
        let candidates = AcquisitionSearch(surface: surface, cube: cube)
            .candidates(incumbent: incumbent, random: &random)
        let highest = try #require(candidates.map(\.value).max())
        for choice in 0..<3 {
            for value in 0..<40 {
                for x in stride(from: 0.0, through: 1, by: 0.02) {
                    let point = [Double(choice), cube.axes[1].unit(ofValue: value), x]
                    #expect(surface.value(at: point).value <= highest + 1e-6)
                }
            }
        }
        for candidate in candidates {
            let values = cube.assignments(at: candidate.point)
            #expect(cube.point(of: values)?[1] == candidate.point[1])
        }
    }
}
