import Foundation
import HyperSearch
import Testing

@testable import tamsaek

@Suite("The trace command")
struct TraceScreenTests {
    /// What a trace of five random trials writes when the reader answers like this; nil is the end of input.
    private func output(
        json: Bool = false, pauses: Bool = false, answers: [String?] = [], isInteractive: Bool = false
    ) throws -> String {
        // The screen runs within this call alone.
        nonisolated(unsafe) var output = ""
        nonisolated(unsafe) var waiting = answers[...]
        let console = Console(
            width: 60, usesColor: false, isTerminal: isInteractive, isInteractive: isInteractive,
            write: { output += $0 }, writeError: { _ in }, readLine: { waiting.popFirst() ?? nil })
        let benchmark = try BenchmarkCatalog.benchmark(named: "forrester")
        let screen = TraceScreen(benchmark: benchmark, console: console, pauses: pauses)
        let study = Study(sampler: RandomSampler(seed: 1))
        if json {
            try screen.stream(study, trials: 5)
        } else {
            try screen.show(study, sampler: "random", trials: 5)
        }
        return output
    }

    @Test("Every trial is shown, then the best of them and how far it is from the minimum")
    func wholeTrace() throws {
        let output = try output()
        for number in 0..<5 { #expect(output.contains("■ 시도 \(number)\n")) }
        #expect(output.contains("시도 5번 가운데 최선은 1번: x = 0.7203에서 -5.3788."))
        #expect(output.contains("0.642 남았다."))
    }

    @Test("Step by step, a line goes on to the next trial; q and the end of input go to the result")
    func stepByStep() throws {
        for answers in [["", "", "q"], ["", "", nil]] {
            let output = try output(pauses: true, answers: answers)
            #expect(output.contains("■ 시도 2\n"))
            #expect(!output.contains("■ 시도 3\n"))
            #expect(output.contains("시도 3번 가운데 최선은"))
        }
        let whole = try output(pauses: true, answers: ["", "", "", ""])
        #expect(whole == (try output()))
    }

    @Test("As JSON, every line is one event, and the events can be read back")
    func jsonLines() throws {
        let lines = try output(json: true).split(separator: "\n")
        let events = try lines.map { try JSONDecoder().decode(TraceEvent.self, from: Data($0.utf8)) }
        var study = Study(sampler: RandomSampler(seed: 1))
        let benchmark = try BenchmarkCatalog.benchmark(named: "forrester")
        #expect(events == (try (0..<5).flatMap { _ in try study.runTrial(benchmark.objective) }))
    }

    @Test("A grid that has run out of cells ends the trace")
    func exhaustedGrid() throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: "forrester")
        nonisolated(unsafe) var output = ""
        let console = Console(
            width: 60, usesColor: false, isTerminal: false, isInteractive: false, write: { output += $0 },
            writeError: { _ in }, readLine: { nil })
        let grid = Study(sampler: GridSampler(space: benchmark.space, trials: 3, seed: 0))
        try TraceScreen(benchmark: benchmark, console: console, pauses: false).show(grid, sampler: "grid", trials: 9)
        #expect(output.contains("시도 3번 가운데"))
    }
}

@Suite("The compare command")
struct CompareCommandTests {
    /// The result of a comparison as JSON, read back without any knowledge of its types.
    @Test("As JSON it is one object with every curve, its medians and quartiles, and the tests")
    func json() async throws {
        let benchmark = try BenchmarkCatalog.benchmark(named: "branin")
        let contenders = try ["random", "grid"].map { try Comparison.Contender.named($0, on: benchmark, trials: 4) }
        let result = try #require(
            await Comparison(on: benchmark, contenders: contenders, trials: 4, seeds: 0..<3).run())
        let text = try JSONOutput.document(result)
        #expect(try JSONDecoder().decode(ComparisonResult.self, from: Data(text.utf8)) == result)
        for key in ["objective", "samplers", "seeds", "results", "runs", "best", "median", "q25", "q75", "finalMedian"]
        {
            #expect(text.contains("\"\(key)\""))
        }
    }

    @Test(
        "What makes no sense is refused in Korean before anything runs",
        arguments: [
            (["--objective", "branine"], "branin, "), (["--samplers", "tpe,magic"], "random"),
            (["--samplers", "tpe,tpe"], "두 번"), (["--trials", "0"], "--trials"), (["--seeds", "0"], "--seeds"),
            (["--jobs", "0"], "--jobs"), (["--samplers", ","], "하나는"),
        ])
    func misuse(arguments: [String], advice: String) async {
        await #expect {
            let command = try CompareCommand.parse(arguments)
            try await command.run()
        } throws: { error in
            CompareCommand.fullMessage(for: error).contains(advice)
        }
    }
}

@Suite("The list of objectives")
struct ObjectiveListTests {
    @Test(
        "Every objective is listed with its source, in a table and as JSON; a parameter that is not always there says when"
    )
    func list() throws {
        let list = ObjectiveList(BenchmarkCatalog.all)
        let lines = list.table(width: 200, isPlain: false).map(\.plain)
        let json = try JSONOutput.document(list.entries)
        for benchmark in BenchmarkCatalog.all {
            #expect(lines.contains { $0.contains(benchmark.name) && $0.contains(benchmark.source.prefix(10)) })
            #expect(json.contains("\"\(benchmark.name)\"") && json.contains(benchmark.source))
        }
        let details = ObjectiveList([try BenchmarkCatalog.benchmark(named: "jenatton")]).details(width: 80).map(\.plain)
        #expect(details.contains("  x4: -1…1 (x2 = 0일 때만)"))
        #expect(details.contains { $0.hasPrefix("  최솟값 0.1: ") && !$0.contains("x3") })
    }

    @Test("A pruner is refused where there is nothing to judge, with the names of what has learning curves")
    func pruner() throws {
        #expect {
            try PrunerOptions.pruner("median", for: BenchmarkCatalog.benchmark(named: "branin"))
        } throws: {
            "\($0)".contains("branin-curve")
        }
        #expect(
            try PrunerOptions.pruner("median", for: BenchmarkCatalog.benchmark(named: "branin-curve"))
                is PercentilePruner)
    }
}
