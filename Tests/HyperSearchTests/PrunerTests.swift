import Testing

@testable import HyperSearch

@Suite("The arithmetic of pruners, as NumPy, SciPy and Optuna do it")
struct PrunerTests {
    struct File: Decodable {
        let nanpercentile: [Percentile]
        let firstInInterval: [Look]
        let hyperband: [Brackets]
        let crc32: [Checksum]
        let wilcoxon: [SignedRanks]

        private enum CodingKeys: String, CodingKey {
            case nanpercentile, hyperband, crc32
            case firstInInterval = "first_in_interval"
            case wilcoxon = "wilcoxon_zsplit"
        }
    }

    /// Values, a percentile, the result.
    struct Percentile: Decodable {
        let values: [Double]
        let percent, result: Double

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            values = try container.decode([Double].self)
            percent = try container.decode(Double.self)
            result = try container.decode(Double.self)
        }
    }

    /// The last step, all steps reported, warm-up and interval, and whether a rule looks.
    struct Look: Decodable {
        let step: Int
        let steps: [Int]
        let warmup, interval: Int
        let isDue: Bool

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            step = try container.decode(Int.self)
            steps = try container.decode([Int].self)
            warmup = try container.decode(Int.self)
            interval = try container.decode(Int.self)
            isDue = try container.decode(Bool.self)
        }
    }

    struct Brackets: Decodable {
        let name: String
        let min, max, eta: Int
        let budgets, brackets: [Int]
    }

    struct Checksum: Decodable {
        let text: String
        let sum: UInt32

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            text = try container.decode(String.self)
            sum = try container.decode(UInt32.self)
        }
    }

    struct SignedRanks: Decodable {
        let differences: [Double]
        let alternative: String
        let pValue: Double

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            differences = try container.decode([Double].self)
            alternative = try container.decode(String.self)
            pValue = try container.decode(Double.self)
        }
    }

    let file: File

    init() throws {
        file = try Golden.load(File.self, from: "pruner_units.json")
    }

    @Test("percentiles between two values, around NaN and infinities")
    func percentiles() {
        for golden in file.nanpercentile {
            let result = HyperSearch.Percentile.interpolated(golden.values, golden.percent)
            #expect(isIdentical(result, golden.result), "\(golden.percent) of \(golden.values)")
        }
    }

    @Test("a rule looks at the first report of each interval after the warm-up")
    func schedule() {
        for golden in file.firstInInterval {
            let reports = golden.steps.map { Report(step: $0, value: 0) }
            let schedule = ReportSchedule(warmup: golden.warmup, interval: golden.interval)
            #expect(schedule.isDue(reports) == golden.isDue, "\(golden)")
        }
    }

    @Test("Hyperband's brackets, their budgets and their trials")
    func brackets() {
        for golden in file.hyperband {
            let budgets = HyperbandPruner.budgets(golden.min, golden.max, golden.eta)
            #expect(budgets == golden.budgets)
            let brackets = golden.brackets.indices.map { HyperbandPruner.bracket(of: $0, in: golden.name, budgets) }
            #expect(brackets == golden.brackets, "\(golden.name)")
        }
    }

    @Test("CRC-32 of the UTF-8 text")
    func checksums() {
        for golden in file.crc32 { #expect(CRC32.checksum(golden.text.utf8) == golden.sum) }
    }

    @Test("p-values of the signed-rank test, exact and approximate, with ties and zeros")
    func signedRanks() {
        for golden in file.wilcoxon {
            let differences = golden.alternative == "greater" ? golden.differences : golden.differences.map { -$0 }
            let pValue = SignedRankTest.pValueOfGreater(differences)
            #expect(abs(pValue - golden.pValue) <= 1e-15, "\(golden.differences)")
        }
    }
}
