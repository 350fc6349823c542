import Testing

@testable import HyperSearch

/// The trace of a proposal is what really happened in Optuna, number for number.
@Suite("The traced steps of TPE, to the last bit of Optuna's")
struct ParzenStepTests {
    struct Trace: Decodable {
        let study: String
        let steps: [Step]
    }

    struct Step: Decodable {
        let trial: Int
        let params: [String]
        let below, above: Side
        let candidates: [String: [Double]]
        let logL, logG, acq: [Double]
        let best: Int

        private enum CodingKeys: String, CodingKey {
            case trial, params, below, above, candidates, acq, best
            case logL = "log_l"
            case logG = "log_g"
        }
    }

    struct Side: Decodable {
        let trials: [Int]
        let weights: [Double]
        let dims: [GoldenKernels]
    }

    @Test("split, densities, candidates and pick are identical")
    func everyStep() throws {
        let studies = try ["studies_tpe.json", "studies_prune.json"].flatMap(GoldenStudy.load)
        var count = 0
        for trace in try Golden.load([Trace].self, from: "trace.json") {
            let study = try #require(studies.first { $0.name == trace.study })
            let steps = try study.replayTraced().flatMap(Self.steps)
            for golden in trace.steps {
                let step = try #require(
                    steps.first { $0.trial == golden.trial && $0.step.parameters.map(\.name) == golden.params },
                    "\(trace.study): trial \(golden.trial) has no step for \(golden.params)")
                #expect(Self.matches(step.step, golden), "\(trace.study): trial \(golden.trial), \(golden.params)")
                count += 1
            }
        }
        print("trace.json: \(count) steps")
    }

    private static func steps(in events: [TraceEvent]) -> [(trial: Int, step: ParzenStep)] {
        events.compactMap { event in
            switch event {
            case .chose(let trial, _, let choice): if case .parzen(let step) = choice.reason { return (trial, step) }
            case .choseJointly(let trial, let choice):
                if case .parzen(let step) = choice.reason { return (trial, step) }
            default: break
            }
            return nil
        }
    }

    private static func matches(_ step: ParzenStep, _ golden: Step) -> Bool {
        let columns = golden.params.indices.map { axis in step.candidates.map { $0[axis] } }
        return matches(step.below, golden.below) && matches(step.above, golden.above)
            && zip(columns, golden.params).allSatisfy { isIdentical($0, golden.candidates[$1] ?? []) }
            && isIdentical(step.logBelow, golden.logL) && isIdentical(step.logAbove, golden.logG)
            && isIdentical(step.acquisition, golden.acq) && step.chosen == golden.best
    }

    private static func matches(_ side: ParzenStep.Side, _ golden: Side) -> Bool {
        // The golden side lists all its trials, ours those that have the parameters: one for each kernel but the prior.
        side.trials == golden.trials.filter(side.trials.contains) && side.trials.count + 1 == golden.weights.count
            && isIdentical(side.model.weights, golden.weights)
            && zip(side.model.axes, golden.dims).allSatisfy { $1.matches($0) }
    }
}
