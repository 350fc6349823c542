import Foundation

/// What a checked program may use up.
struct CheckLimits: Hashable {
    let time: Duration
    let bytes: Int

    /// Many times what the longest check of a solved exercise takes and prints.
    static let usual = CheckLimits(time: .seconds(180), bytes: 1 << 20)
}

/// What came of checking an exercise.
struct ExerciseCheck: Hashable {
    /// One demand on the learner's work.
    struct Demand: Hashable, Codable {
        let demand: String
        let passed: Bool
        let hint: String
    }

    enum Outcome: Hashable {
        case checked([Demand])
        case notBuilt(BuildFailure)
        /// The program ended before it had checked anything; what it said last.
        case crashed([String])
        case tookTooLong(Duration)
        case printedTooMuch(bytes: Int)
    }

    let outcome: Outcome
    /// What the learner's own code printed.
    let output: [String]

    /// Whether everything that was demanded is met.
    var passed: Bool {
        guard case .checked(let demands) = outcome else { return false }
        return !demands.isEmpty && demands.allSatisfy(\.passed)
    }

    init(_ failure: BuildFailure) {
        (outcome, output) = (.notBuilt(failure), [])
    }

    /// Reads what `--check --format json` printed: one object at the end, and before it whatever the learner prints.
    init(_ run: FinishedProcess, limits: CheckLimits) {
        struct Report: Decodable {
            let checks: [Demand]
        }
        let last = run.lines.last ?? ""
        let start = last.range(of: "{\"exercise\":", options: .backwards)?.lowerBound ?? last.endIndex
        let report = try? JSONDecoder().decode(Report.self, from: Data(last[start...].utf8))
        let printed = run.lines.dropLast() + (start > last.startIndex ? [String(last[..<start])] : []) + run.errors
        switch (run.end, report) {
        case (.tookTooLong, _): (outcome, output) = (.tookTooLong(limits.time), run.lines)
        case (.printedTooMuch, _): (outcome, output) = (.printedTooMuch(bytes: limits.bytes), run.lines)
        case (.exited, let report?): (outcome, output) = (.checked(report.checks), Array(printed))
        default: (outcome, output) = (.crashed(run.errors), run.lines)
        }
    }
}
