import Terminal

/// Frames → what is written to a terminal so that it shows them: only rows that are not as they were.
struct ScreenPainter {
    private let usesColor: Bool
    /// The rows as they were written; empty when nothing is known of the screen.
    private var rows: [String] = []

    init(usesColor: Bool) {
        self.usesColor = usesColor
    }

    /// Forgets what is on the screen: the next frame is written whole.
    mutating func reset() {
        rows = []
    }

    /// The bytes for a frame; a terminal that can shows them at once.
    mutating func update(to frame: ReaderFrame) -> String {
        let new = frame.lines.map(encoded)
        // A window of another height shows rows that are not known.
        let old = rows.count == new.count ? rows : []
        var output = "\u{1B}[?2026h\u{1B}[?25l" + (old.isEmpty ? "\u{1B}[0m\u{1B}[2J" : "")
        for (row, line) in new.enumerated() where old.isEmpty || old[row] != line {
            output += "\u{1B}[\(row + 1);1H\u{1B}[2K" + line
        }
        if let cursor = frame.cursor { output += "\u{1B}[\(new.count);\(cursor + 1)H\u{1B}[?25h" }
        rows = new
        return output + "\u{1B}[?2026l"
    }

    /// Without colour the other attributes stay: what is found and what is chosen must be seen.
    private func encoded(_ line: StyledLine) -> String {
        guard !usesColor else { return line.encoded(color: true, isTerminal: true) }
        var line = line
        for index in line.spans.indices { line.spans[index].style.color = nil }
        return line.encoded(color: true, isTerminal: true)
    }
}
