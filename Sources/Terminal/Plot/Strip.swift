/// A row below a plot, over the same x axis.
public enum Strip: Hashable, Sendable {
    /// A bar a column as high as the line through the points there; none where it is not a number.
    ///
    /// The bars are eighths of `full`, or of the highest of them.
    case bars([Plot.Point], full: Double? = nil)
    /// A glyph at each x; later ones cover earlier ones.
    case marks([Mark])

    /// A glyph at an x.
    public struct Mark: Hashable, Sendable {
        /// Where it is.
        public let x: Double
        /// What is drawn there.
        public let glyph: Character
        /// How it is drawn.
        public let style: Style

        /// `glyph` at `x`.
        public init(_ x: Double, _ glyph: Character, _ style: Style = .plain) {
            self.x = x
            self.glyph = glyph
            self.style = style
        }
    }

    /// The row, `columns` wide.
    func line(columns: Int, axis: Axis, style: Style) -> StyledLine {
        var canvas = Canvas(columns: columns, rows: 1)
        switch self {
        case .bars(let points, let full):
            // The last column may lie beyond the last point by a rounding error.
            let end = points.last?.x ?? 0
            let heights = (0..<columns).map { column in
                let x = axis.value(at: Double(column) / Double(max(1, columns - 1)))
                return Plot.height(of: points, at: min(x, end)) ?? 0
            }.map { $0.isFinite ? max(0, $0) : 0 }
            let highest = full ?? heights.max() ?? 0
            for (column, height) in heights.enumerated() where highest > 0 {
                let eighths = Int((min(1, height / highest) * Double(Plot.columnGlyphs.count - 1)).rounded(.up))
                canvas.shade(Plot.columnGlyphs[eighths], column: column, row: 0, style: style)
            }
        case .marks(let marks):
            for mark in marks where mark.x.isFinite {
                let column = Int((axis.fraction(mark.x) * Double(columns - 1)).rounded())
                canvas.shade(mark.glyph, column: column, row: 0, style: mark.style)
            }
        }
        return canvas.lines[0]
    }
}
