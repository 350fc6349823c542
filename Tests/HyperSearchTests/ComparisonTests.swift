import Dispatch
import Testing

@testable import HyperSearch

@Suite("Comparisons")
struct ComparisonTests {
    private func comparison(
        _ samplers: [String], on name: String, trials: Int, seeds: Range<UInt32>
    ) throws -> Comparison {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        return Comparison(
            on: benchmark, contenders: try samplers.map { try .named($0, on: benchmark, trials: trials) },
            trials: trials, seeds: seeds)
    }

    @Test("The number of jobs changes nothing", arguments: [1, 3, 50])
    func jobs(count: Int) async throws {
        let comparison = try comparison(["grid", "random"], on: "branin", trials: 12, seeds: 0..<7)
        #expect(try await comparison.run(jobs: count) == comparison.run())
    }

    /// Regret after 20, 50, 100 and 200 trials of Optuna 5.0.0: median and quartiles over seeds 0 … 29, to three digits.
    ///
    /// The grid has the least number of levels that gives 200 cells; some runs are not followed to the end.
    static let baselines: [(objective: String, sampler: String, regret: [(Double, Double, Double)])] = [
        ("branin", "grid", [(1.67, 0.969, 3.12), (0.906, 0.906, 1.59), (0.906, 0.42, 1.16), (0.42, 0.42, 0.42)]),
        (
            "branin", "random",
            [(1.68, 0.741, 4.93), (0.766, 0.406, 1.62), (0.49, 0.174, 0.836), (0.145, 0.0516, 0.242)]
        ),
        (
            "branin", "tpe",
            [(1.31, 0.907, 2.43), (0.131, 0.0348, 0.289), (0.0204, 0.00736, 0.0345), (0.00305, 0.00134, 0.00576)]
        ),
        (
            "branin", "tpe-independent",
            [(1.92, 1.06, 3.86), (0.27, 0.141, 0.689), (0.0584, 0.0306, 0.116), (0.00392, 0.00171, 0.00745)]
        ),
        ("hartmann6", "tpe", [(1.26, 1.03, 1.85), (0.344, 0.23, 0.551), (0.129, 0.0775, 0.192)]),
        ("hartmann6", "tpe-independent", [(1.86, 1.28, 2.37), (0.7, 0.498, 1.01)]),
        ("hartmann6", "grid", [(2.57, 1.56, 2.69), (1.3, 1.08, 2.58), (1.13, 1.06, 1.3), (1.08, 1.05, 1.09)]),
        ("hartmann6", "random", [(2.2, 1.94, 2.45), (1.58, 1.25, 1.9), (1.2, 0.949, 1.42), (1.12, 0.926, 1.34)]),
        ("rastrigin5", "random", [(51.1, 44.1, 61.9), (42.8, 36.6, 50.9), (40.8, 35.3, 45.2), (35.6, 31.2, 40)]),
        ("ackley5", "grid", [(20.8, 20.2, 21), (20.1, 19.7, 20.7), (19.9, 19.7, 20.1), (19.7, 19.7, 19.7)]),
        (
            "ackley5-in-10", "random",
            [(19.3, 18.3, 19.8), (18.2, 16.5, 18.8), (17.3, 16, 18.1), (16.3, 15.7, 17.5)]
        ),
    ]

    @Test("Medians and quartiles over 30 seeds are those of the real Optuna", arguments: baselines)
    func baseline(objective: String, sampler: String, regret: [(Double, Double, Double)]) async throws {
        let checkpoints = [20, 50, 100, 200]
        let trials = checkpoints[regret.count - 1]
        let result = try #require(await comparison([sampler], on: objective, trials: trials, seeds: 0..<30).run())
        let minimum = try #require(result.minimum)
        for (trial, expected) in zip(checkpoints, regret) {
            let quartiles = Quartiles(of: result.results[0].runs.map { $0.best[trial - 1] - minimum })
            let found = [quartiles.median, quartiles.q25, quartiles.q75]
            for (found, expected) in zip(found, [expected.0, expected.1, expected.2]) {
                #expect(abs(found - expected) <= 0.0051 * expected, "\(trial): \(found), \(expected)")
            }
        }
    }

