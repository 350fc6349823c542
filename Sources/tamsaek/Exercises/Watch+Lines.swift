import Terminal

extension Watch {
    /// The screen: which exercise, what came of it or what was asked for, and the keys.
    func lines(width: Int, isPlain: Bool = false) -> [StyledLine] {
        let passed = exercises.count { progress[$0.name]?.state == .passed }
        let place = "통과 \(passed)/\(exercises.count) · 파일을 저장하면 확인합니다: \(exercise.path(exercise.file))"
        return StyledLine(place, .dim).wrapped(to: width) + [""] + body(width: width, isPlain: isPlain) + [""]
            + (message.isEmpty ? [] : StyledLine(message, Style(color: .yellow)).wrapped(to: width))
            + StyledLine(keys, .dim).wrapped(to: width)
    }

    private func body(width: Int, isPlain: Bool) -> [StyledLine] {
        switch panel {
        case .result: check?.lines(of: exercise, width: width, isPlain: isPlain) ?? [StyledLine(exercise.title, .bold)]
        case .hints: HintsGiven(exercise, count: current.hints).lines(width: width)
        case .question:
            StyledLine("처음 모습으로 되돌릴까요? 지금의 파일은 남겨 둡니다. [y]\u{A0}되돌리기  [n]\u{A0}그대로\u{A0}두기", .bold).wrapped(to: width)
        case .list(let typed):
            exercises.map { exercise in
                let state = progress[exercise.name]?.state ?? .untouched
                let mark = exercise == self.exercise ? (isPlain ? "지금: " : "▶ ") : isPlain ? "" : "  "
                return StyledLine("\(mark)\(exercise.title) · \(state.korean)").clipped(to: width)
            } + ["", StyledLine("갈 연습의 번호와 Enter: \(typed)")]
        }
    }

    private var keys: String {
        let shown = WatchAction.allCases.filter { $0 != .next || current.state == .passed }
        return shown.map(\.label).joined(separator: "  ")
    }
}
