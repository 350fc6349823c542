import Terminal

/// What the screen shows: as many lines as it has rows, none wider than it.
struct ReaderFrame: Hashable {
    let lines: [StyledLine]
    /// The column, from 0, of the cursor in the last row while something is typed there.
    ///
    /// An input method shows at the cursor what is not finished yet.
    let cursor: Int?

    init(_ reader: Reader) {
        let size = reader.size
        let body =
            switch reader.mode {
            case .page, .search: Self.page(of: reader)
            case .menu(let menu): menu.lines(width: size.columns, rows: reader.bodyRows)
            case .panel(let panel): panel.lines(width: size.columns, rows: reader.bodyRows)
            }
        let empty = Array(repeating: StyledLine(), count: max(0, reader.bodyRows - body.count))
        let rows = (body + empty).map { $0.clipped(to: size.columns) }
        let status = ReaderStatus(of: reader)
        lines = Array((rows + [status.line]).suffix(size.rows))
        cursor = status.cursor
    }

    private static func page(of reader: Reader) -> [StyledLine] {
        reader.shown.map { number in
            var line = reader.page.lines[number]
            if let selected = reader.selectedLink {
                for index in line.spans.indices where line.spans[index].linkNumber == selected {
                    line.spans[index].style.isReversed = true
                }
            }
            guard let ranges = reader.search?.ranges(in: number), !ranges.found.isEmpty else { return line }
            return line.restyled(ranges.found) { $0.isReversed = true }.restyled(ranges.current) {
                $0.isBold = true
                $0.isUnderlined = true
                $0.isDim = false
            }
        }
    }
}
