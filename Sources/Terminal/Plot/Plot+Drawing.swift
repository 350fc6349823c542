extension Plot {
    static let ruleGlyph: Character = "┊"
    static let bandGlyph: Character = "·"

    /// The layers alone, without frame.
    func canvas(columns: Int, rows: Int) -> Canvas {
        var canvas = Canvas(columns: columns, rows: rows)
        for (index, layer) in layers.enumerated() {
            switch layer.mark {
            case .line(let points, let pattern, let marker):
                draw(line: points, pattern: pattern, style: layer.style, on: &canvas)
                if let marker {
                    draw(marker: marker, along: points, offset: index, style: layer.style, on: &canvas)
                }
            case .band(let lower, let upper):
                draw(bandFrom: lower, to: upper, style: layer.style, on: &canvas)
            case .field(let values):
                draw(field: values, style: layer.style, on: &canvas)
            case .contours(let values, let levels):
                draw(contoursOf: values, levels: levels, style: layer.style, on: &canvas)
            case .columns(let edges, let heights):
                draw(columns: heights, edges: edges, style: layer.style, on: &canvas)
            case .points(let points, let glyph):
                for point in points where point.x.isFinite && point.y.isFinite {
                    let place = place(of: point, on: canvas)
                    canvas.glyph(glyph, x: place.x, y: place.y, style: layer.style)
                }
            case .rule(let x) where x.isFinite:
                let column = place(of: Point(x, y.lower), on: canvas).x / 2
                for row in 0..<rows { canvas.shade(Self.ruleGlyph, column: column, row: row, style: layer.style) }
            case .rule: break
            }
        }
        return canvas
    }

    /// The dot of a point; a point off the axes has a dot off the canvas, which draws nothing.
    func place(of point: Point, on canvas: Canvas) -> (x: Int, y: Int) {
        (
            dot(x.fraction(point.x), of: canvas.dotColumns),
            canvas.dotRows - 1 - dot(y.fraction(point.y), of: canvas.dotRows)
        )
    }

    private func dot(_ fraction: Double, of count: Int) -> Int {
        // Clamped far outside, so that lines leave the frame in the right direction and Int does not overflow.
        Int((min(max(fraction, -10), 11) * Double(count - 1)).rounded())
    }

    private func draw(line points: [Point], pattern: LinePattern, style: Style, on canvas: inout Canvas) {
        let places = points.filter { $0.x.isFinite && $0.y.isFinite }.map { place(of: $0, on: canvas) }
        var phase = 0
        if places.count == 1 { canvas.dot(x: places[0].x, y: places[0].y, style: style) }
        for (start, end) in zip(places, places.dropFirst()) {
            canvas.segment(from: start, to: end, pattern: pattern, phase: &phase, style: style)
        }
    }

    /// Sets the marker every twelve columns, each layer's shifted so that markers of near lines do not meet.
    private func draw(
        marker: Character, along points: [Point], offset: Int, style: Style, on canvas: inout Canvas
    ) {
        for column in stride(from: 3 + offset * 3 % 12, to: canvas.columns, by: 12) {
            let position = x.value(at: Double(column * 2) / Double(canvas.dotColumns - 1))
            guard let height = Self.height(of: points, at: position) else { continue }
            let place = place(of: Point(position, height), on: canvas)
            canvas.glyph(marker, x: place.x, y: place.y, style: style)
        }
    }

    private func draw(bandFrom lower: [Point], to upper: [Point], style: Style, on canvas: inout Canvas) {
        for column in 0..<canvas.columns {
            let position = x.value(at: Double(column * 2) / Double(canvas.dotColumns - 1))
            guard let bottom = Self.height(of: lower, at: position), let top = Self.height(of: upper, at: position)
            else { continue }
            let first = place(of: Point(position, top), on: canvas).y
            let last = place(of: Point(position, bottom), on: canvas).y
            // A cell is shaded when its middle lies within the band.
            for row in 0..<canvas.rows where first <= row * 4 + 2 && row * 4 + 1 <= last {
                canvas.shade(Self.bandGlyph, column: column, row: row, style: style)
            }
        }
    }

    /// The height of the line through `points`, sorted by x, at `position`; nil beyond its ends.
    public static func height(of points: [Point], at position: Double) -> Double? {
        var (next, end) = (0, points.count)
        while next < end {
            let middle = (next + end) / 2
            if points[middle].x < position { next = middle + 1 } else { end = middle }
        }
        guard next < points.count else { return nil }
        guard next > 0 else { return points[0].x == position ? points[0].y : nil }
        let (left, right) = (points[next - 1], points[next])
        guard right.x > left.x else { return right.y }
        return left.y + (right.y - left.y) * (position - left.x) / (right.x - left.x)
    }
}
