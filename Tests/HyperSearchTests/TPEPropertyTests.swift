import RealModule
import Testing

@testable import HyperSearch

/// Random spaces and options: what TPE decides quickly must be what the estimators, evaluated kernel by kernel, decide.
@Suite("TPE decides the same quickly and step by step in spaces drawn at random")
struct TPEPropertyTests {
    /// A study drawn at random.
    struct Setting: CustomTestStringConvertible {
        let seed: UInt32
        let parameters: [Parameter]
        let sampler: TPESampler
        let trials: Int

        var testDescription: String { "seed \(seed): \(parameters.count) parameters, \(trials) trials" }

        init(seed: UInt32, trials: Int, _ domains: (inout RandomState) -> [Domain]) throws {
            var random = RandomState(seed: seed)
            self.seed = seed
            self.trials = trials
            parameters = try domains(&random).enumerated().map { try Parameter("p\($0)", $1) }
            func chance(_ odds: Double) -> Bool { random.double() < odds }
            let some = random.integer(in: 0..<20)
            let model = ParzenOptions(
                priorWeight: chance(0.2) ? [0, 0.01, 5][some % 3] : 1, clipsWidths: !chance(0.15),
                countsBounds: chance(0.2), weights: chance(0.1) ? Self.uneven : ParzenOptions.ramp)
            sampler = TPESampler(
                seed: seed, mode: TPESampler.Mode.allCases[Int(seed) % 3], startupTrials: chance(0.2) ? some : 10,
                candidates: chance(0.2) ? 1 + 3 * some : 24,
                gamma: chance(0.2) ? TPESampler.hyperopt : TPESampler.tenth, model: model)
        }

        /// Weights some of which are 0.
        private static let uneven: @Sendable (Int) -> [Double] = { count in
            (0..<count).map { $0 % 3 == 0 ? 0 : 2 }
        }

        /// The trials of the study, each traced or none.
        func trials(traced: Bool) throws -> [FinishedTrial] {
            var study = Study(sampler: sampler)
            let first = parameters[0]
            // Values that nobody would draw, to the very ends of the range, and equal ones.
            for coordinate in [first.domain.extremes.low, first.domain.extremes.high, first.domain.extremes.low] {
                study.enqueue([first.name: first.domain.value(at: coordinate)])
            }
            func objective(_ trial: inout Trial) throws -> Double {
                var loss = 0.0
                for (index, parameter) in parameters.enumerated() {
                    // The last parameter is asked for in some trials only.
                    if index > 1, index == parameters.count - 1, loss > 0.3 { continue }
                    let value = try trial.suggest(parameter)
                    let place = parameter.domain.place(of: value)
                    loss += (place - 0.3) * (place - 0.3)
                }
                try trial.report(loss, step: 0)
                if trial.number % 11 == 5 { throw TrialPruned() }
                return trial.number % 17 == 3 ? .nan : loss
            }
            if traced {
                for _ in 0..<trials { try study.runTrial(objective) }
            } else {
                try study.optimize(trials: trials, objective)
            }
            return study.history.trials
        }
    }

    @Test("mixed spaces", arguments: 0..<40)
    func mixed(seed: UInt32) throws {
        let setting = try Setting(seed: seed, trials: 130) { random in
            (0..<random.integer(in: 1..<7)).map { _ in .random(using: &random) }
        }
        #expect(try setting.trials(traced: false) == setting.trials(traced: true), "\(setting.testDescription)")
    }

    @Test("real numbers, in ranges of any size and at any distance from 0", arguments: 100..<124)
    func realNumbers(seed: UInt32) throws {
        let setting = try Setting(seed: seed, trials: 420) { random in
            let ranges: [Domain] = [
                .float(low: -5, high: 5), .float(low: 1e-5, high: 1, scale: .log), .float(low: 1e6, high: 1e6 + 1e-6),
                .float(low: 1e-300, high: 1e300, scale: .log), .float(low: 0, high: 1e-300),
                .float(low: -1e200, high: 1e200),
                .float(low: 1, high: 1 + 1e-12, scale: .log),
            ]
            return (0..<[1, 1, 2, 5, 12][random.integer(in: 0..<5)]).map { _ in
                ranges[random.double() < 0.5 ? 0 : random.integer(in: 0..<ranges.count)]
            }
        }
        #expect(try setting.trials(traced: false) == setting.trials(traced: true), "\(setting.testDescription)")
    }

    @Test("a thousand trials", arguments: [200, 201, 202])
    func long(seed: UInt32) throws {
        let setting = try Setting(seed: seed, trials: 1000) { random in
            (0..<random.integer(in: 1..<4)).map {
                $0 == 1 ? .float(low: 1e-3, high: 10, scale: .log) : .float(low: 0, high: 1)
            }
        }
        #expect(try setting.trials(traced: false) == setting.trials(traced: true), "\(setting.testDescription)")
    }
}

extension Domain {
    /// A domain of any kind.
    fileprivate static func random(using random: inout RandomState) -> Domain {
        let low = random.integer(in: -5..<6)
        switch random.integer(in: 0..<7) {
        case 0: return .float(low: Double(low), high: Double(low) + random.uniform(0.1, 20))
        case 1: return .float(low: 1e-6, high: random.uniform(1e-5, 1e3), scale: .log)
        case 2:
            return .float(low: Double(low), high: Double(low) + 5, step: [0.1, 0.25, 1.5][random.integer(in: 0..<3)])
        case 3: return .int(low: low, high: low + random.integer(in: 1..<200))
        case 4: return .int(low: 1, high: random.integer(in: 2..<2000), scale: .log)
        case 5: return .int(low: low, high: low + 60, step: random.integer(in: 2..<9))
        default: return .categorical(choices: (0..<random.integer(in: 2..<6)).map { .int($0) })
        }
    }

    /// The least and the greatest coordinate.
    fileprivate var extremes: (low: Double, high: Double) {
        switch self {
        case .float(let low, let high, _, _): (low, high)
        case .int(let low, let high, _, _): (Double(low), Double(high))
        case .categorical(let choices): (0, Double(choices.count - 1))
        }
    }

    /// Where a value lies between the ends, from 0 to 1.
    fileprivate func place(of value: ParameterValue) -> Double {
        let (low, high) = extremes
        let coordinate = coordinate(of: value) ?? 0
        if case .float(_, _, .log, _) = self { return (.log(coordinate) - .log(low)) / (.log(high) - .log(low)) }
        return (coordinate - low) / (high - low)
    }
}
