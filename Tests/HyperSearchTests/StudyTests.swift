import Foundation
import Synchronization
import Testing

@testable import HyperSearch

@Suite("A study")
struct StudyTests {
    private struct Broken: Error {}

    @Test("an enqueued trial uses the given values and the sampler chooses the others")
    func enqueue() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        study.enqueue(["x": 0.25, "kernel": "poly"])
        try study.optimize(trials: 2) { trial in
            _ = try trial.suggestCategorical("kernel", from: ["rbf", "poly"])
            return try trial.suggestFloat("x", in: 0...1) + trial.suggestFloat("y", in: 0...1)
        }
        let first = try #require(study.history.trials.first)
        #expect(first["x"] == 0.25)
        #expect(first["kernel"] == "poly")
        #expect(study.history.trials[1]["x"] != 0.25)
    }

    @Test("an error is kept as the reason of a failed trial and ends the search")
    func errorEndsSearch() {
        var study = Study(sampler: RandomSampler(seed: 1))
        #expect(throws: Broken.self) {
            try study.optimize(trials: 5) { trial in
                if trial.number == 2 { throw Broken() }
                return 1
            }
        }
        #expect(study.history.trials.count == 3)
        #expect(study.history.trials.last?.outcome == .failed(reason: "Broken()"))
    }

    @Test("a caught error lets the search go on, and so does a value that is not a number")
    func caughtErrors() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        try study.optimize(trials: 5, catching: [Broken.self]) { trial in
            if trial.number == 2 { throw Broken() }
            return trial.number == 3 ? .nan : 1
        }
        #expect(study.history.trials.map(\.isFailed) == [false, false, true, true, false])
    }

    @Test("the best trial is the first with the best value; pruned and failed ones do not count")
    func best() throws {
        var study = Study(sampler: RandomSampler(seed: 1), direction: .maximize)
        let values = [1.0, 3, 9, 3, 2]
        try study.optimize(trials: 5) { trial in
            try trial.report(values[trial.number], step: 0)
            if trial.number == 2 { throw TrialPruned() }
            return values[trial.number]
        }
        #expect(study.history.best?.number == 1)
        #expect(study.history.trials[2].outcome == .pruned)
        #expect(study.history.trials[2].value == 9)
    }

    @Test("stopping from within ends the search after the trial; another call goes on")
    func stop() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        for _ in 0..<2 {
            try study.optimize(trials: 10) { trial in
                if trial.number % 3 == 2 { trial.stopStudy() }
                return 0
            }
        }
        #expect(study.history.trials.count == 6)
        #expect(study.ask() == nil)
    }

    @Test("after each trial the search can be looked at, and stopped")
    func afterEach() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        var seen: [Int] = []
        func look(_ study: inout Study, _ trial: Int) {
            seen.append(trial)
            if study.history.trials.last?.value == 4 { study.stop() }
        }
        try study.optimize(trials: 10, catching: [Broken.self], afterEach: look) { trial in
            if trial.number == 2 { throw Broken() }
            return Double(trial.number)
        }
        #expect(seen == [0, 1, 2, 3, 4])
    }

    /// A clock that goes on by a second whenever it is read.
    private final class Ticking: Clock {
        let first = ContinuousClock.now
        let reads = Mutex(0)
        let minimumResolution = Duration.seconds(1)
        var now: ContinuousClock.Instant {
            first.advanced(
                by: .seconds(
                    reads.withLock { reads in
                        reads += 1
                        return reads
                    }))
        }
        func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {}
    }

    @Test("no trial begins after the timeout, by the clock that is passed in")
    func timeout() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        try study.optimize(trials: 10, timeout: .seconds(4), on: Ticking()) { _ in 1 }
        #expect(study.history.trials.count == 4)
    }

    @Test("a grid stops the study when it is used up")
    func gridStops() throws {
        var study = Study(sampler: GridSampler(axes: [.init("x", [1, 2, 3]), .init("y", [true, false])], seed: 5))
        try study.optimize(trials: 100) { trial in
            Double(try trial.suggestInt("x", in: 1...3))
                + (try trial.suggestCategorical("y", from: [true, false]) ? 1 : 0)
        }
        #expect(study.history.trials.count == 6)
        #expect(Set(study.history.trials.map { "\($0.assignments.map(\.value))" }).count == 6)
    }

    @Test("asked trials interleave, and each may be told once")
    func interleaving() throws {
        var study = Study(sampler: TPESampler(seed: 1))
        let x = try Parameter("x", .float(low: 0, high: 1))
        let (asked, askedTraced) = (study.ask(), study.ask(traced: true))
        let first = try #require(asked)
        let second = try #require(askedTraced)
        let late = try study.suggest(x, for: second)
        _ = try study.suggest(x, for: first)
        let events = try study.tell(second, .complete(value: 2))
        try study.tell(first, .complete(value: 1))
        #expect(study.history.trials.map(\.number) == [0, 1])
        #expect(study.history.trials[1]["x"] == late)
        #expect(study.history.best?.number == 0)
        #expect(events.first == .started(trial: 1))
        #expect(throws: SearchError.notRunning(trial: first)) { try study.tell(first, .pruned) }
    }

    @Test("user attributes are kept")
    func attributes() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        try study.runTrial { trial in
            try trial.setAttribute("note", to: "기준선")
            return 0
        }
        #expect(study.history.trials[0].attributes == ["note": "기준선"])
    }

    @Test("a name may change its range within a study, but not its kind, scale or choices")
    func conflicts() throws {
        var study = Study(sampler: RandomSampler(seed: 1))
        try study.runTrial { try $0.suggestFloat("x", in: 0...1) }
        try study.runTrial { try $0.suggestFloat("x", in: 0...2) }
        #expect(throws: SearchError.conflictingDomain(parameter: "x")) {
            try study.runTrial { Double(try $0.suggestInt("x", in: 0...2)) }
        }
    }

    @Test("a trace survives JSON", arguments: ["grid", "random", "tpe", "tpe-independent"])
    func traceSurvivesJSON(name: String) throws {
        let space = [
            try Parameter("x", .float(low: 0, high: 1)),
            try Parameter("k", .categorical(choices: ["a", 1, true, 2.5])),
        ]
        let sampler = try SamplerCatalog.sampler(named: name, seed: 1, space: space, trials: 14)
        var study = Study(sampler: sampler, pruner: PercentilePruner.median(startupTrials: 1))
        for _ in 0..<14 {
            let events = try study.runTrial { trial in
                guard case .float(let x) = try trial.suggest(space[0]) else { return .nan }
                _ = try trial.suggest(space[1])
                try trial.report(x, step: 0)
                if try trial.shouldPrune() { throw TrialPruned() }
                return x
            }
            let decoded = try JSONDecoder().decode([TraceEvent].self, from: JSONEncoder().encode(events))
            #expect(decoded == events)
        }
    }
}
