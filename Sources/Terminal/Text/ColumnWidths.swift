/// Chooses the widths of a table's columns so that the table is as low as it can be.
///
/// Starts from a share of the room in proportion to what each column would like beyond what it needs, then moves
/// columns of room from one column to another as long as that takes lines away.
struct ColumnWidths {
    /// The widest eojeol of each column.
    let needed: [Int]
    /// The widest cell of each column.
    let wanted: [Int]
    private var columns: [Column]
    /// The lines that each row takes.
    private var rows: [Int32]

    /// More columns than this are shared out without a search.
    private static let searchLimit = 16

    init(columns: [[TextTable.Cell]]) {
        self.columns = columns.map(Column.init)
        needed = self.columns.map { max(1, $0.words.max() ?? 0) }
        wanted = columns.map { cells in
            cells.reduce(1) { widest, cell in cell.lines.reduce(widest) { max($0, $1.columns) } }
        }
        rows = Array(repeating: 1, count: columns.first?.count ?? 0)
    }

    /// Widths that add up to at most `room`; nil when some eojeol would have to be split.
    mutating func fitting(_ room: Int) -> [Int]? {
        if wanted.reduce(0, +) <= room { return wanted }
        let spare = room - needed.reduce(0, +)
        guard spare >= 0 else { return nil }
        var widths = shared(spare)
        guard widths.count <= ColumnWidths.searchLimit else { return widths }
        var height = totalHeight(widths)
        while let better = bestMove(from: widths, below: height) {
            widths = better
            height = totalHeight(widths)
        }
        return widths
    }

    private func shared(_ spare: Int) -> [Int] {
        let wishes = zip(needed, wanted).map { $1 - $0 }
        let total = max(1, wishes.reduce(0, +))
        var widths = zip(needed, wishes).map { $0 + $1 * spare / total }
        var left = spare + needed.reduce(0, +) - widths.reduce(0, +)
        for column in widths.indices where left > 0 && widths[column] < wanted[column] {
            widths[column] += 1
            left -= 1
        }
        return widths
    }

    /// The move of room between two columns that lowers the table most.
    private mutating func bestMove(from widths: [Int], below height: Int) -> [Int]? {
        var best: [Int]?
        var lowest = height
        for giver in widths.indices {
            for taker in widths.indices where taker != giver {
                var step = 1
                while widths[giver] - step >= needed[giver], widths[taker] < wanted[taker] {
                    var moved = widths
                    moved[giver] -= step
                    moved[taker] += step
                    let height = totalHeight(moved)
                    if height < lowest {
                        lowest = height
                        best = moved
                    }
                    step += step
                }
            }
        }
        return best
    }

    private mutating func totalHeight(_ widths: [Int]) -> Int {
        for row in rows.indices { rows[row] = 1 }
        for (column, width) in widths.enumerated() { columns[column].raise(&rows, width: width) }
        return rows.reduce(0) { $0 + Int($1) }
    }
}

/// The words of a column's cells, as widths in one list.
private struct Column {
    private(set) var words: [Int] = []
    /// Where each line of a cell ends in `words`, and where each cell ends in `lineEnds`.
    private var lineEnds: [Int] = []
    private var cellEnds: [Int] = []
    /// Lines each cell takes, by width; filled when asked for.
    private var heights: [Int: [Int32]] = [:]

    init(_ cells: [TextTable.Cell]) {
        for cell in cells {
            for line in cell.lines {
                line.spans.forEachWord { words.append($0.columns) }
                lineEnds.append(words.count)
            }
            cellEnds.append(lineEnds.count)
        }
    }

    /// Makes `rows` as high as the cells are in a column of `width`.
    mutating func raise(_ rows: inout [Int32], width: Int) {
        let cells = heights[width] ?? heights(width: width)
        heights[width] = cells
        for row in rows.indices { rows[row] = max(rows[row], cells[row]) }
    }

    private func heights(width: Int) -> [Int32] {
        var heights: [Int32] = []
        heights.reserveCapacity(cellEnds.count)
        var line = 0
        var word = 0
        for cellEnd in cellEnds {
            var height: Int32 = 0
            for lineEnd in lineEnds[line..<cellEnd] {
                height += Column.height(of: words[word..<lineEnd], width: width)
                word = lineEnd
            }
            line = cellEnd
            heights.append(height)
        }
        return heights
    }

    /// Lines that words need when each is put after the one before it, one space apart.
    private static func height(of words: ArraySlice<Int>, width: Int) -> Int32 {
        var lines: Int32 = 1
        var columns = 0
        for word in words {
            if columns > 0, columns + 1 + word > width {
                lines += 1
                columns = word
            } else {
                columns += (columns > 0 ? 1 : 0) + word
            }
        }
        return lines
    }
}
