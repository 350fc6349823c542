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
    private let plane: TrialPlane

    private enum CodingKeys: CodingKey {
        case x, y, direction, points
    }

    /// Looks at the complete trials; nil if none has both parameters.
    public init?(_ trials: [FinishedTrial], x: String, y: String, direction: Direction) {
        let complete = trials.filter(\.isComplete)
        guard let plane = TrialPlane(complete, x: x, y: y) else { return nil }
        self.x = x
        self.y = y
        self.direction = direction
        self.plane = plane
        let ranks = Self.ranks(of: complete.map { $0.value ?? .nan })
        let rankOfTrial = Dictionary(uniqueKeysWithValues: zip(complete.map(\.number), ranks))
        points = plane.trials.map { trial, x, y in
            Point(
                trial: trial.number, x: x, y: y, value: trial.value ?? .nan, rank: rankOfTrial[trial.number] ?? .nan)
        }
    }

    /// At most `width` columns, `height` rows of them drawing.
    public func lines(width: Int, height: Int = 16) -> [StyledLine] { plot.lines(width: width, height: height) }

    /// The plane with the trials on it.
    public var plot: Plot {
        var plot = plane.plot
        let looks: [(name: String, glyph: Character, style: Style)] = [
            ("나쁜 쪽 25%", "·", .dim), ("50–75%", "○", Style(color: .blue)), ("25–50%", "◆", Style(color: .yellow)),
            ("좋은 쪽 25%", "●", Style(color: .red)),
        ]
        for (quarter, look) in looks.enumerated() {
            let places = zip(points, plane.places).filter { point, _ in
                let badness = direction == .minimize ? point.rank : 1 - point.rank
                return 3 - min(Int(badness * 4), 3) == quarter
            }
            plot.add(.points(places.map(\.1), glyph: look.glyph), name: look.name, style: look.style)
        }
        return plot
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
