import HyperSearch

/// Two parameters against each other, each trial marked by its rank, which no outlier can drown.
public struct RankPlot: Encodable, Sendable {
    /// A complete trial.
    public struct Point: Hashable, Codable, Sendable {
        /// The trial's number.
        public let trial: Int
        /// What it gave the parameter on the horizontal axis.
        public let x: ParameterValue
        /// What it gave the parameter on the vertical axis.
        public let y: ParameterValue
        /// The trial's value.
        public let value: Double
        /// Its place among all complete trials: 0 for the lowest value, 1 for the highest, the mean of ties.
        public let rank: Double
    }

    /// The parameter on the horizontal axis.
    public let x: String
    /// The parameter on the vertical axis.
    public let y: String
    /// Whether small or large values are better.
    public let direction: Direction
    /// The complete trials that have both parameters.
    public let points: [Point]
    private let axes: (x: ParameterAxis, y: ParameterAxis)

    private enum CodingKeys: CodingKey {
        case x, y, direction, points
    }

    /// Looks at the complete trials; nil if none has the first, or none the second parameter.
    public init?(_ trials: [FinishedTrial], x: String, y: String, direction: Direction) {
        let complete = trials.filter(\.isComplete)
        let ranks = Self.ranks(of: complete.map { $0.value ?? .nan })
        let both = zip(complete, ranks).filter { trial, _ in trial[x] != nil && trial[y] != nil }
        guard let xAxis = ParameterAxis(x, in: both.map(\.0)), let yAxis = ParameterAxis(y, in: both.map(\.0))
        else { return nil }
        self.x = x
        self.y = y
        self.direction = direction
        axes = (xAxis, yAxis)
        points = both.compactMap { trial, rank in
            guard let x = trial[x], let y = trial[y], let value = trial.value else { return nil }
            return Point(trial: trial.number, x: x, y: y, value: value, rank: rank)
        }
    }

    /// At most `width` columns, `height` rows of them drawing.
    public func lines(width: Int, height: Int = 16) -> [StyledLine] {
        var plot = Plot(x: axes.x.axis, y: axes.y.axis, xLabel: axes.x.label, yLabel: axes.y.label)
        let looks: [(name: String, glyph: Character, style: Style)] = [
            ("나쁜 쪽 25%", "·", .dim), ("50–75%", "○", Style(color: .blue)), ("25–50%", "◆", Style(color: .yellow)),
            ("좋은 쪽 25%", "●", Style(color: .red)),
        ]
        for (quarter, look) in looks.enumerated() {
            let points =
                zip(points, zip(axes.x.places, axes.y.places)).compactMap { point, place in
                    let badness = direction == .minimize ? point.rank : 1 - point.rank
                    guard 3 - min(Int(badness * 4), 3) == quarter, let x = place.0, let y = place.1 else { return nil }
                    return Plot.Point(x, y)
                } as [Plot.Point]
            plot.add(.points(points, glyph: look.glyph), name: look.name, style: look.style)
        }
        return plot.lines(width: width, height: height)
    }

    /// The place of each value among all, from 0 to 1; equal values share the mean of their places.
    private static func ranks(of values: [Double]) -> [Double] {
        guard values.count > 1 else { return values.map { _ in 0.5 } }
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var ranks = values.map { _ in 0.0 }
        var first = 0
        while first < order.count {
            var end = first + 1
            while end < order.count, values[order[end]] == values[order[first]] { end += 1 }
            for index in first..<end {
                ranks[order[index]] = Double(first + end - 1) / 2 / Double(values.count - 1)
            }
            first = end
        }
        return ranks
    }
}

extension ParameterAxis {
    /// The name, with a word on the scale where it is not linear.
    var label: String { axis.scale == .logarithmic ? "\(name) (로그 눈금)" : name }
}
