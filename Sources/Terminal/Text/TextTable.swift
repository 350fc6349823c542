/// A table of text that never loses any of it: a grid where the columns fit, else one record a row.
public struct TextTable: Sendable {
    /// A cell for each column.
    public var header: [Cell]
    /// Rows of as many cells as the header has.
    public var rows: [[Cell]]
    /// One for each column.
    public var alignments: [Alignment]
    /// Whether lines are drawn around the cells; a list without them has only one below its header.
    public var isFramed: Bool

    /// A table as wide as its longest row.
    ///
    /// Missing alignments are `.left`, missing cells empty.
    public init(header: [Cell], rows: [[Cell]], alignments: [Alignment] = [], isFramed: Bool = true) {
        let count = max(header.count, rows.map(\.count).max() ?? 0)
        func padded(_ cells: [Cell]) -> [Cell] {
            cells + Array(repeating: "", count: count - cells.count)
        }
        self.header = padded(header)
        self.rows = rows.map(padded)
        self.isFramed = isFramed
        self.alignments = Array((alignments + Array(repeating: .left, count: count)).prefix(count))
    }

    /// Where the text of a column stands.
    public enum Alignment: Hashable, Sendable {
        case left, center, right
    }

    /// What one cell says, line by line; a line is wrapped where the column is narrower.
    public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
        /// At least one line, before wrapping.
        public var lines: [StyledLine]

        /// A cell of several lines.
        public init(lines: [StyledLine]) {
            self.lines = lines
        }

        /// A cell of one line in one style.
        public init(_ text: String, _ style: Style = .plain) {
            lines = [StyledLine(text, style)]
        }

