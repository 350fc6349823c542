/// A drawing of braille dots: two dots across and four down in every character.
///
/// Dots are addressed from the top left. What falls outside is not drawn, so a caller need not clip.
/// A glyph covers the dots of its cell, and dots cover a shade; the last style drawn in a cell is the one it shows.
public struct Canvas: Sendable {
    /// Characters across.
    public let columns: Int
    /// Characters down.
    public let rows: Int

    private var cells: [Cell]

    private struct Cell {
        var dots: UInt32 = 0
        var glyph: Character?
        var shade: Character?
        var style = Style.plain
        var shadeStyle = Style.plain
    }

    /// An empty drawing of `columns` × `rows` characters.
    public init(columns: Int, rows: Int) {
        self.columns = max(columns, 1)
        self.rows = max(rows, 1)
        cells = Array(repeating: Cell(), count: self.columns * self.rows)
    }

    /// Dots across.
    public var dotColumns: Int { columns * 2 }

    /// Dots down.
    public var dotRows: Int { rows * 4 }

    /// Sets one dot.
    public mutating func dot(x: Int, y: Int, style: Style) {
        guard (0..<dotColumns).contains(x), (0..<dotRows).contains(y) else { return }
        let cell = (y / 4) * columns + x / 2
        cells[cell].dots |= Self.braille[y % 4][x % 2]
        if cells[cell].glyph == nil { cells[cell].style = style }
    }

    /// Draws a straight line between two dots (Bresenham), leaving out what the pattern leaves out.
    ///
    /// `phase` counts the dots already drawn, so that a pattern runs on through the corners of a polyline.
    public mutating func segment(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), pattern: LinePattern, phase: inout Int, style: Style
    ) {
        let across = abs(end.x - start.x)
        let down = abs(end.y - start.y)
        var (x, y, error) = (start.x, start.y, across - down)
        while true {
            if pattern.draws(phase) { dot(x: x, y: y, style: style) }
            if x == end.x, y == end.y { return }
            phase += 1
            let doubled = 2 * error
            if doubled > -down {
                error -= down
                x += x < end.x ? 1 : -1
            }
            if doubled < across {
                error += across
                y += y < end.y ? 1 : -1
            }
        }
    }

    /// Puts a character of one column into the cell that holds the dot.
    public mutating func glyph(_ character: Character, x: Int, y: Int, style: Style) {
        guard (0..<dotColumns).contains(x), (0..<dotRows).contains(y) else { return }
        let cell = (y / 4) * columns + x / 2
        cells[cell].glyph = character
        cells[cell].style = style
    }

    /// Puts a character of one column behind the dots: it shows where its cell has nothing else.
    public mutating func shade(_ character: Character, column: Int, row: Int, style: Style) {
        guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
        cells[row * columns + column].shade = character
        cells[row * columns + column].shadeStyle = style
    }

    /// The drawing, top row first; every line is `columns` wide.
    public var lines: [StyledLine] {
        (0..<rows).map { row in
            var spans: [Span] = []
            var (text, style) = ("", Style.plain)
            for cell in cells[row * columns..<(row + 1) * columns] {
                let isEmpty = cell.glyph == nil && cell.dots == 0
                let cellStyle = isEmpty ? cell.shadeStyle : cell.style
                if cellStyle != style, !text.isEmpty {
                    spans.append(Span(text, style))
                    text = ""
                }
                style = cellStyle
                text.append(isEmpty ? cell.shade ?? " " : cell.glyph ?? Self.character(dots: cell.dots))
            }
            return StyledLine(spans + [Span(text, style)])
        }
    }

    /// The bit of each dot in the block of braille patterns, by row and column.
    private static let braille: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    private static func character(dots: UInt32) -> Character {
        Unicode.Scalar(0x2800 + dots).map(Character.init) ?? " "
    }
}
