extension Plot {
    static let fieldGlyphs: [Character] = ["▓", "▒", "░"]

    /// Shades the lowest third of the values, in three steps of rank, so that a valley shows whatever its depth.
    ///
    /// What is not a number stays empty.
    func draw(field values: [[Double]], style: Style, on canvas: inout Canvas) {
        let sorted = values.joined().filter { !$0.isNaN }.sorted()
        guard !sorted.isEmpty else { return }
        let limits = [0.04, 0.14, 0.33].map { sorted[Int(Double(sorted.count - 1) * $0)] }
        for row in 0..<canvas.rows {
            let line = values[row * values.count / canvas.rows]
            for column in 0..<canvas.columns {
                let value = line[column * line.count / canvas.columns]
                guard let step = limits.firstIndex(where: { value <= $0 }) else { continue }
                canvas.shade(Self.fieldGlyphs[step], column: column, row: row, style: style)
            }
        }
    }

    /// Sets every dot that lies on the other side of a level than the dot at its right or below it.
    func draw(contoursOf values: [[Double]], levels: [Double], style: Style, on canvas: inout Canvas) {
        guard let first = values.first, !first.isEmpty else { return }
        func height(_ x: Int, _ y: Int) -> Double {
            Self.value(
                of: values, across: Double(x) / Double(canvas.dotColumns - 1),
                down: Double(y) / Double(canvas.dotRows - 1))
        }
        var above = (0..<canvas.dotColumns).map { height($0, 0) }
        for y in 0..<canvas.dotRows {
            let below = y + 1 < canvas.dotRows ? (0..<canvas.dotColumns).map { height($0, y + 1) } : above
            for x in 0..<canvas.dotColumns {
                let neighbours = [x + 1 < canvas.dotColumns ? above[x + 1] : above[x], below[x]]
                let isCrossed = levels.contains { level in
                    neighbours.contains { !$0.isNaN && !above[x].isNaN && ($0 < level) != (above[x] < level) }
                }
                if isCrossed { canvas.dot(x: x, y: y, style: style) }
            }
            above = below
        }
    }

    /// The value at a place of the plane, between the four given around it by proportion.
    private static func value(of values: [[Double]], across: Double, down: Double) -> Double {
        let row = min(down * Double(values.count), Double(values.count) - 0.5) - 0.5
        let (upper, lower) = (values[max(0, Int(row))], values[min(values.count - 1, Int(row + 1))])
        let column = min(across * Double(upper.count), Double(upper.count) - 0.5) - 0.5
        let (left, right) = (max(0, Int(column)), min(upper.count - 1, Int(column + 1)))
        let (x, y) = (max(0, column) - Double(left), max(0, row) - Double(max(0, Int(row))))
        return (upper[left] * (1 - x) + upper[right] * x) * (1 - y) + (lower[left] * (1 - x) + lower[right] * x) * y
    }
}