        /// A cell of one plain line.
        public init(stringLiteral text: String) {
            self.init(text)
        }
    }

    /// The table in at most `width` columns.
    ///
    /// A grid with borders whose columns are as wide as their cells, or share the room so that the table is lowest;
    /// where even the widest eojeols do not fit beside each other, a block for each row with a line for each cell.
    public func lines(width: Int) -> [StyledLine] {
        guard !header.isEmpty else { return [] }
        let columns = header.indices.map { column in [header[column]] + rows.map { $0[column] } }
        var widths = ColumnWidths(columns: columns)
        let frame = isFramed ? 3 * header.count + 1 : 2 * (header.count - 1)
        guard let fitting = widths.fitting(width - frame) else { return blocks(width: width) }
        return grid(fitting)
    }

    // MARK: Grid

    private static let frame = Style.dim

    private func grid(_ room: [Int]) -> [StyledLine] {
        let head = wrapped(header.map(\.bold), room)
        let body = rows.map { wrapped($0, room) }
        // A wrapped column may turn out narrower than the room it was given.
        var widths = room.map { _ in 1 }
        for cells in [[head], body].joined() {
            for (column, lines) in cells.enumerated() {
                for line in lines where line.columns > widths[column] { widths[column] = line.columns }
            }
        }
        let isTall = body.contains { row in row.contains { $0.count > 1 } }
        var lines = isFramed ? [rule("┌", "┬", "┐", widths)] : []
        add(head, widths, to: &lines)
        if !isFramed {
            let bars = widths.map { String.run(of: "─", $0) }.joined(separator: "  ")
            lines.append(StyledLine(bars, TextTable.frame))
        }
        for (index, cells) in body.enumerated() {
            if isFramed, index == 0 || isTall { lines.append(rule("├", "┼", "┤", widths)) }
            if !isFramed, index > 0, isTall { lines.append("") }
            add(cells, widths, to: &lines)
        }
        if isFramed { lines.append(rule("└", "┴", "┘", widths)) }
        return lines
    }

    private func wrapped(_ cells: [Cell], _ widths: [Int]) -> [[StyledLine]] {
        zip(cells, widths).map { cell, width in
            cell.lines.count == 1 ? cell.lines[0].wrapped(to: width) : cell.lines.flatMap { $0.wrapped(to: width) }
        }
    }

    private func rule(_ left: String, _ middle: String, _ right: String, _ widths: [Int]) -> StyledLine {
        let bars = widths.map { String.run(of: "─", $0 + 2) }
        return StyledLine(left + bars.joined(separator: middle) + right, TextTable.frame)
    }

    /// Appends a row, whose cells are wrapped to `widths`.
    private func add(_ cells: [[StyledLine]], _ widths: [Int], to lines: inout [StyledLine]) {
        let bar = Span(isFramed ? "│" : " ", TextTable.frame)
        let border = Span(isFramed ? "│" : " ", TextTable.frame, isPinned: true)
        for index in 0..<(cells.reduce(0) { max($0, $1.count) }) {
            var spans: [Span] = []
            spans.reserveCapacity(4 * cells.count + 1)
            if isFramed { spans.append(bar) }
            for (column, cell) in cells.enumerated() {
                let line = index < cell.count ? cell[index] : ""
                let space = widths[column] - line.columns
                let before =
                    switch alignments[column] {
                    case .left: 0
                    case .center: space / 2
                    case .right: space
                    }
                spans.join(.blank(before + (isFramed ? 1 : 0)))
                spans += line.spans
                guard isFramed || column < cells.count - 1 else { break }
                spans.join(.blank(space - before + 1))
                spans.append(border)
            }
            lines.append(StyledLine(spans))
        }
    }

    // MARK: Records

    /// The table without any lines, to be read aloud: a block for each row, in which every cell follows its label.
    public func records(width: Int) -> [StyledLine] {
        let labels = header.map { StyledLine($0.lines.map(\.spans).joined(separator: [Span(" ")]).map(\.self)) }
        guard !rows.isEmpty else { return labels.flatMap { $0.wrapped(to: width) } }
        let blocks = rows.enumerated().map { index, cells in
            [StyledLine("\(index + 1)행", .bold)]
                + zip(labels, cells).flatMap { label, cell in
                    let text = StyledLine(cell.lines.map(\.spans).joined(separator: [Span(" ")]).map(\.self))
                    return (label + ": " + (text.columns == 0 ? "없음" : text)).fitted(to: width, hanging: 2)
                }
        }
        return blocks.joined(separator: [""]).map(\.self)
    }

    /// A block for each row, with the labels of the header beside the cells or, where that is too narrow, above them.
    private func blocks(width: Int) -> [StyledLine] {
        let labels = header.map { StyledLine($0.bold.lines.map(\.spans).joined(separator: [Span(" ")]).map(\.self)) }
        guard !rows.isEmpty else { return labels.flatMap { $0.wrapped(to: width) } }
        let margin = 2 + (labels.map(\.columns).max() ?? 0)
        let widest = rows.joined().flatMap(\.lines).map { $0.widestWord() }.max() ?? 0
        let isBeside = margin + max(widest, width / 2) <= width
        let blocks = rows.map { cells in
            zip(labels, cells).flatMap { label, cell in
                isBeside
                    ? beside(label, cell, margin: margin, width: width) : above(label, cell, width: width)
            }
        }
        let rule = StyledLine(.run(of: "┄", width), TextTable.frame)
        return blocks.joined(separator: [rule]).map(\.self)
    }

    private func beside(_ label: StyledLine, _ cell: Cell, margin: Int, width: Int) -> [StyledLine] {
        guard !cell.isBlank else { return [label + ":"] }
        let colon = label.columns > 0 ? ":" : " "
        let space = String.run(of: " ", margin - label.columns - 1)
        return cell.lines.flatMap { $0.wrapped(to: width - margin) }.prefixed(
            first: label + StyledLine(colon + space), rest: StyledLine(.run(of: " ", margin)))
    }

    private func above(_ label: StyledLine, _ cell: Cell, width: Int) -> [StyledLine] {
        guard !cell.isBlank else { return label.wrapped(to: width) }
        let indent = min(2, width - (cell.lines.map { $0.widestWord(upTo: width) }.max() ?? 0))
        let margin = StyledLine(.run(of: " ", indent))
        let text = cell.lines.flatMap { $0.wrapped(to: width - indent) }.prefixed(first: margin, rest: margin)
        return label.columns > 0 ? label.wrapped(to: width) + text : text
    }
}

extension TextTable.Cell {
    fileprivate var isBlank: Bool {
        lines.allSatisfy { $0.columns == 0 }
    }

    fileprivate var bold: TextTable.Cell {
        TextTable.Cell(
            lines: lines.map { line in
                StyledLine(
                    line.spans.map { span in
                        var span = span
                        span.style.isBold = true
                        return span
                    })
            })
    }
}