    @Test("A best value never gets worse, and there is one for each trial, even when a grid runs out of cells")
    func curves() async throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: "branin")
        let grid = Comparison.Contender("grid") { seed in GridSampler(space: benchmark.space, trials: 9, seed: seed) }
        let result = try #require(
            await Comparison(on: benchmark, contenders: [grid], trials: 20, seeds: 3..<5).run())
        #expect(result.seeds == [3, 4])
        for run in result.results[0].runs {
            #expect(run.best.count == 20)
            #expect(run.best == run.best.sorted(by: >))
        }
    }

    @Test("Pruned trials leave their steps to others: every run spends as many steps as its whole trials would")
    func budget() async throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: "branin-curve")
        let random = try Comparison.Contender.named("random", on: benchmark, trials: 20)
        let pruned = random.with(PercentilePruner.median(), named: "median")
        let result = try #require(
            await Comparison(on: benchmark, contenders: [random, pruned], trials: 20, seeds: 0..<3).run())
        #expect(result.samplers == ["random", "random+median"])
        #expect(result.steps == 27)
        for run in result.results[0].runs {
            #expect(run.trials == 20)
            #expect(run.pruned == 0)
        }
        for run in result.results[1].runs {
            #expect(run.pruned > 0)
            #expect(run.trials > 20)
            #expect(run.best.count == 20)
            #expect(run.best == run.best.sorted(by: >))
        }
    }

    @Test("Without pruning, a learning curve changes nothing but the price of a trial")
    func curveWithoutPruner() async throws {
        let plain = try await comparison(["random", "tpe"], on: "branin", trials: 15, seeds: 0..<2).run()
        let learned = try await comparison(["random", "tpe"], on: "branin-curve", trials: 15, seeds: 0..<2).run()
        #expect(plain?.results == learned?.results)
    }

    @Test("Through noise a sampler is judged by the true value of what looks best, which never lies below the minimum")
    func noise() async throws {
        let result = try #require(
            await comparison(["random", "tpe"], on: "branin-noisy", trials: 40, seeds: 0..<4).run(jobs: 3))
        #expect(result.isNoisy)
        let minimum = try #require(result.minimum)
        let curves = result.results.flatMap(\.runs).map(\.best)
        #expect(curves.allSatisfy { $0.allSatisfy { $0 >= minimum } })
        #expect(curves.contains { $0 != $0.sorted(by: >) }, "luck takes the place of something better now and then")
        #expect(try await comparison(["random", "tpe"], on: "branin-noisy", trials: 40, seeds: 0..<4).run() == result)
    }

    @Test("A grid over too many parameters is refused in words")
    func hugeGrid() {
        #expect(throws: SearchError.tooManyCells(parameters: 30)) {
            try comparison(["grid"], on: "sphere30", trials: 10, seeds: 0..<1)
        }
    }

    @Test("Progress begins at none and counts every run once, in order")
    func progress() async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: (Int, Int).self)
        _ = try await comparison(["grid", "random"], on: "forrester", trials: 3, seeds: 0..<4).run(jobs: 1) {
            continuation.yield(($0, $1))
        }
        continuation.finish()
        var counts: [Int] = []
        for await (done, total) in stream {
            #expect(total == 8)
            counts.append(done)
        }
        #expect(counts == Array(0...8))
    }

    @Test("A comparison that is cancelled keeps the seeds that every sampler has finished")
    func cancellation() async throws {
        let comparison = try comparison(["grid", "random"], on: "forrester", trials: 3, seeds: 0..<50)
        let task = Task {
            try await comparison.run(jobs: 1) { done, _ in
                if done == 7 { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        let result = try #require(await task.value)
        #expect(result.seeds == [0, 1, 2])
    }

    @Test("A comparison cancelled before its first seed has no result")
    func cancelledAtOnce() async throws {
        let comparison = try comparison(["random"], on: "forrester", trials: 3, seeds: 0..<5)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await comparison.run()
        }
        #expect(try await task.value == nil)
    }

    @Test("A comparison that is cancelled does not wait for the trials under way")
    func cancelledMeanwhile() async throws {
        let (starts, started) = AsyncStream.makeStream(of: Void.self)
        let gate = DispatchSemaphore(value: 0)
        let random = Comparison.Contender("random") { RandomSampler(seed: $0) }
        let comparison = Comparison(on: "slow", contenders: [random], trials: 1, seeds: 0..<1) { _ in
            started.finish()
            gate.wait()
            return 0
        }
        let task = Task { try await comparison.run() }
        for await _ in starts {}
        task.cancel()
        #expect(try await task.value == nil)
        gate.signal()
    }

    @Test("An error of the objective ends the comparison")
    func failure() async throws {
        let random = Comparison.Contender("random") { RandomSampler(seed: $0) }
        let comparison = Comparison(on: "broken", contenders: [random], trials: 3, seeds: 0..<2) { trial in
            try trial.suggestFloat("x", in: 2...3, step: -1)
        }
        await #expect(throws: SearchError.self) { try await comparison.run() }
    }

    @Test("Ranks are shared in ties and averaged over seeds; Holm's adjustment never falls below the probability")
    func ranksAndAdjustment() {
        let runs = [[1.0, 3], [1, 2], [5, 1]].map { bests in
            zip([0, 1], bests).map { ComparisonResult.Run(seed: $0, best: [$1], trials: 1, pruned: 0) }
        }
        let result = ComparisonResult(
            objective: "o", minimum: nil, trials: 1, samplers: ["a", "b", "c"], runs: runs)
        #expect(result.results.map(\.meanRank) == [2.25, 1.75, 2])
        #expect(ComparisonResult.holm([0.01, 0.04, 0.03]) == [0.03, 0.06, 0.06])
    }
}
