import Testing

@testable import HyperSearch

@Suite("Benchmarks")
struct BenchmarkTests {
    /// The catalogue, families in a higher dimension, and objectives hidden among axes that do not matter.
    static let names =
        BenchmarkCatalog.all.map(\.name) + [
            "rosenbrock5", "rastrigin5", "ackley5", "ackley5-in-10", "branin-in-7", "levy20", "griewank-centred3",
        ]

    @Test("The published minimum is reached at every published minimiser, to ten digits", arguments: names)
    func minimumIsReached(name: String) throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        for point in benchmark.minimizers {
            #expect(abs(benchmark.evaluate(point) - benchmark.minimum) < 1e-9 * max(1, abs(benchmark.minimum)))
        }
    }

    @Test("Nothing near a minimiser lies lower", arguments: names)
    func minimumIsLocal(name: String) throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        for point in benchmark.minimizers {
            for axis in point.indices {
                for step in [-1e-3, 1e-3] {
                    var neighbour = point
                    neighbour[axis] += step
                    #expect(benchmark.evaluate(neighbour) >= benchmark.minimum - 1e-9)
                }
            }
        }
    }

    @Test("Minimisers lie in the search space, and there is one coordinate per parameter", arguments: names)
    func minimizersLieInSpace(name: String) throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        #expect(!benchmark.minimizers.isEmpty)
        for point in benchmark.minimizers {
            #expect(point.count == benchmark.space.count)
            for (x, bounds) in zip(point, benchmark.bounds) { #expect(bounds.contains(x)) }
        }
    }

    /// Computed by Python's `math` from the same formulas; another libm may differ in the last place.
    @Test(
        "Values equal those of the same formulas in Python",
        arguments: [
            ("branin", [0.1, 0.2], 51.38785089543271), ("branin", [-4.2, 13.3], 8.05910161326118),
            ("rotated-valley", [0.7, -1.1], 37.78000000000001),
            ("forrester", [0.3], -0.01557673369234606), ("forrester", [0.12], -0.9000639470422043),
            ("hartmann6", [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], -1.4069105761385297),
            ("rosenbrock5", [0.7, -1.1, 2.3, -3.9, 4.2], 20969.439999999995),
            ("rastrigin5", [0.7, -1.1, 2.3, -3.9, 4.2], 129.20613104923092),
            ("ackley5", [0.7, -1.1, 2.3, -3.9, 4.2], 20.458160292041388),
            ("rastrigin-centred5", [0.7, -1.1, 2.3, -3.9, 4.2], 76.7498300562505),
            ("ackley-centred5", [0.7, -1.1, 2.3, -3.9, 4.2], 10.046724634079355),
        ] as [(String, [Double], Double)])
    func valuesEqualPython(name: String, point: [Double], value: Double) throws {
        let computed = try BenchmarkCatalog.benchmark(named: name).evaluate(point)
        #expect(abs(computed - value) <= 2 * value.ulp, "\(computed)")
    }

    @Test("An embedded objective depends on its own axes alone")
    func embeddedIgnoresOtherAxes() throws {
        let inner = try BenchmarkCatalog.benchmark(named: "ackley5")
        let outer = try BenchmarkCatalog.benchmark(named: "ackley5-in-10")
        let point = [1.0, 9, 2, 9, 3, 9, 4, 9, 5, 9]
        #expect(outer.evaluate(point) == inner.evaluate([1, 2, 3, 4, 5]))
    }

    @Test("Names are unique, and every listed name finds its objective")
    func namesAreUnique() throws {
        let names = BenchmarkCatalog.all.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names { #expect(try BenchmarkCatalog.benchmark(named: name).name == name) }
    }

    @Test(
        "An unknown name is an error that lists the names there are",
        arguments: ["", "branine", "branin5", "sphere1", "sphere51", "ackley-in-1", "-in-2", "forrester-in-", "5"])
    func unknownNames(name: String) {
        #expect {
            try BenchmarkCatalog.benchmark(named: name)
        } throws: { error in
            "\(error)".contains("branin, ") && "\(error)".contains("'\(name)'")
        }
    }
}
