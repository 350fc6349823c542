import Testing

@testable import HyperSearch

/// An untraced trial is decided quickly, from what the sampler remembers; a traced one step by step, from nothing.
@Suite("TPE decides the same quickly and step by step")
struct TPESamplerTests {
    @Test(
        "over hundreds of trials, where candidates under the prior tie",
        arguments: [TPESampler.Mode.joint, .independent])
    func longStudies(mode: TPESampler.Mode) throws {
        func objective(_ trial: inout Trial) throws -> Double {
            let x = try trial.suggestFloat("x", in: -5...5)
            let rate = try trial.suggestFloat("rate", in: 1e-4...1, scale: .log)
            return x * x + (rate - 0.1) * (rate - 0.1)
        }
        var quick = Study(sampler: TPESampler(seed: 5, mode: mode))
        var traced = quick
        try quick.optimize(trials: 400, objective)
        for _ in 0..<400 { try traced.runTrial(objective) }
        #expect(quick.history.trials == traced.history.trials)
    }

    @Test("over integers, steps and choices, in branches and with pruned trials", arguments: TPESampler.Mode.allCases)
    func mixedSpaces(mode: TPESampler.Mode) throws {
        func objective(_ trial: inout Trial) throws -> Double {
            let kernel = try trial.suggestCategorical("kernel", from: ["a", "b", "c"])
            let units = try trial.suggestInt("units", in: 1...30)
            let dropout = try trial.suggestFloat("dropout", in: 0...0.5, step: 0.05)
            let loss = Double(units) / 30 + dropout
            try trial.report(loss, step: 0)
            if loss > 1.2 { throw TrialPruned() }
            return try kernel == "a" ? loss + trial.suggestFloat("x", in: 0...1) : loss + 0.5
        }
        var quick = Study(sampler: TPESampler(seed: 6, mode: mode))
        var traced = quick
        try quick.optimize(trials: 150, objective)
        for _ in 0..<150 { try traced.runTrial(objective) }
        #expect(quick.history.trials == traced.history.trials)
    }

    @Test(
        "when trials end in another order than they began, or fail, and those in flight count as bad",
        arguments: [true, false])
    func outOfOrder(constantLiar: Bool) throws {
        func study(traced: Bool) throws -> Study {
            let parameters = [
                try Parameter("x", .float(low: 0, high: 1)),
                try Parameter("rate", .float(low: 1e-3, high: 1, scale: .log)),
                try Parameter("units", .int(low: 1, high: 8)),
            ]
            var study = Study(sampler: TPESampler(seed: 7, startupTrials: 3, constantLiar: constantLiar))
            for round in 0..<25 {
                let numbers = (0..<4).compactMap { _ in study.ask(traced: traced) }
                for number in numbers {
                    for parameter in parameters { _ = try study.suggest(parameter, for: number) }
                }
                // The first of a round stays in flight until the next one has begun.
                for number in numbers.dropFirst().reversed() + (round > 0 ? [numbers[0] - 4] : []) {
                    guard let trial = study.history.running.first(where: { $0.number == number }) else { continue }
                    let loss = (trial.assignments[0].coordinate - 0.3) * (trial.assignments[2].coordinate - 3)
                    try study.tell(number, number % 9 == 4 ? .failed(reason: "") : .complete(value: abs(loss)))
                }
            }
            return study
        }
        let (quick, traced) = (try study(traced: false), try study(traced: true))
        #expect(quick.history.trials.count == 99)
        #expect(quick.history.trials == traced.history.trials)
    }
}
