/// Points of many dimensions as lines across parallel upright axes.
///
/// Lines of the same course differ in pattern and in style; later ones are drawn above.
public struct ParallelCoordinates: Sendable {
    /// An upright axis, named above, with its ends written at its top and bottom.
    public struct Upright: Sendable {
        /// What is written above.
        public let name: String
        /// The axis.
        public let axis: Axis
        /// Whether some lines have no place on it and pass below its lower end.
        public let hasGaps: Bool
    }

    /// A line with a place on each axis, or none.
    public struct Line: Sendable {
        /// Its places, one for each axis.
        public let places: [Double?]
        /// How it is broken up.
        public let pattern: LinePattern
        /// How it is drawn.
        public let style: Style
    }

    /// The axes, from the left.
    public let uprights: [Upright]
    /// The lines, those below first.
    public let lines: [Line]

    /// The drawing, at most `width` columns wide, with `height` rows between the ends of the axes.
    ///
    /// Where there is no room for all axes beside each other, further drawings follow that begin with the first axis.
    func lines(width: Int, height: Int) -> [StyledLine] {
        let rest = Array(uprights.indices.dropFirst())
        let fitting = max(1, width / Self.narrowest - 1)
        // As many beside each other in every drawing.
        let drawings = max(1, (rest.count + fitting - 1) / fitting)
        let perRow = max(1, (rest.count + drawings - 1) / drawings)
        return stride(from: 0, to: max(1, rest.count), by: perRow).flatMap { start in
            drawing(of: [0] + rest[start..<min(start + perRow, rest.count)], width: width, height: height)
        }
    }

    /// The fewest columns between two axes.
    private static let narrowest = 10

    private func drawing(of shown: [Int], width: Int, height: Int) -> [StyledLine] {
        let slot = width / shown.count
        var canvas = Canvas(columns: slot * shown.count, rows: height)
        let columns = shown.indices.map { $0 * slot + slot / 2 }
        for column in columns {
            for row in 0..<height { canvas.shade("│", column: column, row: row, style: .dim) }
        }
        for line in lines {
            var phase = 0
            for (left, right) in zip(shown.indices, shown.indices.dropFirst()) {
                canvas.segment(
                    from: (columns[left] * 2, dot(line.places[shown[left]], on: uprights[shown[left]], height)),
                    to: (columns[right] * 2, dot(line.places[shown[right]], on: uprights[shown[right]], height)),
                    pattern: line.pattern, phase: &phase, style: line.style)
            }
        }
        func row(_ style: Style, _ label: (Upright) -> String) -> StyledLine {
            let cells = shown.map { index in
                let text = label(uprights[index]).clipped(to: slot - 1)
                let left = max(0, slot / 2 - text.columns / 2)
                return String(repeating: " ", count: left) + text
                    + String(repeating: " ", count: max(0, slot - left - text.columns))
            }
            return StyledLine(cells.joined(), style)
        }
        return [row(.bold, \.name), row(.dim, \.top)] + canvas.lines + [row(.dim, \.bottom)]
            + shown.map { uprights[$0] }.filter { !$0.axis.choices.isEmpty }.flatMap { upright in
                StyledLine(
                    "\(upright.name) (아래부터): " + (upright.hasGaps ? ["없음"] : []).joined()
                        + (upright.hasGaps ? ", " : "") + upright.axis.choices.joined(separator: ", "), .dim
                ).fitted(to: width, hanging: 2)
            }
    }

    /// The row of dots of a place.
    private func dot(_ place: Double?, on upright: Upright, _ height: Int) -> Int {
        Int(((1 - upright.fraction(place)) * Double(height * 4 - 1)).rounded())
    }
}

extension ParallelCoordinates.Upright {
    /// Where a place lies, from 0 at the bottom to 1; a line without one passes along the bottom.
    public func fraction(_ place: Double?) -> Double {
        let lowest = hasGaps ? Self.gap : 0
        return place.map { lowest + (1 - lowest) * min(max(axis.fraction($0), 0), 1) } ?? 0
    }

    /// How much of an axis lies below its lower end where lines without a place pass.
    private static let gap = 0.12

    /// What is written at the upper end.
    public var top: String { axis.choices.last ?? compact(axis.upper, digits: 3) }

    /// What is written at the lower end.
    public var bottom: String { hasGaps ? "없음" : axis.choices.first ?? compact(axis.lower, digits: 3) }
}
