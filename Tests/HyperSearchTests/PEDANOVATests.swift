import HyperSearch
import Testing

@Suite("PED-ANOVA, as Optuna 5.0.0 computes it")
struct PEDANOVATests {
    @Test("Every importance of the golden studies is Optuna's, as measured and as a share")
    func golden() throws {
        var compared = 0
        for study in try GoldenImportance.load() {
            // Several objectives at once would need a top set of non-dominated trials.
            for expected in study.ped where study.directions.count == 1 || expected.settings.target != nil {
                let settings = expected.settings
                let evaluator = PEDANOVA(
                    targetQuantile: settings.targetQuantile ?? 0.1, regionQuantile: settings.regionQuantile ?? 1,
                    isLocal: settings.isLocal ?? true)
                let direction: Direction = study.directions == ["MAXIMIZE"] ? .maximize : .minimize
                let trials = settings.target.map(study.trials(target:)) ?? study.trials
                let importances = evaluator.importances(of: trials, direction: direction)
                #expect(importances.count == expected.raw.count)
                #expect(zip(importances, importances.dropFirst()).allSatisfy { $0.value >= $1.value })
                for importance in importances {
                    let raw = try #require(expected.raw[importance.parameter])
                    let share = try #require(expected.normalized[importance.parameter])
                    #expect(abs(importance.value - raw) <= 1e-13 * max(abs(raw), 1e-9))
                    #expect(abs(importance.share - share) <= 1e-13)
                    compared += 2
                }
            }
        }
        #expect(compared == 228)
    }

    @Test("The top set, both densities and their widths are Optuna's")
    func detail() throws {
        for study in try GoldenImportance.load() {
            guard let detail = study.detail else { continue }
            let direction: Direction = study.directions == ["MAXIMIZE"] ? .maximize : .minimize
            let regime = try #require(
                PEDANOVA().regimes(of: detail.param, in: study.trials, direction: direction).first)
            #expect(PEDANOVA().top(of: study.trials, direction: direction).map(\.number) == detail.top)
            #expect(regime.top.masses.count == detail.grid)
            for (found, expected) in [(regime.top, detail.topDensity), (regime.region, detail.localDensity)] {
                #expect(zip(found.masses, expected).allSatisfy { abs($0 - $1) < 1e-12 })
                #expect(abs(found.masses.reduce(0, +) - 1) < 1e-12)
            }
            for (found, expected) in [
                (regime.top.deviation, detail.topDeviation), (regime.region.deviation, detail.localDeviation),
            ] {
                #expect(found.map { abs($0 - (expected ?? .nan)) < 1e-12 } ?? (expected == nil))
            }
        }
    }

    /// Trials of one parameter x in 0 … 1 with these values.
    private func trials(_ values: [(x: Double, value: Double)]) throws -> [FinishedTrial] {
        let x = try Parameter("x", .float(low: 0, high: 1))
        return values.enumerated().map { number, trial in
            FinishedTrial(
                number: number, assignments: Assignments([x], coordinates: [trial.x]),
                outcome: .complete(value: trial.value))
        }
    }

    @Test("Trials that tie with the last of the best are among the best")
    func ties() throws {
        let trials = try trials((0..<20).map { (Double($0) / 20, $0 < 5 ? 1 : 2) })
        #expect(PEDANOVA().top(of: trials, direction: .minimize).count == 5)
        #expect(PEDANOVA().top(of: trials, direction: .maximize).count == 15)
    }

    @Test("One trial, equal values or infinite ones say nothing: all importances are zero, the shares equal")
    func nothingToTell() throws {
        for trials in [
            try trials([(0.5, 1)]), try trials((0..<20).map { (Double($0) / 20, 3) }),
            try trials((0..<9).map { (Double($0) / 9, .infinity) }),
        ] {
            let importances = PEDANOVA().importances(of: trials, direction: .minimize)
            #expect(importances.map(\.value) == [0])
            #expect(importances.map(\.share) == [1])
        }
        #expect(PEDANOVA().importances(of: [], direction: .minimize).isEmpty)
    }
}
