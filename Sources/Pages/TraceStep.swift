import HyperSearch
import Terminal

/// One trial of a trace: what was chosen and what came of it, then why.
struct TraceStep {
    private let events: [TraceEvent]
    private let steps: Int
    private let best: Double

    /// A trial's events; `steps` is the length of a whole trial, `best` the best value before it.
    init(_ events: [TraceEvent], steps: Int, best: Double) {
        self.events = events
        self.steps = steps
        self.best = best
    }

    /// The value of a trial that was not given up.
    var completeValue: Double? {
        trial.flatMap { $0.isComplete ? $0.value : nil }
    }

    private var trial: FinishedTrial? {
        for case .finished(let trial) in events { return trial }
        return nil
    }

    /// Everything, the outcome first.
    var content: [Markup] {
        outcome + [choices] + reports + events.flatMap(reasons)
    }

    // MARK: Outcome

    private var outcome: [Markup] {
        guard let trial, let value = trial.value else { return [Markup("p", ["class": "value"], "값 없이 끝남")] }
        let text =
            if !trial.isComplete {
                "값 \(compact(value, digits: 6))에서 가지치기"
            } else if value < best {
                "값 \(compact(value, digits: 6)) ★ 지금까지 최선"
            } else {
                "값 \(compact(value, digits: 6)), 최선은 그대로 \(compact(best, digits: 6))"
            }
        return [Markup("p", ["class": "value"], text)]
    }

    private var choices: Markup {
        var rows: [[TextTable.Cell]] = []
        for case .chose(_, let parameter, let choice) in events {
            rows.append([
                TextTable.Cell(parameter.name), TextTable.Cell(parameter.text(choice.value), .bold),
                TextTable.Cell(
                    choice.reason == .joint ? "아래처럼 함께 고른 값" : choice.reason.text(for: parameter), .dim),
            ])
        }
        return Markup(TextTable(header: ["파라미터", "고른 값", "까닭"], rows: rows, alignments: [.left, .right, .left]))
    }

    /// The learning curve, and what the pruner said last.
    private var reports: [Markup] {
        guard let trial, trial.reports.count > 1 else { return [] }
        var plot = Plot(
            x: Axis(0...Double(max(1, steps - 1)), isWhole: true), y: Axis(covering: trial.reports.map(\.value)),
            xLabel: "단계",
            yLabel: "중간값")
        let points = trial.reports.map { Plot.Point(Double($0.step), $0.value) }
        plot.add(.line(points), name: "이 시도의 학습 곡선", style: Style(color: .cyan))
        if !trial.isComplete, let end = points.last {
            plot.add(.points([end], glyph: "✕"), name: "멈춘 자리", style: Style(color: .red))
        }
        var verdicts: [String] = []
        for case .judged(_, let step, let verdict) in events {
            guard let reason = verdict.reason else { continue }
            verdicts.append("\(step)단계의 판결: \(verdict.shouldPrune ? "멈춘다" : "계속한다"). \(reason).")
        }
        return [
            Markup("h3", [:], "학습 곡선"),
            Markup("div", ["class": "pair"], [Figure.figure(PlotDrawing(plot, title: "학습 곡선", size: .small))]),
        ] + (verdicts.last.map { [Markup("p", ["class": "reading"], $0)] } ?? [])
    }

    // MARK: Reasons

    private func reasons(of event: TraceEvent) -> [Markup] {
        if let step = event.parzenStep { return reasons(step) }
        if let step = event.gaussianProcessStep { return reasons(step) }
        return []
    }

