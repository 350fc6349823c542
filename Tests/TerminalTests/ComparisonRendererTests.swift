import Testing

@testable import HyperSearch
@testable import Terminal

@Suite("Comparison on the screen")
struct ComparisonRendererTests {
    /// Three samplers whose distance to the minimum falls at different speeds, the same for every core and machine.
    static func result(
        seeds: Int = 10, trials: Int = 60, minimum: Double? = 0.397887, steps: Int = 1, isNoisy: Bool = false
    ) -> ComparisonResult {
        let runs = [0.99, 0.96, 0.9].enumerated().map { index, factor in
            (0..<seeds).map { seed in
                var distance = 4 + Double((seed * 7 + index * 3) % 5)
                let best = (0..<trials).map { trial in
                    if (trial * 31 + seed * 17 + index) % 3 == 0 { distance *= factor * factor }
                    return (minimum ?? 0) + distance
                }
                return ComparisonResult.Run(seed: UInt32(seed), best: best, trials: trials + index, pruned: index)
            }
        }
        return ComparisonResult(
            objective: "branin", minimum: minimum, trials: trials, steps: steps, isNoisy: isNoisy,
            samplers: ["grid", "random", "tpe"], runs: runs)
    }

    @Test("The whole screen", arguments: [60, 80, 120])
    func wholeScreen(width: Int) throws {
        let lines = ComparisonRenderer(width: width).lines(of: Self.result())
        #expect(lines.allSatisfy { $0.columns <= width })
        try expectGolden(lines, "comparison-\(width).txt")
    }

    @Test("No line is too wide on any page from 20 columns on, drawn or read aloud", arguments: 20...60)
    func narrow(width: Int) {
        for isPlain in [false, true] {
            let lines = ComparisonRenderer(width: width, isPlain: isPlain).lines(of: Self.result())
            #expect(lines.filter { $0.columns > width }.map(\.plain) == [])
            let drawn = lines.contains { $0.plain.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) } }
            #expect(drawn != isPlain)
        }
    }

    @Test("Without a known minimum, values are shown as they are")
    func unknownMinimum() {
        let lines = ComparisonRenderer(width: 80).lines(of: Self.result(minimum: nil)).map(\.plain)
        #expect(lines.contains { $0.contains("지금까지의 최솟값") })
        #expect(!lines.contains { $0.contains("로그 눈금") })
    }

    @Test("Along learning curves the budget is told in steps, and each sampler's trials are counted")
    func steps() {
        let lines = ComparisonRenderer(width: 100).lines(of: Self.result(steps: 27)).map(\.plain)
        #expect(lines[0].contains("60번 몫(27단계씩, 모두 1620단계)"))
        #expect(lines.contains { $0.contains("tpe") && $0.contains("62 (2)") })
    }

    @Test("Through noise the screen says that true values are compared")
    func noise() {
        let lines = ComparisonRenderer(width: 100).lines(of: Self.result(isNoisy: true)).map(\.plain)
        #expect(lines.contains { $0.contains("잡음을 뺀 값") })
    }

    /// 2/2ⁿ for n seeds, times three pairs: 0.094 with six seeds, 0.047 with seven.
    @Test("With few seeds the screen says that no difference can be significant, and how many it would take")
    func fewSeeds() {
        func warning(_ seeds: Int) -> String? {
            ComparisonRenderer(width: 200).lines(of: Self.result(seeds: seeds)).map(\.plain)
                .first { $0.contains("0.05보다") }
        }
        #expect(warning(6)?.contains("씨앗을 7개 이상으로") == true)
        #expect(warning(7) == nil)
    }

    @Test("One sampler alone has no rank test")
    func single() {
        let result = ComparisonResult(
            objective: "branin", minimum: 0, trials: 2, samplers: ["tpe"],
            runs: [[ComparisonResult.Run(seed: 0, best: [3, 0], trials: 2, pruned: 0)]])
        #expect(ComparisonRenderer(width: 80).tests(of: result).isEmpty)
        #expect(!ComparisonRenderer(width: 80).lines(of: result).isEmpty)
    }

    @Test("The table looks at round numbers of trials and at the last", arguments: [(1, [1]), (15, [10, 15])])
    func checkpoints(trials: Int, expected: [Int]) {
        #expect(ComparisonRenderer.checkpoints(of: trials) == expected)
        #expect(ComparisonRenderer.checkpoints(of: 100) == [20, 50, 100])
    }
}
