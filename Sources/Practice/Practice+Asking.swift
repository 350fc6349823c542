import Terminal

extension Practice {
    /// Asks which of the choices the learner expects, and waits for the answer; the next step follows at once.
    ///
    /// Returns the index of the choice; nil through a pipe, in a check, or if the learner only pressed Enter.
    public mutating func predict(_ question: String, from choices: [String]) -> Int? {
        say(question)
        table(["번호", "보기"], choices.enumerated().map { ["\($0 + 1)", $1] })
        guard isLesson else { return nil }
        return pager.turn(asking: "[1–\(choices.count)] 짐작   [Enter] 건너뛰기 ") { answer in
            guard !answer.isEmpty else { return .skipped }
            guard let number = Int(answer), (1...choices.count).contains(number) else { return .unclear }
            return .answer(number - 1)
        }
    }

    /// Asks for a number of the range, and waits for the answer; the next step follows at once.
    ///
    /// Returns nil through a pipe, in a check, or if the learner only pressed Enter.
    public mutating func number(_ question: String, in range: ClosedRange<Double>) -> Double? {
        guard isLesson else { return nil }
        return pager.turn(asking: "\(question) (\(compact(range.lowerBound))…\(compact(range.upperBound))) ") {
            answer in
            guard !answer.isEmpty else { return .skipped }
            guard let number = Double(answer), range.contains(number) else { return .unclear }
            return .answer(number)
        }
    }
}
