import Foundation
import HyperSearch

/// Searches for the parameters with which a program prints the best number.
struct Tuning {
    private(set) var study: Study
    let space: [Parameter]
    let command: CommandTemplate
    let environment: [String: String]

    /// Replays the trials of a file, so that sampler and pruner are in the state in which they were.
    ///
    /// - Throws: ``StudyError`` if a trial is not what this study would have tried.
    mutating func resume(_ file: StudyFile) throws {
        for (index, record) in file.trials.enumerated() {
            do {
                guard let (number, _) = try begin() else { throw StudyError("시도할 것이 더 없습니다.") }
                var fields = try Fields(record, "시도 \(number)")
                let reports = try fields.require("reports", .reports)
                for report in reports {
                    try study.report(report.value, step: report.step, for: number)
                    _ = try study.shouldPrune(number)
                }
                try study.tell(number, try Self.outcome(&fields))
                guard let trial = study.history.trials.last, JSON.saved(trial) == record else {
                    throw StudyError("이 판의 tamsaek이 같은 옵션으로 시도할 값이나 결과가 아닙니다.")
                }
            } catch {
                let problem = (error as? StudyError)?.message ?? "\(error)"
                throw file.error(trial: index, problem + " 다른 파일로 새로 시작하세요.")
            }
        }
    }

    /// Runs trials until there are `count`, the sampler has nothing left to try or the task is cancelled.
    ///
    /// A trial that is cancelled leaves no record: when the study is resumed, it is made again with the same values.
    mutating func run(until count: Int, _ file: StudyFile?, tell: (FinishedTrial, History) -> Void) throws {
        while study.history.trials.count < count, !Task.isCancelled, let (number, values) = try begin() {
            guard let outcome = try run(number, values) else { return }
            try study.tell(number, outcome)
            guard let trial = study.history.trials.last else { return }
            try file?.append(.saved(trial))
            tell(trial, study.history)
        }
    }

    /// Starts a trial and gives it all its values; nil if there is nothing left to try.
    private mutating func begin() throws -> (number: Int, values: [String: ParameterValue])? {
        guard let number = study.ask() else { return nil }
        var values: [String: ParameterValue] = [:]
        for parameter in space { values[parameter.name] = try study.suggest(parameter, for: number) }
        return (number, values)
    }

    /// Runs the program with these values; nil if the task was cancelled meanwhile.
    private mutating func run(_ number: Int, _ values: [String: ParameterValue]) throws -> Outcome? {
        let process = TrialProcess(
            executable: command.executable, arguments: command.arguments(values),
            environment: environment.merging(command.environment(values)) { $1 })
        var last: Double?
        let end = try process.run { line in
            switch PrintedLine(line) {
            case .text: break
            case .number(let number): last = number
            case .report(let step, let value):
                last = value
                try study.report(value, step: step, for: number)
                return try !study.shouldPrune(number)
            }
            return true
        }
        switch end {
        case .cancelled: return nil
        case .stopped: return .pruned
        case .signalled(let signal): return .failed(reason: "신호 \(signal)로 끝났습니다.")
        case .exited(0, _):
            return last.map { .complete(value: $0) } ?? .failed(reason: "출력에 수가 없습니다. 마지막에 값을 출력하게 하세요.")
        case .exited(let code, let lastError):
            return .failed(reason: "종료 코드 \(code)" + (lastError.isEmpty ? "" : ": \(lastError)"))
        }
    }

    private static func outcome(_ fields: inout Fields) throws -> Outcome {
        let value = try fields.take("value", .number)
        switch (try fields.require("state", .text), value) {
        case ("complete", let value?): return .complete(value: value)
        case ("pruned", _): return .pruned
        case ("fail", _): return .failed(reason: try fields.take("reason", .text) ?? "")
        default: throw StudyError("state와 value가 맞지 않습니다.")
        }
    }
}

extension JSON {
    /// A trial as a file keeps it: as replies show it, and its reports.
    fileprivate static func saved(_ trial: FinishedTrial) -> JSON {
        guard case .object(let members) = JSON(trial) else { return .null }
        let reports = trial.reports.map { JSON.array([.int($0.step), .double($0.value)]) }
        // Written and read once, as the file will give it back: a NaN is a word there.
        let saved = JSON.object(members + [Member(key: "reports", value: .array(reports))])
        return (try? JSONReader.read(saved.description)) ?? saved
    }
}

extension FieldKind where Value == [(step: Int, value: Double)] {
    /// Steps and values, `[[1, 0.5], …]`.
    fileprivate static var reports: Self {
        Self(description: "[[step, value], …] 꼴의 배열 하나") { json in
            guard case .array(let items) = json else { return nil }
            var reports: [(step: Int, value: Double)] = []
            for item in items {
                guard case .array(let pair) = item, pair.count == 2, case .int(let step) = pair[0], step >= 0,
                    let value = pair[1].number
                else { return nil }
                reports.append((step, value))
            }
            return reports
        }
    }
}
