import Terminal

/// Frames → what is written to a terminal so that it shows them: only rows that are not as they were.
struct ScreenPainter {
    private let palette: Palette
    /// The rows as they were written, and the cursor; nil when nothing is known of the screen.
    private var shown: (rows: [String], cursor: Int?)?

    init(_ palette: Palette) {
        self.palette = palette
    }

    /// Forgets what is on the screen: the next frame is written whole.
    mutating func reset() {
        shown = nil
    }

    /// What to write for a frame, empty when it is shown already; a terminal that can shows all of it at once.
    mutating func update(to frame: ScreenFrame) -> String {
        let rows = frame.lines.map { $0.encoded(color: true, isTerminal: true, palette: palette) }
        let old = shown?.rows.count == rows.count ? shown?.rows : nil
        var output = old == nil ? "\u{1B}[0m\u{1B}[2J" : ""
        for (row, line) in rows.enumerated() where old?[row] != line {
            output += "\u{1B}[\(row + 1);1H\u{1B}[2K" + line
        }
        guard !output.isEmpty || shown?.cursor != frame.cursor else { return "" }
        shown = (rows, frame.cursor)
        let cursor = frame.cursor.map { "\u{1B}[\(rows.count);\($0 + 1)H\u{1B}[?25h" } ?? ""
        return "\u{1B}[?2026h\u{1B}[?25l" + output + cursor + "\u{1B}[?2026l"
    }
}
