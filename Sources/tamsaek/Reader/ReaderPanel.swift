import Terminal

/// A text over the page, read until it is closed: the help, an address, how to run an exercise.
struct ReaderPanel: Hashable {
    let text: [StyledLine]
    private(set) var top = 0

    init(_ text: [StyledLine]) {
        self.text = text
    }

    /// Moves; false when the panel is to be closed.
    mutating func press(_ key: Key, width: Int, rows: Int) -> Bool {
        let step =
            switch key {
            case .wheelDown: 3
            case .wheelUp: -3
            default:
                switch ReaderAction.actions(for: key).first {
                case .lineDown: 1
                case .lineUp: -1
                case .pageDown: rows
                case .pageUp: -rows
                case .halfDown: rows / 2
                case .halfUp: -rows / 2
                default: 0
                }
            }
        guard step != 0 else { return false }
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

extension ReaderPanel {
    /// The keys and what they do.
    static let help = ReaderPanel(
        [StyledLine("글쇠", .bold), ""]
            + ReaderAction.guide.map { StyledLine([Span($0.keys, .bold), Span("  " + $0.what)]) }
            + ["", StyledLine("한글 자판 그대로 눌러도 됩니다 (ㅂ = q). 아무 글쇠나 누르면 닫힙니다.", .dim)])

    /// How to run the exercises of a note.
    static func exercises(_ exercises: [Exercise]) -> ReaderPanel {
        ReaderPanel(
            exercises.flatMap { [StyledLine($0.title, .bold), StyledLine("    " + $0.command), ""] }
                + [StyledLine("저장소의 폴더에서 실행합니다. 아무 글쇠나 누르면 닫힙니다.", .dim)])
    }

    /// The address of a link that leads out of the notes; nothing opens it but the reader's own click.
    static func address(_ address: String) -> ReaderPanel {
        ReaderPanel([
            StyledLine("노트 밖의 주소", .bold), "", StyledLine([Span(address, link: Hyperlink(address))]), "",
            StyledLine("링크를 여는 터미널에서는 눌러서 엽니다. 아무 글쇠나 누르면 닫힙니다.", .dim),
        ])
    }
}
