import Testing

@testable import HyperSearch
@testable import Terminal

@Suite("Comparison on the screen")
struct ComparisonRendererTests {
    /// Three samplers whose distance to the minimum falls at different speeds, the same for every core and machine.
    static func result(seeds: Int = 10, trials: Int = 60, minimum: Double? = 0.397887) -> ComparisonResult {
        let curves = [0.99, 0.96, 0.9].enumerated().map { index, factor in
            (0..<seeds).map { seed in
                var distance = 4 + Double((seed * 7 + index * 3) % 5)
                return (0..<trials).map { trial in
                    if (trial * 31 + seed * 17 + index) % 3 == 0 { distance *= factor * factor }
                    return (minimum ?? 0) + distance
                }
            }
        }
        return ComparisonResult(
            objective: "branin", minimum: minimum, trials: trials, seeds: (0..<UInt32(seeds)).map(\.self),
            samplers: ["grid", "random", "tpe"], curves: curves)
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
            objective: "branin", minimum: 0, trials: 2, seeds: [0], samplers: ["tpe"], curves: [[[3, 0]]])
        #expect(ComparisonRenderer(width: 80).tests(of: result).isEmpty)
        #expect(!ComparisonRenderer(width: 80).lines(of: result).isEmpty)
    }

    @Test("The table looks at round numbers of trials and at the last", arguments: [(1, [1]), (15, [10, 15])])
    func checkpoints(trials: Int, expected: [Int]) {
        #expect(ComparisonRenderer.checkpoints(of: trials) == expected)
        #expect(ComparisonRenderer.checkpoints(of: 100) == [20, 50, 100])
    }
}
