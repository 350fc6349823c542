import Terminal

extension ScreenFrame {
    /// What the home screen shows.
    init(_ screen: HomeScreen) {
        let body =
            switch screen.mode {
            case .list, .search: Self.page(of: screen)
            case .panel(let panel), .statistics(let panel):
                panel.lines(width: screen.size.columns, rows: screen.bodyRows)
            }
        self.init(body, status: ScreenStatus(screen), size: screen.size)
    }

    /// The chosen entry has a mark, and is shown the other way round for those who see that sooner.
    private static func page(of screen: HomeScreen) -> [StyledLine] {
        let page = screen.page
        let chosen = page.entries.indices.contains(screen.selected) ? page.entries[screen.selected].lines : 0..<0
        return screen.shown.map { number in
            let line = page.lines[number]
            guard chosen.contains(number) else { return line }
            let mark = Span(number == chosen.lowerBound ? "▶ " : "  ")
            let marked = StyledLine([mark] + line.spans.dropFirst())
            return marked.restyled([0..<marked.plain.utf8.count]) { $0.isReversed = true }
        }
    }
}

extension ScreenStatus {
    /// The keys to know, or what is being typed.
    init(_ screen: HomeScreen) {
        let width = screen.size.columns
        if let query = screen.query, screen.message == nil {
            self.init(query: query, found: "\(screen.page.entries.count)", width: width)
        } else if let message = screen.message {
            self.init(StyledLine(message, .bold), "", width: width)
        } else {
            self.init(
                StyledLine("Enter 열기  / 찾기"), width < 40 ? "q 끝내기" : "s 통계  ? 도움말  q 끝내기", width: width)
        }
    }
}
