import HyperSearch
import Terminal

/// A comparison as a page: curves, where the seeds ended, the table and the tests.
public struct ComparisonPage {
    private let result: ComparisonResult
    private let command: String
    private let notes: [String]
    private let renderer = ComparisonRenderer(width: 80)

    /// A page of a result, with the command that made it and what else its reader should know.
    public init(_ result: ComparisonResult, command: String, notes: [String] = []) {
        self.result = result
        self.command = command
        self.notes = notes
    }

    /// The file.
    public var html: String {
        let tests =
            result.tests.isEmpty
            ? []
            : [
                Page.Section(
                    "둘씩 견준 검정",
                    [Markup(renderer.testTable(of: result))]
                        + (renderer.honesty(of: result) + notes).map { Markup("p", ["class": "reading"], $0) })
            ]
        return Page(
            title: "\(result.objective)에서 견준 탐색 기법",
            lead: Markup("p", ["class": "lead"], [Markup(renderer.title(of: result))]),
            sections: [
                Page.Section("찾은 최선의 변화", reading: Self.curvesReading, [Figure.figure(curves)]),
                Page.Section("씨앗마다 끝난 자리", reading: Self.endsReading, [Figure.figure(ends)]),
                Page.Section(
                    "중앙값과 순위", reading: renderer.caption(of: result).plain, [Markup(renderer.wholeTable(of: result))]),
            ] + tests, command: command
        ).html
    }

    private static let curvesReading = """
        선은 그때까지 찾은 최선의 중앙값, 띠는 씨앗들의 가운데 절반(25–75%)이다. 낮을수록 좋고, 왼쪽에서 먼저 내려갈수록 빠르다. 띠가 크게 겹치면 씨앗에 \
        따라 순서가 바뀐다. 이름을 누르면 그 기법을 감추거나 다시 보인다.
        """

    private static let endsReading = """
        점 하나가 씨앗 하나의 마지막 결과이고 세로줄은 중앙값이다. 왼쪽일수록 좋다. 점이 넓게 흩어진 기법은 운을 많이 탄다.
        """

    /// The median of each sampler on its middle half.
    private var curves: PlotDrawing {
        func shown(_ values: [Double]) -> [Plot.Point] {
            ComparisonRenderer.steps(values.map { renderer.shown($0, of: result) })
        }
        let all = result.results.flatMap { shown($0.q25) + shown($0.median) + shown($0.q75) }
        var plot = Plot(
            x: Axis(1...Double(max(2, result.trials)), isWhole: true), y: Axis(covering: all.map(\.y), scale: scale),
            xLabel: result.steps == 1 ? "시도 횟수" : "쓴 단계 (완주 한 번 = \(result.steps)단계 = 1)", yLabel: valueName)
        for (index, sampler) in result.results.enumerated() where result.seeds.count > 1 {
            plot.add(
                .band(lower: shown(sampler.q25), upper: shown(sampler.q75)), name: sampler.sampler,
                style: SeriesLook(index).style)
        }
        for (index, sampler) in result.results.enumerated() {
            let look = SeriesLook(index)
            plot.add(
                .line(shown(sampler.median), pattern: look.pattern, marker: look.marker), name: sampler.sampler,
                style: look.style)
        }
        return PlotDrawing(plot, title: "\(result.objective): 찾은 최선의 중앙값과 가운데 절반", size: .wide, height: 340)
    }

    /// The last value of every run, a row a sampler.
    private var ends: PlotDrawing {
        let ends = result.results.map { $0.runs.map { renderer.shown($0.best[result.trials - 1], of: result) } }
        let rows = result.samplers.indices.map { Double(result.samplers.count - 1 - $0) }
        var plot = Plot(
            x: Axis(covering: ends.flatMap(\.self), scale: scale), y: Axis(choices: result.samplers.reversed()),
            xLabel: valueName)
        for (index, values) in ends.enumerated() {
            let look = SeriesLook(index)
            let median = renderer.shown(result.results[index].finalMedian, of: result)
            plot.add(
                .line([Plot.Point(median, rows[index] - 0.38), Plot.Point(median, rows[index] + 0.38)]),
                style: look.style)
            // Seeds are set apart a little, in the order they have, so that equal ends show as several.
            let points = values.enumerated().map { seed, value in
                Plot.Point(value, rows[index] + (Double(seed * 7 % 11) - 5) / 18)
            }
            plot.add(.points(points, glyph: look.marker), style: look.style)
        }
        return PlotDrawing(
            plot, title: "\(result.objective): 씨앗마다 마지막에 남은 거리", size: .wide,
            height: Double(44 * result.samplers.count + 20))
    }

    private var scale: Axis.Scale { result.minimum == nil ? .linear : .logarithmic }

    private var valueName: String { result.minimum == nil ? "지금까지의 최솟값" : "최솟값까지 남은 거리 (로그 눈금)" }
}
