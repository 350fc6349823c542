import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Practice {
    /// Whether someone sits at a terminal who can be asked; never in a check or as JSON.
    public var isInteractive: Bool { screen.isInteractive && isLesson }

    /// Tells whoever sits at a terminal how far a comparison has got, on a line that is wiped at its end.
    public var progress: @Sendable (_ done: Int, _ total: Int) -> Void {
        guard isInteractive else { return { _, _ in } }
        return { done, total in
            print(done < total ? "\r재는 중 \(done)/\(total) " : "\r\u{1B}[2K", terminator: "")
            fflush(nil)
        }
    }

    /// Asks which of the choices the learner expects, and waits for the answer; the next step follows at once.
    ///
    /// Returns the index of the choice; nil if nobody can be asked, or the learner only pressed Enter.
    public mutating func predict(_ question: String, from choices: [String]) -> Int? {
        say(question)
        table(["번호", "보기"], choices.enumerated().map { ["\($0 + 1)", $1] })
        return ask("[1–\(choices.count)] 짐작") { answer in
            Int(answer).flatMap { choices.indices.contains($0 - 1) ? $0 - 1 : nil }
        }
    }

    /// Asks for a number of the range, and waits for the answer; the next step follows at once.
    ///
    /// Returns nil if nobody can be asked, or the learner only pressed Enter.
    public mutating func number(_ question: String, in range: ClosedRange<Double>) -> Double? {
        ask("[\(compact(range.lowerBound))–\(compact(range.upperBound))] \(question)") { answer in
            Double(answer).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    private mutating func ask<Answer>(_ question: String, _ read: (String) -> Answer?) -> Answer? {
        guard isInteractive else { return nil }
        switch pager.turn(asking: question, read) {
        case .answer(let answer): return answer
        case .skipped: return nil
        case .quit: exit(0)
        }
    }
}
