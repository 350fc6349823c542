import Terminal

/// The last row of the screen: where the reader is, what was found, what can be done; or what is being typed.
struct ReaderStatus {
    let line: StyledLine
    let cursor: Int?

    init(of reader: Reader) {
        let width = reader.size.columns
        if case .search(let query, _) = reader.mode {
            let count = " " + Self.count(reader.search)
            var shown = query.visible[...]
            while !shown.isEmpty, 2 + String(shown).columns + count.columns > width { shown.removeFirst() }
            let typed = "/" + shown
            line = Self.row(StyledLine(typed), StyledLine(count, .dim), width)
            cursor = min(typed.columns, width - 1)
        } else {
            let row =
                if let message = reader.message {
                    Self.row(StyledLine(message, .bold), StyledLine(), width)
                } else {
                    Self.row(Self.place(of: reader), StyledLine(Self.facts(of: reader, width)), width)
                }
            line = row.restyled([0..<row.plain.utf8.count]) { $0.isReversed = true }
            cursor = nil
        }
    }

    private static func place(of reader: Reader) -> StyledLine {
        let heading = reader.heading.map { reader.page.headings[$0].text } ?? ""
        let title = reader.note.title
        return StyledLine(heading.isEmpty || heading == title ? title : "\(title) › \(heading)")
    }

    /// What was found, how far the reader is, and the keys to know, where there is room.
    private static func facts(of reader: Reader, _ width: Int) -> String {
        let found = reader.search.map { $0.query.visible + " " + count($0) + "  " } ?? ""
        return found + percent(of: reader) + (width < 60 ? "" : "  ? 도움말  q 끝내기")
    }

    /// `3/12`; how many were found, where the reader is at none of them.
    private static func count(_ search: ReaderSearch?) -> String {
        guard let search else { return "" }
        return (search.current.map { "\($0 + 1)/" } ?? "") + "\(search.matches.count)"
    }

    private static func percent(of reader: Reader) -> String {
        let count = reader.page.lines.count
        return count == 0 ? "100%" : "\(reader.shown.upperBound * 100 / count)%"
    }

    /// One text at the left, cut where it must be, and one at the right.
    private static func row(_ left: StyledLine, _ right: StyledLine, _ width: Int) -> StyledLine {
        let right = right.clipped(to: width)
        let left = left.clipped(to: max(0, width - right.columns - 1))
        return left + StyledLine(String(repeating: " ", count: width - left.columns - right.columns)) + right
    }
}
