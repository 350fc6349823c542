import HyperSearch
import Terminal

/// What came of a search for the parameters of a program.
struct TuneSummary {
    private let history: History

    init(_ history: History) { self.history = history }

    /// A line about a trial that has just ended.
    static func progress(_ trial: FinishedTrial, _ history: History) -> String {
        let outcome =
            switch trial.outcome {
            case .complete(let value): "\(compact(value, digits: 6))"
            case .pruned: "가지침" + (trial.reports.last.map { " (step \($0.step))" } ?? "")
            case .failed(let reason): "실패: \(reason)"
            }
        let best = history.best.flatMap { best in best.value.map { ", 최선 \(best.number)번 \(compact($0, digits: 6))" } }
        let place = trial.assignments.map { "\($0.parameter.name) = \($0.parameter.text($0.value))" }
        return "시도 \(trial.number): \(outcome)\(best ?? "") · " + place.joined(separator: ", ")
    }

    /// How many trials ended how, and the best of them.
    var text: String {
        let (complete, failed) = (count(\.isComplete), count(\.isFailed))
        let pruned = history.trials.count - complete - failed
        var lines = ["시도 \(history.trials.count)번: 끝까지 \(complete), 가지침 \(pruned), 실패 \(failed)"]
        if let best = history.best, let value = best.value {
            lines.append("최선은 \(best.number)번: \(value)")
            lines += best.assignments.map { "  \($0.parameter.name) = \(JSON($0.value))" }
        } else {
            lines.append("값을 낸 시도가 없습니다.")
            if case .failed(let reason)? = history.trials.last?.outcome { lines.append("마지막 실패: \(reason)") }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// All trials and the best of them.
    var json: JSON {
        .object([
            "best": history.best.map(JSON.init) ?? .null, "trials": .array(history.trials.map(JSON.init)),
        ])
    }

    private func count(_ holds: (FinishedTrial) -> Bool) -> Int { history.trials.count(where: holds) }
}
