import Content
import Terminal

/// What was looked for on a page, and where it is.
struct ReaderSearch: Hashable {
    let query: String
    /// From top to bottom; a place that a line end divides has several pieces.
    let matches: [[PageText.Piece]]
    /// The match the reader is at.
    private(set) var current: Int?

    /// nil for a query that is blank.
    init?(_ query: String, in text: PageText) {
        guard let pattern = InitialConsonants(query) else { return nil }
        self.query = query
        matches = text.matches(of: pattern)
    }

    /// The same search on another page: at the same match where as many are found, else at the first from a line on.
    func again(in text: PageText, near line: Int) -> ReaderSearch? {
        var search = ReaderSearch(query, in: text)
        search?.start(at: line)
        if search?.matches.count == matches.count { search?.current = current }
        return search
    }

    /// The line of the match the reader is at.
    var line: Int? { current.map { matches[$0][0].line } }

    /// Goes to the first match on or below a line, else to the first of all.
    mutating func start(at line: Int) {
        guard !matches.isEmpty else { return }
        current = matches.firstIndex { $0[0].line >= line } ?? 0
    }

    /// Goes so many matches on or, for a negative number, back; true when that was on the other side of the page's end.
    ///
    /// From a match that has left the screen the search goes on from the screen.
    mutating func move(by step: Int, on screen: Range<Int>) -> Bool {
        guard let current, let line else { return false }
        let next =
            if screen.contains(line) {
                current + step
            } else if step > 0 {
                (matches.firstIndex { $0[0].line >= screen.lowerBound } ?? matches.count) + step - 1
            } else {
                (matches.lastIndex { $0[0].line < screen.upperBound } ?? -1) + step + 1
            }
        self.current = (next % matches.count + matches.count) % matches.count
        return !matches.indices.contains(next)
    }

    /// What of a line is found, and what of it is the current match.
    func ranges(in line: Int) -> (found: [Range<Int>], current: [Range<Int>]) {
        let found = matches.joined().filter { $0.line == line }.map(\.range)
        return (found, current.map { matches[$0].filter { $0.line == line }.map(\.range) } ?? [])
    }
}
