import Testing

@testable import HyperSearch

/// What every sampler owes its users; a new line in the catalogue is tested from then on.
@Suite("The contract of every sampler in the catalogue")
struct SamplerContractTests {
    private static let trials = 30

    private static func space() throws -> [Parameter] {
        [
            try Parameter("rate", .float(low: 1e-5, high: 1e-1, scale: .log)),
            try Parameter("momentum", .float(low: 0, high: 1)),
            try Parameter("dropout", .float(low: 0, high: 0.5, step: 0.1)),
            try Parameter("units", .int(low: 16, high: 128, step: 16)),
            try Parameter("depth", .int(low: 1, high: 64, scale: .log)),
            try Parameter("kernel", .categorical(choices: ["rbf", "poly", "linear"])),
            try Parameter("only", .float(low: 2, high: 2)),
        ]
    }

    private static func study(_ name: String, seed: UInt32 = 3, direction: Direction = .minimize) throws -> Study {
        let sampler = try SamplerCatalog.sampler(named: name, seed: seed, space: space(), trials: trials)
        return Study(sampler: sampler, direction: direction)
    }

    private static func objective(_ trial: inout Trial) throws -> Double {
        let rate = try trial.suggestFloat("rate", in: 1e-5...1e-1, scale: .log)
        let momentum = try trial.suggestFloat("momentum", in: 0...1)
        let dropout = try trial.suggestFloat("dropout", in: 0...0.5, step: 0.1)
        let units = try trial.suggestInt("units", in: 16...128, step: 16)
        let depth = try trial.suggestInt("depth", in: 1...64, scale: .log)
        let kernel = try trial.suggestCategorical("kernel", from: ["rbf", "poly", "linear"])
        let only = try trial.suggestFloat("only", in: 2...2)
        let distance = (rate - 0.01) * (rate - 0.01) + (momentum - 0.9) * (momentum - 0.9) + dropout
        return distance + Double(units) / 128 + Double(depth) / 64 + (kernel == "poly" ? 0 : 0.2) + only
    }

    private static func traces(_ study: inout Study, _ trials: Int) throws -> [[TraceEvent]] {
        var traces: [[TraceEvent]] = []
        for _ in 0..<trials { traces.append(try study.runTrial(objective)) }
        return traces
    }

    @Test("every value lies in its domain", arguments: SamplerCatalog.names, [0, 42] as [UInt32])
    func staysInDomain(name: String, seed: UInt32) throws {
        var study = try Self.study(name, seed: seed)
        try study.optimize(trials: Self.trials, Self.objective)
        #expect(study.history.trials.count == Self.trials)
        for trial in study.history.trials {
            #expect(trial.assignments.count == 7)
            for assignment in trial.assignments {
                #expect(assignment.parameter.domain.contains(coordinate: assignment.coordinate), "\(assignment)")
            }
        }
    }

    @Test("the same seed gives the same trace", arguments: SamplerCatalog.names)
    func sameSeedSameTrace(name: String) throws {
        var (first, second) = (try Self.study(name), try Self.study(name))
        #expect(try Self.traces(&first, Self.trials) == Self.traces(&second, Self.trials))
    }

    @Test("tracing changes no decision", arguments: SamplerCatalog.names)
    func tracingChangesNothing(name: String) throws {
        var (traced, plain) = (try Self.study(name), try Self.study(name))
        _ = try Self.traces(&traced, Self.trials)
        try plain.optimize(trials: Self.trials, Self.objective)
        #expect(traced.history.trials == plain.history.trials)
    }

    @Test("a copied study goes on as the original does", arguments: SamplerCatalog.names)
    func copiesAreSnapshots(name: String) throws {
        var study = try Self.study(name)
        try study.optimize(trials: 15, Self.objective)
        var copy = study
        #expect(try Self.traces(&study, 10) == Self.traces(&copy, 10))
    }

    @Test("maximising the negative makes the same trials", arguments: SamplerCatalog.names)
    func directionsMirror(name: String) throws {
        var (down, up) = (try Self.study(name), try Self.study(name, direction: .maximize))
        try down.optimize(trials: Self.trials, Self.objective)
        try up.optimize(trials: Self.trials) { trial in -(try Self.objective(&trial)) }
        #expect(down.history.trials.map(\.assignments) == up.history.trials.map(\.assignments))
        #expect(down.history.best?.number == up.history.best?.number)
    }
}
