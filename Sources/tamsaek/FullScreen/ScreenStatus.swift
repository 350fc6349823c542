import Terminal

/// The last row of a screen: where one is and what can be done; or what is being typed.
struct ScreenStatus: Hashable {
    let line: StyledLine
    let cursor: Int?

    /// One text at the left, cut where it must be, and one at the right.
    init(_ left: StyledLine, _ right: String, width: Int) {
        let row = Self.row(left, StyledLine(right), width)
        line = row.restyled([0..<row.plain.utf8.count]) { $0.isReversed = true }
        cursor = nil
    }

    /// A query with the cursor behind it, its end always to be seen, and what was found.
    init(query: String, found: String, width: Int) {
        let count = " " + found
        var shown = query.visible[...]
        while !shown.isEmpty, 2 + String(shown).columns + count.columns > width { shown.removeFirst() }
        let typed = "/" + shown
        line = Self.row(StyledLine(typed), StyledLine(count, .dim), width)
        cursor = min(typed.columns, width - 1)
    }

    private static func row(_ left: StyledLine, _ right: StyledLine, _ width: Int) -> StyledLine {
        let right = right.clipped(to: width)
        let left = left.clipped(to: max(0, width - right.columns - 1))
        return left + StyledLine(String(repeating: " ", count: width - left.columns - right.columns)) + right
    }
}
