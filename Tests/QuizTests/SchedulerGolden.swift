import Foundation

@testable import Quiz

/// What py-fsrs 6.3.2 answered: `Golden/fsrs_*.json`.
struct SchedulerGolden: Decodable {
    let configs: [Configuration]
    let cases: [Case]
    let unit: Unit
    let eval: Evaluated

    struct Configuration: Decodable {
        let parameters: [Double]
        let desiredRetention: Double
        let learningSteps: [Double]
        let relearningSteps: [Double]
        let maximumInterval: Int

        func scheduler() throws -> Scheduler {
            try Scheduler(
                model: MemoryModel(MemoryParameters(parameters)), retention: desiredRetention,
                learningSteps: learningSteps.map { Int($0 * 1000) },
                relearningSteps: relearningSteps.map { Int($0 * 1000) }, maximumInterval: maximumInterval,
                clock: .periods)
        }
    }

    struct Case: Decodable {
        let id: Int
        let kind: String
        let conf: Int
        let reviews: [Review]
    }

    /// A row `[t, grade, recall before, state, step, stability, difficulty, due]`.
    struct Review: Decodable {
        let time: Int
        let grade: Grade
        let retrievability: Double
        let state: CardMemory.State
        let step: Int?
        let stability: Double
        let difficulty: Double
        let due: Int

        init(from decoder: any Decoder) throws {
            var row = try decoder.unkeyedContainer()
            time = try row.decode(Int.self)
            grade = try row.decode(Grade.self)
            retrievability = try row.decode(Double.self)
            state = try row.decode(CardMemory.State.self)
            step = try row.decodeNil() ? nil : row.decode(Int.self)
            stability = try row.decode(Double.self)
            difficulty = try row.decode(Double.self)
            due = try row.decode(Int.self)
        }
    }

    struct Unit: Decodable {
        /// Rows `[grade, stability, difficulty]`.
        let initial: [[Double]]
        /// Rows `[stability, retention, maximum, interval]`.
        let nextInterval: [[Double]]
        /// Rows `[stability, interval]` at a retention of 0.9.
        let halves: [[Double]]
        /// Rows `[stability, days, recall]`.
        let recall: [[Double]]
        let fuzzDaysForU: Fuzzed

        enum CodingKeys: String, CodingKey {
            case initial, nextInterval, fuzzDaysForU
            // As the decoder's conversion from snake case leaves them.
            case halves = "nextIntervalHalvesDr0.9"
            case recall = "retrievabilitySElapseddays"
        }
    }

    struct Fuzzed: Decodable {
        let u: [Double]
        let maximumInterval: Int
        /// Rows `[interval, fuzzed at each u]`.
        let rows: [[Int]]
    }

    struct Evaluated: Decodable {
        /// For each card `[days since the review before, grade]`.
        let histories: [[[Int]]]
        let scored: Int
        let bins: Int
        let logLoss: Double
        let rmseBins: Double
    }

    /// Every file of py-fsrs's answers next to the tests, by name.
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.filter { $0.hasPrefix("fsrs") && $0.hasSuffix(".json") }.sorted()
    }()

    static func load(_ name: String) throws -> SchedulerGolden {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(SchedulerGolden.self, from: Data(contentsOf: folder.appending(path: name)))
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
}
