import Testing

@testable import HyperSearch

@Suite("Benchmarks")
struct BenchmarkTests {
    /// The catalogue, families in a higher dimension, and objectives hidden among axes that do not matter.
    static let names =
        BenchmarkCatalog.all.map(\.name) + [
            "rosenbrock5", "rastrigin5", "ackley5", "ackley5-in-10", "branin-in-7", "levy20", "griewank-centred3",
            "branin-in-10-curve-noisy",
            "func-2c-curve", "jenatton-noisy",
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
                    guard case .float(let low, let high, _, _) = benchmark.space[axis].domain else { continue }
                    var neighbour = point
                    neighbour[axis] = max(low, min(point[axis] + step, high))
                    #expect(benchmark.evaluate(neighbour) >= benchmark.minimum - 1e-9)
                }
            }
        }
    }

    @Test("Nothing found at random lies lower", arguments: names)
    func minimumIsGlobal(name: String) throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        #expect(try #require(benchmark.randomValues().first) >= benchmark.minimum)
    }

    @Test("Minimisers lie in the search space: a coordinate for each parameter that exists there", arguments: names)
    func minimizersLieInSpace(name: String) throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        #expect(!benchmark.minimizers.isEmpty)
        for point in benchmark.minimizers {
            #expect(point.count == benchmark.space.count)
            for (index, x) in point.enumerated() {
                let condition = benchmark.conditions[index]
                let exists = condition.map { point[$0.parameter] == $0.coordinate } ?? true
                #expect(exists ? benchmark.space[index].domain.contains(coordinate: x) : x.isNaN)
            }
        }
    }

    @Test("A trial has the parameters whose conditions it meets, and no others")
    func conditions() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        try study.optimize(trials: 40, BenchmarkCatalog.benchmark(named: "jenatton").objective)
        let found = Set(study.history.trials.map { $0.assignments.map(\.parameter.name).joined(separator: " ") })
        #expect(found == ["x1 x2 x4 r8", "x1 x2 x5 r8", "x1 x3 x6 r9", "x1 x3 x7 r9"])
    }

    @Test("A learning curve begins where all do, ends at the value itself, and reports each of its steps")
    func learningCurve() throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: "hartmann6-curve")
        let curve = try #require(benchmark.curve)
        var study = Study(sampler: RandomSampler(seed: 3))
        try study.optimize(trials: 5, benchmark.objective)
        for trial in study.history.trials {
            #expect(trial.reports.map(\.step) == Array(0..<27))
            #expect(abs(trial.reports[0].value - curve.level) < 1e-12)
            #expect(trial.reports.last?.value == trial.value)
            #expect(trial.value == benchmark.evaluate(trial.assignments.coordinates))
        }
    }

    @Test("Noise depends on the seed and the trial alone, has the deviation it says and no bias")
    func noise() throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: "forrester-noisy")
        let deviation = try #require(benchmark.noise).deviation
        var study = Study(sampler: RandomSampler(seed: 0))
        try study.optimize(trials: 2000, benchmark.seeded(5).objective)
        let noise = study.history.trials.compactMap { trial in
            trial.value.flatMap { seen in benchmark.trueValue(of: trial).map { seen - $0 } }
        }
        let mean = noise.reduce(0, +) / 2000
        let variance = noise.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 2000
        #expect(abs(mean) < 3 * deviation / 2000.squareRoot())
        #expect(abs(variance.squareRoot() / deviation - 1) < 0.05)
        let other = benchmark.seeded(6)
        #expect(other.noise?.value(trial: 0, step: 0) != benchmark.seeded(5).noise?.value(trial: 0, step: 0))
        var another = Study(sampler: RandomSampler(seed: 1))
        try another.optimize(trials: 3, benchmark.seeded(5).objective)
        let last = try #require(another.history.trials.last)
        #expect(abs(try #require(last.value) - (try #require(benchmark.trueValue(of: last))) - noise[2]) < 1e-9)
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
            ("func-2c", [0, 2, 0.3, -0.6], 0.9583160381333334),
            ("jenatton", [1, .nan, 0, .nan, .nan, 0.5, .nan, .nan, 0.25], 0.8),
            ("training", [1e-3, 1, .nan, 1, 200, 0.3], 0.22820247853608663),
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
        arguments: [
            "", "branine", "branin5", "sphere1", "sphere51", "ackley-in-1", "-in-2", "forrester-in-", "5", "-noisy",
            "branin-noisy-noisy",
            "branin-noisy-curve", "branin-curve-in-5", "jenatton-in-12",
        ])
    func unknownNames(name: String) {
        #expect {
            try BenchmarkCatalog.benchmark(named: name)
        } throws: { error in
            "\(error)".contains("branin, ") && "\(error)".contains("'\(name)'")
        }
    }
}
