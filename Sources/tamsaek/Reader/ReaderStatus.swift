import Terminal

extension ScreenStatus {
    /// Where the reader is, what was found and what can be done; or what is being typed.
    init(_ reader: Reader) {
        let width = reader.size.columns
        if case .search(let query, _) = reader.mode {
            self.init(query: query, found: Self.count(reader.search), width: width)
        } else if let message = reader.message {
            self.init(StyledLine(message, .bold), "", width: width)
        } else {
            self.init(Self.place(of: reader), Self.facts(of: reader, width), width: width)
        }
    }

    private static func place(of reader: Reader) -> StyledLine {
        let heading = reader.heading.map { reader.page.headings[$0].text } ?? ""
        let title = reader.note.title.withFormulas
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
}
