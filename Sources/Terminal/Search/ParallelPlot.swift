import HyperSearch

/// Which combinations win: each complete trial a line across the axes of the value and all parameters.
public struct ParallelPlot: Encodable, Sendable {
    /// A complete trial.
    public struct Line: Hashable, Codable, Sendable {
        /// The trial's number.
        public let trial: Int
        /// Its value.
        public let value: Double
        /// What it gave each of ``ParallelPlot/parameters``; null where it does not have the parameter.
        public let params: [ParameterValue?]
        /// Whether it is among the best tenth.
        public let isTop: Bool

        private enum CodingKeys: String, CodingKey {
            case trial, value, params
            case isTop = "top"
        }
    }

    /// Whether small or large values are better.
    public let direction: Direction
    /// The parameters, in the order of their axes.
    public let parameters: [String]
    /// The complete trials with a finite value.
    public let trials: [Line]
    private let axes: [ParameterAxis]

    private enum CodingKeys: CodingKey {
        case direction, parameters, trials
    }

    /// Looks at the complete trials with finite values; parameters that none of them has are left out.
    public init(_ trials: [FinishedTrial], parameters: [String], direction: Direction) {
        self.direction = direction
        let measured = trials.measurable
        axes = parameters.compactMap { ParameterAxis($0, in: measured) }
        self.parameters = axes.map(\.name)
        let top = Set(PEDANOVA().top(of: measured, direction: direction).map(\.number))
        let names = self.parameters
        self.trials = measured.map { trial in
            Line(
                trial: trial.number, value: trial.value ?? .nan, params: names.map { trial[$0] },
                isTop: top.contains(trial.number))
        }
    }

    /// The lines across the axes, the best above.
    public var coordinates: ParallelCoordinates {
        let value = Axis(fitting: trials.map(\.value))
        let uprights =
            [ParallelCoordinates.Upright(name: "값", axis: value, hasGaps: false)]
            + axes.map { axis in
                ParallelCoordinates.Upright(
                    name: axis.name + (axis.axis.scale == .logarithmic ? "(로그)" : ""), axis: axis.axis,
                    hasGaps: axis.places.contains(nil))
            }
        let drawn = trials.indices.sorted { !trials[$0].isTop && trials[$1].isTop }
        let lines = drawn.map { index in
            let isTop = trials[index].isTop
            return ParallelCoordinates.Line(
                places: [trials[index].value] + axes.map { $0.places[index] }, pattern: isTop ? .solid : .dotted,
                style: isTop ? Style(color: .red, isBold: true) : .dim)
        }
        return ParallelCoordinates(uprights: uprights, lines: lines)
    }

    /// At most `width` columns, `height` rows of them drawing for as many axes as fit beside each other.
    public func lines(width: Int, height: Int = 12) -> [StyledLine] {
        let count = trials.count(where: \.isTop)
        let legend = StyledLine([
            Span("⠒⠒⠒", Style(color: .red, isBold: true)), Span(" 좋은 쪽 10% \(count)번   "), Span("⠂⠂⠂", .dim),
            Span(" 나머지 \(trials.count - count)번"),
        ])
        return legend.fitted(to: width)
            + coordinates.lines(width: width, height: height)
    }
}
