import HyperSearch
import RealModule

/// A comparison as lines: a table of medians and quartiles, best-so-far curves, and what the seeds can say.
public struct ComparisonRenderer: Sendable {
    /// The columns a line may fill.
    private let width: Int
    private let isPlain: Bool

    /// A renderer for lines of at most `width` columns; without curves and with records for tables where `isPlain`.
    public init(width: Int, isPlain: Bool = false) {
        self.width = width
        self.isPlain = isPlain
    }

    /// Everything there is to see.
    public func lines(of result: ComparisonResult) -> [StyledLine] {
        title(of: result).fitted(to: width, hanging: 0) + [""]
            + (isPlain ? [] : curves(of: result) + [""])
            + [caption(of: result)].flatMap { $0.wrapped(to: width) }
            + table(of: result) + [""]
            + tests(of: result)
    }

    /// What was compared, how often and over how many seeds.
    public func title(of result: ComparisonResult) -> StyledLine {
        let budget =
            result.steps == 1
            ? "\(result.trials)번씩 시도"
            : "완주 \(result.trials)번 몫(\(result.steps)단계씩, 모두 \(result.trials * result.steps)단계)의 예산"
        return StyledLine([
            Span(result.objective, .bold), Span(" · 기법마다 \(budget) · 씨앗 \(result.seeds.count)개", .dim),
        ])
    }

    // MARK: Values

    /// How far a value lies above the smallest there is, or the value itself where that is unknown.
    ///
    /// A value below the published minimum by rounding counts as having reached it.
    public func shown(_ value: Double, of result: ComparisonResult) -> Double {
        result.minimum.map { max(0, value - $0) } ?? value
    }

    /// What the table's numbers are.
    public func caption(of result: ComparisonResult) -> StyledLine {
        let what = result.minimum.map { "최솟값 \(compact($0, digits: 6))까지 남은 거리" } ?? "지금까지의 최솟값"
        let truth = result.isNoisy ? " 기법은 잡음이 섞인 값을 보지만, 여기서는 저마다 최선이라고 본 시도의 잡음을 뺀 값을 견준다." : ""
        return StyledLine("\(what): 중앙값과 가운데 절반(25–75%). 작을수록 좋다.\(truth)", .dim)
    }

    // MARK: Table

    /// The trials at which the table looks: round numbers, and the last.
    static func checkpoints(of trials: Int) -> [Int] {
        [10, 20, 50, 100, 200, 500, 1000, 2000, 5000].filter { $0 < trials }.suffix(2) + [trials]
    }

    /// Medians with quartiles at a few trials, and mean ranks at the end.
    ///
    /// Where the room is narrow the quartiles go below the medians, then the earlier trials are left out.
    public func table(of result: ComparisonResult) -> [StyledLine] {
        let checkpoints = Self.checkpoints(of: result.trials)
        if isPlain { return table(of: result, at: checkpoints, breaksCells: false).records(width: width) }
        let layouts =
            [(checkpoints, false)] + checkpoints.indices.map { (Array(checkpoints.dropFirst($0)), true) }
        for (checkpoints, breaksCells) in layouts {
            let natural = table(of: result, at: checkpoints, breaksCells: breaksCells).lines(width: .max)
            if natural.allSatisfy({ $0.columns <= width }) { return natural }
        }
        return table(of: result, at: checkpoints.suffix(1), breaksCells: true).lines(width: width)
    }

    /// The table at all its checkpoints.
    public func wholeTable(of result: ComparisonResult) -> TextTable {
        table(of: result, at: Self.checkpoints(of: result.trials), breaksCells: false)
    }

    private func table(of result: ComparisonResult, at checkpoints: [Int], breaksCells: Bool) -> TextTable {
        let best = checkpoints.map { trial in result.results.map { $0.median[trial - 1] }.min() }
        let rows = result.results.enumerated().map { index, sampler in
            let cells = zip(checkpoints, best).map { trial, best in
                let median = sampler.median[trial - 1]
                let quartiles = [sampler.q25, sampler.q75].map { compact(shown($0[trial - 1], of: result), digits: 3) }
                let lines = [
                    StyledLine(compact(shown(median, of: result), digits: 3), median == best ? .bold : .plain),
                    StyledLine("(\(quartiles[0])–\(quartiles[1]))", .dim),
                ]
                return TextTable.Cell(lines: breaksCells ? lines : [lines[0] + " " + lines[1]])
            }
            let rank = TextTable.Cell(fixed(sampler.meanRank, 2))
            return [TextTable.Cell(sampler.sampler, SeriesLook(index).style)] + cells + [rank]
                + (result.steps > 1 ? [Self.trials(of: sampler)] : [])
        }
        let header =
            ["기법"] + checkpoints.map { "\($0)번째" } + ["평균 순위"] + (result.steps > 1 ? ["시도 (가지침)"] : [])
        return TextTable(
            header: header.map { TextTable.Cell($0) }, rows: rows,
            alignments: [.left] + Array(repeating: .right, count: header.count - 1))
    }

