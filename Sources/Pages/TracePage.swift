import HyperSearch
import Terminal

/// A trace as a page: where the search has been, and behind a slider every trial with its reasons.
public struct TracePage {
    private let benchmark: Benchmark
    private let sampler: String
    private let trials: [[TraceEvent]]
    private let command: String

    /// A page of the events of each trial, in order, on a benchmark.
    public init(_ trials: [[TraceEvent]], on benchmark: Benchmark, sampler: String, command: String) {
        self.trials = trials
        self.benchmark = benchmark
        self.sampler = sampler
        self.command = command
    }

    /// The file.
    public var html: String {
        let finished = finished
        let lead =
            "\(benchmark.title) · \(sampler) · 시도 \(finished.count)번 (번호는 0부터) · 최솟값 \(compact(benchmark.minimum, digits: 6))"
        return Page(
            title: "\(sampler)의 결정을 하나씩: \(benchmark.name)", lead: Markup("p", ["class": "lead"], lead), player: player,
            sections: [
                Page.Section("어디를 보았나", reading: Self.overviewReading, overview(of: finished)),
                Page.Section(
                    "시도마다 왜 그 값을 골랐나", reading: Self.stepsReading, [Markup("div", ["class": "steps"], steps)]),
            ], command: command
        ).html
    }

    private static let overviewReading = """
        점 하나가 시도 하나이고 ✕는 최솟값의 자리다. 위의 막대를 움직이면 그때까지의 시도만 남고, 지금의 시도는 붉은 테를 두른다. 점을 누르면 그 시도로 \
        간다.
        """

    private static let stepsReading = "← →로 앞뒤 시도, Home과 End로 처음과 끝으로 간다. 탐색 기법이 아는 것은 그 시도 앞의 점들뿐이다."

    private var finished: [FinishedTrial] {
        trials.joined().compactMap { event in
            if case .finished(let trial) = event { trial } else { nil }
        }
    }

    // MARK: Overview

    private func overview(of finished: [FinishedTrial]) -> [Markup] {
        let numbers = finished.map(\.number)
        var figures: [Markup] = []
        if let plot = SearchPlot(of: benchmark, trials: finished).plot {
            var drawing = PlotDrawing(plot, title: "\(benchmark.name)에서 본 점들", size: .wide)
            drawing.timeline = ("시도 \(finished.count)번", numbers)
            figures.append(Figure.figure(drawing))
        }
        let history = HistoryPlot(finished, direction: .minimize)
        if !history.trials.isEmpty {
            var drawing = PlotDrawing(history.plot, title: "시도의 값과 지금까지의 최선", size: .wide, height: 200)
            drawing.timeline = ("시도의 값", history.trials.map(\.trial))
            figures.append(Figure.figure(drawing))
        }
        return figures
    }

    // MARK: Steps

    private var player: Markup {
        let last = "\(max(0, trials.count - 1))"
        return Markup(
            "div", ["class": "player", "role": "group", "aria-label": "시도 고르기"],
            [
                Markup("button", ["type": "button", "aria-label": "앞의 시도"], "← 앞"),
                Markup("input", ["type": "range", "min": "0", "max": last, "value": last, "aria-label": "시도 번호"]),
                Markup("button", ["type": "button", "aria-label": "다음 시도"], "다음 →"),
                Markup("output", ["aria-live": "polite"], "시도 \(last)"),
            ])
    }

    private var steps: [Markup] {
        var best = Double.infinity
        return trials.enumerated().map { number, events in
            let step = TraceStep(events, steps: benchmark.steps, best: best)
            best = min(best, step.completeValue ?? .infinity)
            return Markup(
                "article", ["class": "step", "id": "t\(number)"],
                [Markup("h3", [:], "시도 \(number)")] + step.content + [links(around: number)])
        }
    }

    /// The way to the trials before and after, for a page without its script.
    private func links(around number: Int) -> Markup {
        func link(_ other: Int, _ text: String) -> Markup {
            trials.indices.contains(other) ? Markup("a", ["href": "#t\(other)"], text) : Markup("span", [:], "")
        }
        return Markup(
            "nav", ["class": "jump"], [link(number - 1, "← 시도 \(number - 1)"), link(number + 1, "시도 \(number + 1) →")])
    }
}
