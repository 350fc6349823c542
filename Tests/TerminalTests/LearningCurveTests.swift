import HyperSearch
import Testing

@testable import Terminal

@Suite("Learning curves and brackets on the screen")
struct LearningCurveTests {
    /// Three trials that fall at their own speed; the slowest is pruned at its fourth report.
    private static func study() throws -> Study {
        var study = Study(sampler: RandomSampler(seed: 0))
        for rate in [0.5, 0.7, 0.95] { study.enqueue(["rate": .float(rate)]) }
        try study.optimize(trials: 3) { trial in
            let rate = try trial.suggestFloat("rate", in: 0...1)
            var loss = 8.0
            for step in 0..<10 {
                loss *= rate
                try trial.report(loss, step: step)
                if rate > 0.9, step == 3 { throw TrialPruned() }
            }
            return loss
        }
        return study
    }

    @Test(
        "A pruned trial ends in a cross, the best one is starred, and the legend counts both kinds",
        arguments: [60, 80, 120])
    func curves(width: Int) throws {
        let lines = IntermediatePlot(try Self.study().history.trials, direction: .minimize).lines(
            width: width, height: 8, scale: .logarithmic)
        #expect(lines.allSatisfy { $0.columns <= width })
        let legend = lines.prefix { !$0.plain.contains("│") }.map(\.plain).joined(separator: " ")
        #expect(legend.contains("가지친 시도 1번") && legend.contains("완주한 시도 1번") && legend.contains("최선 0번"))
        let drawing = lines.drop { !$0.plain.contains("│") }.map(\.plain).joined()
        #expect(drawing.count { $0 == "✕" } == 1)
        #expect(drawing.contains("★"))
    }

    @Test("Without a report there is nothing to draw; without a pruned trial no cross is explained")
    func little() throws {
        var study = Study(sampler: RandomSampler(seed: 0))
        try study.optimize(trials: 2) { try $0.suggestFloat("x", in: 0...1) }
        #expect(IntermediatePlot(study.history.trials, direction: .minimize).lines(width: 80).isEmpty)
        let complete = try Self.study().history.trials.filter(\.isComplete)
        #expect(
            !IntermediatePlot(complete, direction: .minimize).lines(width: 80).contains { $0.plain.contains("멈춘 자리") })
    }

    @Test("Brackets stand side by side, a round a row, with what each costs", arguments: [30, 60, 80])
    func brackets(width: Int) {
        let lines = BracketTable(HyperbandBracket.all(resource: 81, factor: 3)).lines(width: width, unit: "에폭")
        #expect(lines.allSatisfy { $0.columns <= width })
        let text = lines.map(\.plain).joined(separator: "\n")
        for cell in ["81개×1", "34개×3", "5개×81", "405", "363"] { #expect(text.contains(cell)) }
    }
}
