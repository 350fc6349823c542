extension Plot {
    static let columnGlyphs: [Character] = Array(" ▁▂▃▄▅▆▇█")

    /// Fills each column of the canvas up to the height of the column it lies in, in eighths of a row.
    func draw(columns heights: [Double], edges: [Double], style: Style, on canvas: inout Canvas) {
        for column in 0..<canvas.columns {
            let position = x.value(at: (Double(column) + 0.5) / Double(canvas.columns))
            guard let index = edges.firstIndex(where: { position < $0 }), index > 0, index - 1 < heights.count
            else { continue }
            let fraction = min(max(y.fraction(heights[index - 1]), 0), 1)
            let eighths = Int((fraction * Double(canvas.rows * 8)).rounded())
            for row in 0..<canvas.rows {
                let filled = min(max(eighths - row * 8, 0), 8)
                guard filled > 0 else { break }
                canvas.shade(Self.columnGlyphs[filled], column: column, row: canvas.rows - 1 - row, style: style)
            }
        }
    }
}
