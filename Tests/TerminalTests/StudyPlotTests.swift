import HyperSearch
import Testing

@testable import Terminal

@Suite("Plots of a study")
struct StudyPlotTests {
    /// Forty trials in a space with every kind of parameter, one of them conditional, some pruned and some failed.
    static let trials: [FinishedTrial] = {
        var study = Study(
            sampler: RandomSampler(seed: 5),
            pruner: PercentilePruner(percentile: 70, schedule: ReportSchedule(warmup: 3)))
        struct Failure: Error {}
        for _ in 0..<40 {
            _ = try? study.optimize(trials: 1) { trial in
                let x = try trial.suggestFloat("x", in: -5...5)
                let rate = try trial.suggestFloat("학습률", in: 1e-5...1e-1, scale: .log)
                let units = try trial.suggestInt("units", in: 16...128, step: 16)
                let model = try trial.suggestCategorical("모델", from: ["선형", "나무", "신경망"])
                let depth = model == "나무" ? try trial.suggestInt("depth", in: 1...8) : 4
                if trial.number % 13 == 7 { throw Failure() }
                let log = abs(rate / 3e-3 - 1) / (1 + rate / 3e-3)
                let value = (x - 1) * (x - 1) + 4 * log + Double(units) / 128 + abs(Double(depth) - 5)
                for step in 1...8 {
                    try trial.report(value + (2 + Double(trial.number * 7 % 10)) / Double(step), step: step)
                    if try trial.shouldPrune() { throw TrialPruned() }
                }
                return value
            }
        }
        return study.history.trials
    }()

    /// A kind of plot, drawn at a width.
    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        let draw: @Sendable (Int) -> [StyledLine]
        var testDescription: String { name }
    }

    static let parameters = ["x", "학습률", "units", "모델", "depth"]
    static let kinds: [Kind] = [
        Kind(name: "history") { HistoryPlot(trials, direction: .minimize).lines(width: $0) },
        Kind(name: "intermediate") { IntermediatePlot(trials, direction: .minimize).lines(width: $0) },
        Kind(name: "slice") {
            SlicePlot(trials, parameters: parameters, direction: .minimize).lines(width: $0)
        },
        Kind(name: "contour") {
            ContourPlot(trials, x: "x", y: "학습률", direction: .minimize)?.lines(width: $0) ?? []
        },
        Kind(name: "contour-choices") {
            ContourPlot(trials, x: "x", y: "모델", direction: .minimize)?.lines(width: $0) ?? []
        },
        Kind(name: "parallel") {
            ParallelPlot(trials, parameters: parameters, direction: .minimize).lines(width: $0)
        },
        Kind(name: "edf") {
            EDFPlot(
                [("앞 절반", Array(trials.prefix(20))), ("뒤 절반", Array(trials.suffix(20)))], direction: .minimize
            ).lines(width: $0)
        },
        Kind(name: "importance") { width in
            let byQuantile = ImportancePlot(
                PEDANOVA().importances(of: trials, direction: .minimize), evaluator: "ped-anova")
            let byVariance = ImportancePlot(FANOVA().importances(of: trials), evaluator: "fanova")
            return byQuantile.lines(width: width) + [""]
                + ImportancePlot.comparison(byQuantile, byVariance, width: width)
        },
        Kind(name: "rank") {
            RankPlot(trials, x: "모델", y: "x", direction: .minimize)?.lines(width: $0) ?? []
        },
        Kind(name: "timeline") { TimelinePlot(bars(of: 12)).lines(width: $0) },
        Kind(name: "timeline-many") { TimelinePlot(bars(of: 40)).lines(width: $0) },
        Kind(name: "histogram") {
            Histogram(trials.compactMap(\.value), over: Axis(0...60), bins: 12).lines(width: $0, xLabel: "값")
        },
    ]

    /// Two trials at a time, as long as their values are high.
    private static func bars(of count: Int) -> [TimelinePlot.Bar] {
        trials.prefix(count).map { trial in
            let start = Double(trial.number / 2) * 40
            return TimelinePlot.Bar(
                trial: trial.number, state: trial.state, start: start, end: start + 10 + min(60, trial.value ?? 5))
        }
    }

    @Test("The whole picture, never wider than allowed", arguments: kinds, [60, 80, 120])
    func pictures(kind: Kind, width: Int) throws {
        let lines = kind.draw(width)
        #expect(lines.allSatisfy { $0.columns <= width })
        try expectGolden(lines, "plot-\(kind.name)-\(width).txt")
    }
}
