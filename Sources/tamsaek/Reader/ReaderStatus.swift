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
            let found = reader.search.map { $0.query.visible + " " + Self.count($0) + "  " } ?? ""
            let hint = width < 60 ? "" : "  ? 도움말  q 끝내기"
            let left = reader.message.map { StyledLine($0, .bold) } ?? Self.place(of: reader)
            let right = width < 40 && reader.message != nil ? "" : found + Self.percent(of: reader) + hint
            let row = Self.row(left, StyledLine(right), width)
            line = row.restyled([0..<row.plain.utf8.count]) { $0.isReversed = true }
            cursor = nil
        }
    }

    private static func place(of reader: Reader) -> StyledLine {
        let heading = reader.heading.map { reader.page.headings[$0].text } ?? ""
        let title = reader.note.title
        return StyledLine(heading.isEmpty || heading == title ? title : "\(title) › \(heading)")
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
