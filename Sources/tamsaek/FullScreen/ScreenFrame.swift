import Terminal

/// What a screen shows: as many lines as it has rows, none wider than it.
struct ScreenFrame: Hashable {
    let lines: [StyledLine]
    /// The column, from 0, of the cursor in the last row while something is typed there.
    ///
    /// An input method shows at the cursor what is not finished yet.
    let cursor: Int?

    /// A frame of a body, cut or filled up to the rows above the last, and of a status in the last.
    init(_ body: [StyledLine], status: ScreenStatus, size: TerminalSize) {
        let rows = max(1, size.rows - 1)
        let empty = Array(repeating: StyledLine(), count: max(0, rows - body.count))
        let lines = (body.prefix(rows) + empty).map { $0.clipped(to: size.columns) }
        self.lines = Array((lines + [status.line]).suffix(size.rows))
        cursor = status.cursor
    }
}
