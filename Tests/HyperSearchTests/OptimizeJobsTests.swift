import Synchronization
import Testing

@testable import HyperSearch

@Suite("Several trials at a time")
struct OptimizeJobsTests {
    private let space: [Parameter]

    init() throws {
        space = try [Parameter("x", .float(low: -3, high: 3)), Parameter("k", .categorical(choices: ["a", "b"]))]
    }

    private struct Broken: Error {}

    @Sendable private static func value(_ values: [String: ParameterValue]) throws -> Double {
        guard case .float(let x)? = values["x"] else { throw Broken() }
        return x * x + (values["k"] == "a" ? 1 : 0)
    }

    @Test("Where the sampler does not learn, the result is that of one trial at a time", arguments: [1, 3, 8, 40])
    func independentOfJobs(jobs: Int) async throws {
        let grid = GridSampler(axes: [.init("x", [-1.0, 0, 1, 2]), .init("k", ["a", "b"])], seed: 4)
        for sampler in [RandomSampler(seed: 4), grid] as [any Sampler] {
            var one = Study(sampler: sampler)
            try await one.optimize(trials: 8, jobs: 1, over: space) { try Self.value($0) }
            var several = Study(sampler: sampler)
            try await several.optimize(trials: 8, jobs: jobs, over: space) { try Self.value($0) }
            #expect(several.history.trials == one.history.trials)
        }
    }

    @Test("TPE's result depends on how many run together, never on which of them is faster")
    func independentOfSpeed() async throws {
        func study(_ jobs: Int, startingWith last: Bool) async throws -> [FinishedTrial] {
            var study = Study(sampler: TPESampler(seed: 4, startupTrials: 5))
            try await study.optimize(trials: 40, jobs: jobs, over: space) { values in
                let value = try Self.value(values)
                for _ in 0..<((value < 2) == last ? 20 : 0) { await Task.yield() }
                return value
            }
            return study.history.trials
        }
        let trials = try await study(4, startingWith: true)
        #expect(try await study(4, startingWith: false) == trials)
        #expect(try await study(1, startingWith: false) != trials)
        #expect(trials.map(\.number) == Array(0..<40))
    }

    @Test("An error ends the search after its batch; one that is caught does not; pruned and stopped are kept")
    func errors() async throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        let calls = Mutex(0)
        let objective: @Sendable ([String: ParameterValue]) async throws -> Double = { _ in
            switch calls.withLock({ calls in
                calls += 1
                return calls
            }) {
            case 2: throw Broken()
            case 3: throw TrialPruned()
            default: return 1
            }
        }
        await #expect(throws: Broken.self) {
            try await study.optimize(trials: 12, jobs: 4, over: space, objective)
        }
        #expect(study.history.trials.count == 4)
        #expect(study.history.trials.count(where: \.isFailed) == 1)
        #expect(study.history.observationCount == 3)
        calls.withLock { $0 = 0 }
        try await study.optimize(trials: 3, jobs: 2, over: space, catching: [Broken.self], objective)
        #expect(study.history.trials.count == 7)
    }

    @Test("A parameter that does not fit the study fails the batch, and no trial is left running")
    func misfit() async throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        try await study.optimize(trials: 1, jobs: 1, over: space) { try Self.value($0) }
        let other = [try Parameter("x", .int(low: 0, high: 1))]
        await #expect(throws: SearchError.conflictingDomain(parameter: "x")) {
            try await study.optimize(trials: 4, jobs: 2, over: other) { _ in 1 }
        }
        #expect(study.history.running.isEmpty)
        #expect(study.history.trials.count == 3)
    }
}
