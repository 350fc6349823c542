import Terminal

extension ExerciseCheck {
    /// Lines a learner's own code printed that are shown, the last ones.
    private static let shownLines = 20

    /// What came of it, in words, and what to do now.
    func lines(of exercise: Exercise, width: Int, isPlain: Bool = false) -> [StyledLine] {
        var lines = StyledLine(exercise.title, .bold).wrapped(to: width)
        if !output.isEmpty {
            let hidden = output.count - Self.shownLines
            lines += [StyledLine(hidden > 0 ? "출력의 마지막 \(Self.shownLines)줄:" : "출력:", .dim)]
            lines += output.suffix(Self.shownLines).flatMap { indented(StyledLine($0), width) }
        }
        switch outcome {
        case .notBuilt(let failure): lines += failure.lines + [""]
        case .checked(let demands): lines += demands.flatMap { self.lines(of: $0, width: width, isPlain: isPlain) }
        case .crashed(let errors):
            lines += StyledLine("확인을 마치기 전에 프로그램이 끝났습니다.", Style(color: .red)).wrapped(to: width)
            lines += errors.suffix(Self.shownLines).flatMap { indented(StyledLine($0), width) }
        case .tookTooLong(let time):
            lines += warning("\(time.components.seconds)초가 지나도 끝나지 않아 멈추었습니다. 끝나지 않는 반복이 없는지 보세요.", width)
        case .printedTooMuch(let bytes):
            lines += warning("\(bytes / 1024) KiB가 넘게 출력하여 멈추었습니다. 반복하며 출력하는 곳이 없는지 보세요.", width)
        }
        return lines + advice(on: exercise).flatMap { $0.wrapped(to: width) }
    }

    private func lines(of demand: Demand, width: Int, isPlain: Bool) -> [StyledLine] {
        let (met, unmet) = isPlain ? ("통과: ", "실패: ") : ("✓ ", "✗ ")
        let mark = StyledLine(demand.passed ? met : unmet, Style(color: demand.passed ? .green : .red))
        let rest = StyledLine(String(repeating: " ", count: mark.columns))
        let text = StyledLine(demand.demand).wrapped(to: width - mark.columns).prefixed(first: mark, rest: rest)
        return demand.passed ? text : text + indented(StyledLine("힌트: \(demand.hint)", .dim), width)
    }

    private func advice(on exercise: Exercise) -> [StyledLine] {
        if passed {
            return [
                StyledLine("모두 통과했습니다.", .bold), StyledLine("풀이와 견주어 보세요: \(exercise.path(exercise.solution))"),
            ]
        }
        var advice = [StyledLine("고칠 파일: \(exercise.path(exercise.file))")]
        if case .checked(let demands) = outcome {
            advice.insert(StyledLine("아직 \(demands.count { !$0.passed })개가 남았습니다.", .bold), at: 0)
        }
        return advice + [StyledLine("막히면: tamsaek exercise hint \(exercise.number)")]
    }

    private func warning(_ text: String, _ width: Int) -> [StyledLine] {
        StyledLine(text, Style(color: .red)).wrapped(to: width)
    }

    private func indented(_ line: StyledLine, _ width: Int) -> [StyledLine] {
        line.wrapped(to: width - 2).prefixed(first: "  ", rest: "  ")
    }
}
