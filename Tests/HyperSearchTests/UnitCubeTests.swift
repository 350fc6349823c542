import Testing

@testable import HyperSearch

@Suite("Unit cube")
struct UnitCubeTests {
    static let continuous = Domain.float(low: -2, high: 3)
    static let logarithmic = Domain.float(low: 1e-4, high: 0.1, scale: .log)
    static let stepped = Domain.float(low: 0, high: 1, step: 0.25)
    static let integer = Domain.int(low: 1, high: 9, step: 2)
    static let logarithmicInteger = Domain.int(low: 1, high: 64, scale: .log)
    static let categorical = Domain.categorical(choices: ["a", "b", "c"])

    /// `normalization` of `gp_fixtures.json`, computed by Optuna 5.0.0.
    static let normalization: [(domain: Domain, units: [(coordinate: Double, unit: Double)])] = [
        (continuous, [(-2, 0), (0, 0.4), (3, 1)]),
        (logarithmic, [(1e-4, 0), (0.003, 0.49237375157322066), (0.1, 1)]),
        (stepped, [(0, 0.1), (0.25, 0.3), (1, 0.9)]),
        (integer, [(1, 0.1), (5, 0.5), (9, 0.9)]),
        (logarithmicInteger, [(1, 0.14262838210336), (8, 0.57051352841344), (64, 0.9983986747235201)]),
        (categorical, [(0, 0), (2, 2)]),
    ]

    @Test("places on the axes are Optuna's to the last bit", arguments: normalization)
    func normalizes(domain: Domain, units: [(coordinate: Double, unit: Double)]) {
        for (coordinate, unit) in units {
            #expect(UnitCube.Axis(domain).unit(of: coordinate) == unit)
        }
    }

    @Test(
        "every value of a stepped or categorical axis comes back from its place",
        arguments: [stepped, integer, logarithmicInteger, categorical, .float(low: 0.1, high: 0.7, step: 0.1)])
    func roundTrip(domain: Domain) {
        let axis = UnitCube.Axis(domain)
        for index in 0..<axis.count {
            let coordinate = axis.coordinate(at: axis.unit(ofValue: index))
            #expect(axis.nearestValue(to: axis.unit(ofValue: index)) == index)
            #expect(domain.contains(coordinate: coordinate))
        }
    }

    @Test(
        "every point of the cube stands for values of the domains",
        arguments: [continuous, logarithmic, stepped, integer, logarithmicInteger, categorical])
    func staysInDomain(domain: Domain) {
        let axis = UnitCube.Axis(domain)
        for uniform in [0, 0.1, 0.3, 0.5, 0.999, (1.0).nextDown] {
            #expect(domain.contains(coordinate: axis.coordinate(at: axis.snap(uniform))))
        }
        guard axis.kind != .categorical else { return }
        #expect(domain.contains(coordinate: axis.coordinate(at: 1)))
    }

    @Test("cells of a stepped axis are equally wide")
    func cells() {
        let axis = UnitCube.Axis(Self.integer)
        let places = (0..<1000).map { axis.nearestValue(to: (Double($0) + 0.5) / 1000) }
        for index in 0..<5 { #expect(places.filter { $0 == index }.count == 200) }
    }

    @Test("a trial without one of the parameters has no point")
    func missingParameter() throws {
        let (x, y) = (try Parameter("x", Self.continuous), try Parameter("y", Self.integer))
        let cube = UnitCube([x, y])
        #expect(cube.point(of: Assignments([x], coordinates: [0])) == nil)
        #expect(cube.point(of: Assignments([y, x], coordinates: [5, 0])) == [0.4, 0.5])
    }
}
