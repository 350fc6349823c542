import HyperSearch

/// The value against each parameter alone.
public struct SlicePlot: Encodable, Sendable {
    /// A complete trial along one parameter.
    public struct Point: Hashable, Codable, Sendable {
        /// The trial's number.
        public let trial: Int
        /// What it gave the parameter.
        public let x: ParameterValue
        /// The trial's value.
        public let value: Double
    }

    /// The trials that have one parameter.
    public struct Slice: Encodable, Sendable {
        /// The parameter's name.
        public let parameter: String
        /// The trials.
        public let points: [Point]
        fileprivate let axis: ParameterAxis

        private enum CodingKeys: CodingKey {
            case parameter, points
        }
    }

    /// Whether small or large values are better.
    public let direction: Direction
    /// A slice for each parameter.
    public let parameters: [Slice]

    /// Looks at the complete trials with finite values along these parameters; those that no trial has are left out.
    public init(_ trials: [FinishedTrial], parameters: [String], direction: Direction) {
        self.direction = direction
        let measured = trials.measurable
        self.parameters = parameters.compactMap { name in
            guard let axis = ParameterAxis(name, in: measured) else { return nil }
            let points = measured.compactMap { trial in
                trial[name].map { Point(trial: trial.number, x: $0, value: trial.value ?? .nan) }
            }
            return Slice(parameter: name, points: points, axis: axis)
        }
    }

    /// At most `width` columns; as many slices beside each other as have 36 of them, `height` rows of each drawing.
    public func lines(width: Int, height: Int = 10) -> [StyledLine] {
        let perRow = max(1, min(parameters.count, (width + Self.gap) / (Self.narrowest + Self.gap)))
        let each = (width - Self.gap * (perRow - 1)) / perRow
        let drawn = plots.map { $0.lines(width: each, height: height) }
        let rows = stride(from: 0, to: drawn.count, by: perRow).map { first in
            drawn[first..<min(first + perRow, drawn.count)].reduce([]) { left, right in
                left.isEmpty ? right : sideBySide(left, right, gap: Self.gap, width: .max)
            }
        }
        return rows.joined(separator: [""]) + [""] + StyledLine(Self.caption, .dim).fitted(to: width)
    }

    /// What the marks mean.
    public static let caption = "● 나중에 한 3분의 1   ○ 가운데   · 처음"

    /// A plot for each parameter, over the same values.
    public var plots: [Plot] {
        let y = Axis(fitting: parameters.flatMap { $0.points.map(\.value) })
        return parameters.map { plot(of: $0, y: y) }
    }

    private static let narrowest = 36
    private static let gap = 3

    private func plot(of slice: Slice, y: Axis) -> Plot {
        var plot = Plot(
            x: slice.axis.axis, y: y, xLabel: slice.axis.label,
            yLabel: y.scale == .logarithmic ? "값 (로그 눈금)" : "값")
        let last = Double(max(1, slice.points.map(\.trial).max() ?? 1))
        for (third, glyph) in ["·", "○", "●"].enumerated() {
            let points = zip(slice.points, slice.axis.places.compactMap(\.self)).filter { point, _ in
                min(Int(Double(point.trial) / last * 3), 2) == third
            }
            plot.add(
                .points(points.map { Plot.Point($1, $0.value) }, glyph: Character(glyph)),
                style: Style(color: [.blue, .cyan, .green][third]))
        }
        return plot
    }
}
