import Foundation
import Testing

@testable import HyperSearch

@Suite("Gaussian-process sampler")
struct GPSamplerTests {
    @Test("the start-up trials are those of random search with the same seed", arguments: [0, 7] as [UInt32])
    func startup(seed: UInt32) throws {
        func points(_ sampler: any Sampler) throws -> [[ParameterValue?]] {
            var study = Study(sampler: sampler)
            try study.optimize(trials: 10, Self.mixedObjective)
            return study.history.trials.map { trial in ["c", "n", "rate", "x"].map { trial[$0] } }
        }
        #expect(try points(GPSampler(seed: seed)) == points(RandomSampler(seed: seed)))
    }

    static func mixedObjective(_ trial: inout Trial) throws -> Double {
        let choice = try trial.suggestCategorical("c", from: ["bad", "good", "worse"])
        let count = try trial.suggestInt("n", in: 1...64, scale: .log)
        let rate = try trial.suggestFloat("rate", in: 1e-5...1e-1, scale: .log)
        let x = try trial.suggestFloat("x", in: 0...2, step: 0.25)
        let distance = abs(Foundation.log10(rate) + 3) + abs(Foundation.log2(Double(count)) - 4) / 3 + abs(x - 1.5)
        return distance + (choice == "good" ? 0 : 1)
    }

    @Test("finds the best of a space with every kind of parameter")
    func mixedSpace() throws {
        var study = Study(sampler: GPSampler(seed: 1))
        try study.optimize(trials: 40, Self.mixedObjective)
        let best = try #require(study.history.best)
        #expect(best["c"] == "good")
        #expect(try #require(best.value) < 0.3)
    }

    @Test("every acquisition function finds its way on Branin", arguments: AcquisitionTests.acquisitions)
    func acquisitions(acquisition: Acquisition) throws {
        var study = Study(sampler: GPSampler(seed: 0, isDeterministic: true, acquisition: acquisition))
        try study.optimize(trials: 40) { try Benchmark.branin.objective(&$0) }
        let best = try #require(study.history.best?.value)
        #expect(best - Benchmark.branin.minimum < 0.1)
    }

    @Test("maximising the negative gives the same trials")
    func direction() throws {
        var (down, up) = (Study(sampler: GPSampler(seed: 3)), Study(sampler: GPSampler(seed: 3), direction: .maximize))
        try down.optimize(trials: 15) { try Benchmark.branin.objective(&$0) }
        try up.optimize(trials: 15) { -(try Benchmark.branin.objective(&$0)) }
        #expect(down.history.trials.map(\.assignments) == up.history.trials.map(\.assignments))
    }

    @Test("the trace holds the model of the trials so far, and its highest candidate is what is tried")
    func trace() throws {
        var study = Study(sampler: GPSampler(seed: 5))
        try study.optimize(trials: 12) { try Benchmark.branin.objective(&$0) }
        let events = try study.runTrial { try Benchmark.branin.objective(&$0) }
        let step = try #require(events.lazy.compactMap(\.gaussianProcessStep).first)
        #expect(step.trials == Array(0..<12))
        #expect(step.surface.model.points.rows == 12)
        #expect(step.candidates.allSatisfy { $0.value <= step.candidates[step.chosen].value })
        let tried = try #require(study.history.trials.last)
        #expect(step.cube.assignments(at: step.point) == tried.assignments)
        // Values of the model are losses on another scale.
        for (value, trial) in zip(step.surface.model.values, study.history.trials) {
            #expect(abs(step.loss(ofValue: value) - (trial.value ?? .nan)) < 1e-9)
        }
        #expect(step.acquisition.value == step.candidates[step.chosen].value)
        let copy = try JSONDecoder().decode([TraceEvent].self, from: JSONEncoder().encode(events))
        #expect(copy == events)
    }

    @Test("pruned and failed trials teach nothing; a parameter that only some trials have is random")
    func commonSpace() throws {
        struct Broken: Error {}
        var study = Study(sampler: GPSampler(seed: 2))
        try study.optimize(trials: 30, catching: [Broken.self]) { trial in
            let x = try trial.suggestFloat("x", in: 0...1)
            let number = trial.number
            if number % 3 == 1 { throw Broken() }
            if number.isMultiple(of: 2) { _ = try trial.suggestFloat("y", in: 0...1) }
            return (x - 0.3) * (x - 0.3)
        }
        let events = try study.runTrial { try $0.suggestFloat("x", in: 0...1) }
        let steps = events.compactMap(\.gaussianProcessStep)
        #expect(steps.count == 1)
        #expect(steps.first?.cube.parameters.map(\.name) == ["x"])
        #expect(steps.first?.trials == (0..<30).filter { $0 % 3 != 1 })
    }

    @Test(
        "infinite, huge and equal losses do no harm",
        arguments: [[.infinity, 1, 2], [-.infinity, 0], [.infinity], [4], [1e308, -1e308, 3]] as [[Double]])
    func extremeLosses(losses: [Double]) throws {
        var study = Study(sampler: GPSampler(seed: 0, startupTrials: 2))
        try study.optimize(trials: 12) { trial in
            _ = try trial.suggestFloat("x", in: 0...1)
            return losses[trial.number % losses.count]
        }
        #expect(study.history.trials.allSatisfy { $0.isComplete })
    }

    @Test("trials enqueued with values outside the domain do no harm")
    func enqueuedOutside() throws {
        var study = Study(sampler: GPSampler(seed: 6, startupTrials: 3))
        for rate in [-1.0, 0, 5, 1e-9] { study.enqueue(["rate": .float(rate), "n": .int(99)]) }
        for _ in 0..<8 {
            try study.runTrial { trial in
                let rate = try trial.suggestFloat("rate", in: 1e-3...1, scale: .log)
                return rate + Double(try trial.suggestInt("n", in: 1...40))
            }
        }
        for trial in study.history.trials.dropFirst(4) {
            #expect(trial.assignments.allSatisfy { $0.parameter.domain.contains(coordinate: $0.coordinate) })
        }
    }

    @Test("trials in flight are kept away from each other")
    func parallelTrials() throws {
        var study = Study(sampler: GPSampler(seed: 4))
        try study.optimize(trials: 12) { try Benchmark.branin.objective(&$0) }
        var points: [[Double]] = []
        for _ in 0..<4 {
            let asked = study.ask()
            let trial = try #require(asked)
            points.append(try Benchmark.branin.space.map { try study.coordinate(of: $0, for: trial) })
        }
        for (index, point) in points.enumerated() {
            for other in points[..<index] {
                #expect(max(abs(point[0] - other[0]), abs(point[1] - other[1])) > 0.05)
            }
        }
    }

    /// Regret of Optuna 5.0.0 over seeds 0 … 9: the upper quartile after 20, 50 and 100 trials; ours with a margin of 2.
    @Test(
        "regret on Branin and Hartmann 6 is about that of the real Optuna",
        arguments: [
            ("branin", [20, 50], [1.45, 6.92e-5]), ("hartmann6", [20, 50], [1.59, 0.0909]),
        ])
    func quality(objective: String, trials: [Int], upperQuartiles: [Double]) async throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: objective)
        let budget = try #require(trials.last)
        let comparison = Comparison(
            on: benchmark, contenders: [try .named("gp", on: benchmark, trials: budget)], trials: budget, seeds: 0..<10)
        let result = try #require(await comparison.run())
        for (count, upper) in zip(trials, upperQuartiles) {
            let regret = Quartiles(of: result.results[0].runs.map { $0.best[count - 1] - benchmark.minimum })
            #expect(regret.median < 2 * upper, "\(count)")
        }
    }
}
