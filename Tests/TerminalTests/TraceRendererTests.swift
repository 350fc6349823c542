import HyperSearch
import Testing

@testable import Terminal

@Suite("A trace on the screen")
struct TraceRendererTests {
    /// The lines of a study's trials from `first` on.
    private func lines(
        _ sampler: any Sampler, on name: String, trials: Range<Int>, width: Int
    ) throws -> [StyledLine] {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        var study = Study(sampler: sampler)
        var renderer = TraceRenderer(width: width)
        var lines: [StyledLine] = []
        for number in 0..<trials.upperBound {
            let trial = try study.runTrial(benchmark.objective).flatMap { renderer.lines(of: $0) }
            if number >= trials.lowerBound { lines += trial }
        }
        #expect(lines.allSatisfy { $0.columns <= width })
        return lines
    }

    @Test("TPE shows the split, the kernels, the densities, the candidates and the pick", arguments: [60, 80, 120])
    func tpe(width: Int) throws {
        let lines = try lines(TPESampler(seed: 1), on: "forrester", trials: 10..<12, width: width)
        try expectGolden(lines, "trace-tpe-\(width).txt")
    }

    @Test("Two parameters chosen jointly have a plot each and their scores in common")
    func joint() throws {
        let lines = try lines(TPESampler(seed: 2), on: "branin", trials: 40..<41, width: 80)
        try expectGolden(lines, "trace-tpe-joint.txt")
    }

    @Test("A Gaussian process shows its fit, its mean and doubt, the climbs and the pick", arguments: [60, 80, 120])
    func gaussianProcess(width: Int) throws {
        let lines = try lines(GPSampler(seed: 1), on: "forrester", trials: 11..<12, width: width)
        try expectGolden(lines, "trace-gp-\(width).txt")
    }

    @Test("With several parameters the surrogate is cut along each; choices have a line each")
    func gaussianProcessOfChoices() throws {
        var study = Study(sampler: GPSampler(seed: 3))
        var renderer = TraceRenderer(width: 72)
        var lines: [StyledLine] = []
        for _ in 0..<12 {
            let events = try study.runTrial { trial in
                let rate = try trial.suggestFloat("lr", in: 1e-5...1e-1, scale: .log)
                let optimizer = try trial.suggestCategorical("최적화", from: ["Adam", "SGD", "RMSprop"])
                let layers = try trial.suggestInt("layers", in: 1...8)
                return Double(layers) * rate + (optimizer == "Adam" ? 0 : 1)
            }
            lines = events.flatMap { renderer.lines(of: $0) }
        }
        #expect(lines.allSatisfy { $0.columns <= 72 })
        try expectGolden(lines, "trace-gp-choices.txt")
    }

    @Test("Grid and random say where a value comes from, and whether it is the best so far")
    func gridAndRandom() throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: "branin")
        let grid = GridSampler(space: benchmark.space, trials: 4, seed: 0)
        #expect(
            try lines(grid, on: "branin", trials: 0..<1, width: 60).map(\.plain) == [
                "■ 시도 0",
                "  x = 10.00   ← 격자 4칸 가운데 1번째로 꺼낸 칸",
                "  y = 0.00   ← 격자 4칸 가운데 1번째로 꺼낸 칸",
                "  값 10.9609   ★ 지금까지 최선",
                "",
            ])
        #expect(
            try lines(RandomSampler(seed: 1), on: "forrester", trials: 1..<3, width: 60).map(\.plain) == [
                "■ 시도 1",
                "  x = 0.7203   ← 0…1에서 무작위로",
                "  값 -5.3788   ★ 지금까지 최선",
                "",
                "■ 시도 2",
                "  x = 0.0001   ← 0…1에서 무작위로",
                "  값 3.02154   최선은 그대로 -5.3788",
                "",
            ])
    }

    @Test("Choices are shown as bars of their probabilities, whatever the scale of the others")
    func choices() throws {
        var study = Study(sampler: TPESampler(seed: 3))
        var renderer = TraceRenderer(width: 72)
        var lines: [StyledLine] = []
        for _ in 0..<12 {
            let events = try study.runTrial { trial in
                let rate = try trial.suggestFloat("lr", in: 1e-5...1e-1, scale: .log)
                let optimizer = try trial.suggestCategorical("최적화", from: ["Adam", "SGD", "RMSprop"])
                let layers = try trial.suggestInt("layers", in: 1...8)
                return Double(layers) * rate + (optimizer == "Adam" ? 0 : 1)
            }
            lines = events.flatMap { renderer.lines(of: $0) }
        }
        #expect(lines.allSatisfy { $0.columns <= 72 })
        try expectGolden(lines, "trace-tpe-choices.txt")
    }

    @Test("A failed trial, a pruned one and a custom reason are said in words")
    func otherEvents() throws {
        var renderer = TraceRenderer(width: 100)
        let parameter = try Parameter("x", .int(low: 0, high: 9))
        let choice = Choice(value: 4, reason: .custom(text: "한가운데"))
        let chosen = renderer.lines(of: .chose(trial: 0, parameter: parameter, choice: choice))
        #expect(chosen.map(\.plain) == ["  x = 4   ← 한가운데"])
        let verdict = Verdict(shouldPrune: true, grounds: .tooEarly)
        #expect(renderer.lines(of: .judged(trial: 0, step: 3, verdict: verdict))[0].plain == "  3단계에서 가지치기")
        let percentile = Verdict(
            shouldPrune: true, grounds: .percentile(score: 0.5, threshold: 0.25, competitors: [0.2, 0.3]))
        #expect(
            renderer.lines(of: .judged(trial: 0, step: 3, verdict: percentile)).map(\.plain).joined(separator: " ")
                .contains("이 시도의 최선 0.5이 완주한 2번의 같은 단계의 기준 0.25보다 나쁘다"))
        #expect(renderer.lines(of: .reported(trial: 0, step: 3, value: 0.25)).isEmpty)
        let reports = (0..<10).map { Report(step: $0, value: Double($0)) }
        let pruned = FinishedTrial(number: 0, assignments: Assignments(), reports: reports, outcome: .pruned)
        #expect(
            renderer.lines(of: .finished(trial: pruned)).map(\.plain) == [
                "  9단계까지의 중간값: 0, 1, 2, 3, …, 7, 8, 9", "  값 9 에서 가지치기", "",
            ])
        var study = Study(sampler: RandomSampler(seed: 0))
        let failed = try study.runTrial { _ in .nan }
        #expect(failed.flatMap { renderer.lines(of: $0) }.map(\.plain) == ["■ 시도 0", "  값 없이 끝남", ""])
    }
}