    /// How many trials a run had for its steps, and how many of them were pruned: means over the seeds.
    private static func trials(of sampler: ComparisonResult.SamplerResult) -> TextTable.Cell {
        func mean(_ count: (ComparisonResult.Run) -> Int) -> String {
            compact(Double(sampler.runs.map(count).reduce(0, +)) / Double(sampler.runs.count))
        }
        return TextTable.Cell("\(mean(\.trials)) (\(mean(\.pruned)))")
    }

    // MARK: Curves

    /// The median best value after each trial, a line a sampler; on a logarithmic scale where the minimum is known.
    ///
    /// Behind the lines lies the middle half of the runs of the sampler that ends best; the table has the others'.
    public func curves(of result: ComparisonResult, height: Int = 14) -> [StyledLine] {
        let medians = result.results.map { $0.median.map { shown($0, of: result) } }
        let scale: Axis.Scale = result.minimum == nil ? .linear : .logarithmic
        var plot = Plot(
            x: Axis(1...Double(max(2, result.trials))), y: Axis(covering: medians.flatMap(\.self), scale: scale),
            xLabel: result.steps == 1 ? "시도 횟수" : "쓴 단계 (완주 한 번 = \(result.steps)단계 = 1)",
            yLabel: result.minimum == nil ? "지금까지의 최솟값의 중앙값" : "최솟값까지 남은 거리의 중앙값 (로그 눈금)")
        if let best = result.results.min(by: { $0.finalMedian < $1.finalMedian }), result.seeds.count > 1 {
            let (lower, upper) = (best.q25.map { shown($0, of: result) }, best.q75.map { shown($0, of: result) })
            plot.add(
                .band(lower: Self.steps(lower), upper: Self.steps(upper)),
                name: "\(best.sampler)의 가운데 절반", style: .dim)
        }
        for (index, (sampler, median)) in zip(result.samplers, medians).enumerated() {
            let look = SeriesLook(index)
            plot.add(
                .line(Self.steps(median), pattern: look.pattern, marker: look.marker), name: sampler, style: look.style)
        }
        return plot.lines(width: width, height: height)
    }

    /// A best value holds until the next trial ends, so the line goes right before it goes down.
    public static func steps(_ values: [Double]) -> [Plot.Point] {
        values.enumerated().flatMap { index, value in
            [Plot.Point(Double(index + 1), value), Plot.Point(Double(index + 2), value)]
        }.dropLast()
    }

    // MARK: Tests

    /// Who was ahead of whom in how many seeds, with the probability of that by chance, and what it does not mean.
    public func tests(of result: ComparisonResult) -> [StyledLine] {
        guard !result.tests.isEmpty else { return [] }
        let table = testTable(of: result)
        return (isPlain ? table.records(width: width) : table.lines(width: width))
            + honesty(of: result).flatMap { StyledLine($0, .dim).wrapped(to: width) }
    }

    /// The tests of all pairs of samplers.
    public func testTable(of result: ComparisonResult) -> TextTable {
        let rows = result.tests.map { pair in
            let ahead = pair.test.effect >= 0
            let (winner, loser) = ahead ? (pair.first, pair.second) : (pair.second, pair.first)
            let (wins, losses) = ahead ? (pair.test.wins, pair.test.losses) : (pair.test.losses, pair.test.wins)
            return [
                winner, loser, "\(wins):\(losses)" + (pair.test.ties > 0 ? " (무 \(pair.test.ties))" : ""),
                fixed(abs(pair.test.effect), 2), probability(pair.adjustedPValue),
            ].map { TextTable.Cell($0) }
        }
        return TextTable(
            header: ["앞선 기법", "뒤진 기법", "씨앗별 승패", "효과 크기", "p (보정)"], rows: rows,
            alignments: [.left, .left, .right, .right, .right])
    }

    private func probability(_ value: Double) -> String {
        value < 0.0001 ? "< 0.0001" : fixed(value, 4)
    }

    /// What the test says and what it does not.
    public func honesty(of result: ComparisonResult) -> [String] {
        let seeds = result.seeds.count
        var sentences = [
            """
            p는 두 기법이 사실 똑같이 좋을 때 이만큼 벌어진 결과가 우연히 나올 확률이다(윌콕슨 부호순위 검정, 양쪽, 홀름 보정). \
            얼마나 나은지는 p가 아니라 위의 중앙값과 효과 크기(0 비슷함 … 1 모든 씨앗에서 앞섬)를 본다.
            """,
            "이 함수, 이 예산, 씨앗 \(seeds)개에서 잰 것일 뿐이다. 다른 문제에서의 순위를 보장하지 않는다.",
        ]
        // With n seeds the smallest probability is 2/2ⁿ, and the smallest of m pairs is adjusted by m.
        func smallestP(_ seeds: Int) -> Double { Double(result.tests.count) * .exp2(Double(1 - seeds)) }
        if smallestP(seeds) >= 0.05, let enough = (seeds...).first(where: { smallestP($0) < 0.05 }) {
            sentences.append(
                "씨앗이 \(seeds)개면 모든 씨앗에서 앞서도 보정한 p가 0.05보다 작아지지 못한다. 씨앗을 \(enough)개 이상으로 늘린다.")
        }
        return sentences
    }
}
