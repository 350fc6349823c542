/// Chooses the widths of a table's columns so that the table is as low as it can be.
///
/// Starts from a share of the room in proportion to what each column would like beyond what it needs, then moves
/// columns of room from one column to another as long as that takes lines away.
struct ColumnWidths {
    /// The widest eojeol of each column.
    let needed: [Int]
    /// The widest cell of each column.
    let wanted: [Int]
    /// The widths of the words of each cell's lines, by column and row.
    private let words: [[[[Int]]]]
    /// Lines each row takes, by column and width; filled when asked for.
    private var heights: [[Int: [Int]]]

    /// More columns than this are shared out without a search.
    private static let searchLimit = 16

    init(columns: [[TextTable.Cell]]) {
        words = columns.map { $0.map { $0.lines.map { $0.spans.words.map(\.columns) } } }
        needed = words.map { cells in max(1, cells.joined().joined().max() ?? 0) }
        wanted = columns.map { cells in max(1, cells.flatMap { $0.lines.map(\.columns) }.max() ?? 0) }
        heights = Array(repeating: [:], count: columns.count)
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
        var rows = Array(repeating: 1, count: words.first?.count ?? 0)
        for (column, width) in widths.enumerated() {
            for (row, height) in heightsOfRows(column, width: width).enumerated() where height > rows[row] {
                rows[row] = height
            }
        }
        return rows.reduce(0, +)
    }

    private mutating func heightsOfRows(_ column: Int, width: Int) -> [Int] {
        if let known = heights[column][width] { return known }
        let rows = words[column].map { lines in lines.reduce(0) { $0 + ColumnWidths.height(of: $1, width: width) } }
        heights[column][width] = rows
        return rows
    }

    /// Lines that words need when each is put after the one before it, one space apart.
    private static func height(of words: [Int], width: Int) -> Int {
        var lines = 1
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