@Suite("Where a search has been")
struct SearchPlotTests {
    @Test("One parameter is a curve with the trials on it, two are a shaded plane, more are nothing")
    func dimensions() throws {
        let line = SearchPlot(of: try BenchmarkCatalog.benchmark(named: "forrester")).lines(width: 60, height: 8)
        let plane = SearchPlot(of: try BenchmarkCatalog.benchmark(named: "branin")).lines(width: 60, height: 8)
        try expectGolden(line + [""] + plane, "search-plots.txt")
        #expect(SearchPlot(of: try BenchmarkCatalog.benchmark(named: "hartmann6")).lines(width: 60).isEmpty)
    }

    @Test("Two drawings stand side by side where there is room, else one below the other")
    func besideOrBelow() {
        #expect(sideBySide(["a", "한"], ["b"], gap: 1, width: 4).map(\.plain) == ["a  b", "한"])
        #expect(sideBySide(["a", "한"], ["b"], gap: 1, width: 3).map(\.plain) == ["a", "한", "", "b"])
    }
}

/// Terminals narrower than the drawings were made for, and no drawings at all.
struct NarrowTraceTests {
    private func events(_ sampler: any Sampler, _ name: String) throws -> [TraceEvent] {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        var study = Study(sampler: sampler)
        return try (0..<12).flatMap { _ in try study.runTrial(benchmark.objective) }
    }

    private static let cases = [
        ("tpe", "forrester"), ("tpe-independent", "branin"), ("gp", "branin"), ("tpe", "hartmann6"),
    ]

    @Test("no line of a trace is too wide on any page from 20 columns on", arguments: cases)
    func widths(sampler: String, objective: String) throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: objective)
        let events = try events(
            SamplerCatalog.sampler(named: sampler, seed: 1, space: benchmark.space, trials: 12), objective)
        for width in [20, 21, 23, 26, 30, 34, 39, 47, 60] {
            var renderer = TraceRenderer(width: width)
            let lines = events.flatMap { renderer.lines(of: $0) } + SearchPlot(of: benchmark).lines(width: width)
            #expect(lines.filter { $0.columns > width }.map(\.plain) == [], "\(width)")
        }
    }

    @Test("read aloud, a trace has words alone, and says which value is best", arguments: cases)
    func plain(sampler: String, objective: String) throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: objective)
        let events = try events(
            SamplerCatalog.sampler(named: sampler, seed: 1, space: benchmark.space, trials: 12), objective)
        var renderer = TraceRenderer(width: 60, isPlain: true)
        let text = events.flatMap { renderer.lines(of: $0) }.map(\.plain).joined(separator: "\n")
        let drawn: (Unicode.Scalar) -> Bool = {
            (0x2500...0x25FF).contains($0.value) || (0x2800...0x28FF).contains($0.value)
        }
        #expect(text.unicodeScalars.first(where: drawn) == nil)
        #expect(text.contains("지금까지 최선") && text.contains("1위: "))
    }

    @Test("a line indented deeper than what hangs below it fits, and splits no word that fits", arguments: 4...30)
    func indented(width: Int) {
        let line = StyledLine("      " + String(repeating: "가", count: 14) + " 나다 " + String(repeating: "x", count: 40))
        let lines = line.fitted(to: width, hanging: 2)
        #expect(lines.allSatisfy { $0.columns <= width })
        let isWhole = lines.contains { $0.plain.contains(String(repeating: "가", count: 14)) }
        #expect(isWhole == (width >= 28))
    }
}