    private func reasons(_ step: ParzenStep) -> [Markup] {
        let names = step.parameters.map(\.name).joined(separator: ", ")
        let densities = step.parameters.indices.map { DensityPlot(step, dimension: $0) }
        return [
            Markup("h3", [:], "1. 끝난 시도 \(step.below.trials.count + step.above.trials.count)개를 값으로 나눈다"),
            Figure.figure(PlotDrawing(split(of: step), title: "좋은 쪽과 나머지", size: .wide, height: 84)),
            Markup("h3", [:], "2. l(x)가 높고 g(x)가 낮은 곳을 찾는다: \(names)"),
            Markup(
                "div", ["class": "pair"],
                densities.compactMap {
                    $0.plot.map { Figure.figure(PlotDrawing($0, title: "두 밀도: \($0.xLabel)", size: .small)) }
                }),
        ] + densities.compactMap(\.table).map { Markup($0) } + [
            Markup(
                "p", ["class": "reading"],
                "실선은 좋은 시도의 밀도 l(x), 끊긴 선은 나머지의 밀도 g(x)다. 아래의 막대는 둘의 비 l/g, 그 밑의 눈금은 l에서 뽑은 후보, ▲와 세로줄은 고른 값이다."),
            details(
                "3. l(x)에서 뽑은 후보 \(step.candidates.count)개 가운데 l/g가 가장 큰 것",
                ParzenStepRenderer(step, width: 80).candidateTable),
        ]
    }

    /// The trials that TPE parted, by value.
    private func split(of step: ParzenStep) -> Plot {
        func points(_ side: ParzenStep.Side, _ row: Double) -> [Plot.Point] {
            side.losses.compactMap { $0.map { Plot.Point($0, row) } }
        }
        let (good, rest) = (points(step.below, 1), points(step.above, 0))
        var plot = Plot(
            x: Axis(fitting: (good + rest).map(\.x)), y: Axis(choices: ["나머지", "좋은 쪽"]), xLabel: "값 (작을수록 좋음)")
        plot.add(
            .points(good, glyph: "●"), name: "좋은 쪽 \(step.below.trials.count)개 → l(x)", style: Style(color: .green))
        plot.add(
            .points(rest, glyph: "△"), name: "나머지 \(step.above.trials.count)개 → g(x)", style: Style(color: .magenta))
        if let threshold = step.threshold { plot.add(.rule(threshold), name: "경계 \(compact(threshold))", style: .dim) }
        return plot
    }

    private func reasons(_ step: GPStep) -> [Markup] {
        let renderer = GPStepRenderer(step, width: 10_000)
        let surrogates = step.cube.parameters.indices.map { SurrogatePlot(step, dimension: $0) }
        func text(_ lines: [StyledLine]) -> [Markup] {
            lines.enumerated().map { Markup($0 == 0 ? "h3" : "p", [:], String($1.plain.drop { $0 == " " })) }
        }
        let slice = step.cube.dimension == 1 ? "" : " 다른 파라미터는 고른 값에 두고 자른 단면이다."
        return text(renderer.observations) + text(renderer.fit) + [
            Markup("h3", [:], "(3) 사후 평균과 표준편차에서 획득 함수를 얻는다"),
            Markup(
                "div", ["class": "pair"],
                surrogates.compactMap {
                    $0.plot.map { Figure.figure(PlotDrawing($0, title: "사후 분포: \($0.xLabel)", size: .small)) }
                }),
        ] + surrogates.compactMap(\.table).map { Markup($0) } + [
            Markup(
                "p", ["class": "reading"],
                "선은 모델이 예상하는 값, 띠는 ±2 표준편차다. 시도(●)에서 띠가 좁고 멀수록 넓다. 아래의 막대는 획득 함수로, 가장 높은 곳(▲)을 다음에 시도한다.\(slice)"),
            details("(4) \(step.candidates.count)곳에서 오르막을 올라 획득 함수가 가장 큰 것을 고른다", renderer.candidateTable),
        ] + renderer.balance.map { Markup("p", [:], String($0.plain.drop { $0 == " " })) }
    }

    private func details(_ summary: String, _ table: TextTable) -> Markup {
        Markup("details", [:], [Markup("summary", [:], summary), Markup(table)])
    }
}
