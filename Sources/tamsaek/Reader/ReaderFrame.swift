import Terminal

extension ScreenFrame {
    /// What a reader shows.
    init(_ reader: Reader) {
        let size = reader.size
        let body =
            switch reader.mode {
            case .page, .search: Self.page(of: reader)
            case .menu(let menu): menu.lines(width: size.columns, rows: reader.bodyRows)
            case .panel(let panel): panel.lines(width: size.columns, rows: reader.bodyRows)
            }
        self.init(body, status: ScreenStatus(reader), size: size)
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
