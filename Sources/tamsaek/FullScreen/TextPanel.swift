import Terminal

/// A text over a screen, read until it is closed: the help, an address, how to run an exercise.
struct TextPanel: Hashable {
    let text: [StyledLine]
    private(set) var top = 0

    init(_ text: [StyledLine]) {
        self.text = text
    }

    /// A list of keys and what they do.
    init(keys: [(keys: String, what: String)]) {
        self.init(
            [StyledLine("글쇠", .bold), ""]
                + keys.map { StyledLine([Span($0.keys, .bold), Span("  " + $0.what)]) }
                + ["", StyledLine("한글 자판 그대로 눌러도 됩니다 (ㅂ = q). 아무 글쇠나 누르면 닫힙니다.", .dim)])
    }

    /// Moves; false when the panel is to be closed.
    mutating func press(_ key: Key, width: Int, rows: Int) -> Bool {
        let step =
            switch key {
            case .wheelDown: 3
            case .wheelUp: -3
            default: TwoSetKeyboard.keys(of: key).first.flatMap(Motion.init)?.lines(rows: rows)
            }
        guard let step else { return false }
        top = max(0, min(top + step, wrapped(width).count - rows))
        return true
    }

    func lines(width: Int, rows: Int) -> [StyledLine] {
        let lines = wrapped(width)
        return Array(lines.dropFirst(max(0, min(top, lines.count - rows))).prefix(rows))
    }

    private func wrapped(_ width: Int) -> [StyledLine] {
        text.flatMap { $0.wrapped(to: width) }
    }
}
