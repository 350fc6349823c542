import HyperSearch

/// The value over two parameters: a surface through the complete trials, shaded where it is best, with lines of equal value.
public struct ContourPlot: Encodable, Sendable {
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
    }

    /// The parameter on the horizontal axis.
    public let x: String
    /// The parameter on the vertical axis.
    public let y: String
    /// Whether small or large values are better.
    public let direction: Direction
    /// The complete trials with a finite value that have both parameters.
    public let points: [Point]
    private let plane: TrialPlane

    private enum CodingKeys: CodingKey {
        case x, y, direction, points
    }

    /// Looks at the complete trials with finite values; nil if none has both parameters.
    public init?(_ trials: [FinishedTrial], x: String, y: String, direction: Direction) {
        guard let plane = TrialPlane(trials.measurable, x: x, y: y) else { return nil }
        self.x = x
        self.y = y
        self.direction = direction
        self.plane = plane
        points = plane.trials.map { trial, x, y in
            Point(trial: trial.number, x: x, y: y, value: trial.value ?? .nan)
        }
    }

    /// At most `width` columns, `height` rows of them drawing.
    public func lines(width: Int, height: Int = 16) -> [StyledLine] { plot.lines(width: width, height: height) }

    /// The plane with the trials on it.
    public var plot: Plot {
        let losses = points.map { direction.loss(of: $0.value) }
        let field = field(of: losses)
        let sorted = field.joined().sorted()
        let levels = Self.levels.map { sorted[Int($0 * Double(sorted.count - 1))] }
        let texts = levels.map { compact(direction == .minimize ? $0 : -$0, digits: 3) }
        var plot = plane.plot
        plot.add(.field(field), name: "좋은 곳", style: .dim)
        plot.add(
            .contours(field, levels: levels), name: "값 " + texts.joined(separator: " · "), style: Style(color: .blue))
        plot.add(.points(plane.places, glyph: "○"), name: "시도 \(points.count)번", style: Style(color: .cyan))
        if let best = losses.indices.min(by: { losses[$0] < losses[$1] }) {
            plot.add(
                .points([plane.places[best]], glyph: "★"), name: "최선 \(points[best].trial)번",
                style: Style(color: .red, isBold: true))
        }
        return plot
    }

    /// The heights of a surface through the losses, row by row from the top.
    private func field(of losses: [Double]) -> [[Double]] {
        let (x, y) = (plane.x.axis, plane.y.axis)
        let surface = ScatteredSurface(
            zip(plane.places, losses).map { (x.fraction($0.x), y.fraction($0.y), $1) })
        return (0..<Self.fieldRows).map { row in
            let down = y.middle(of: 1 - (Double(row) + 0.5) / Double(Self.fieldRows))
            return (0..<Self.fieldColumns).map { column in
                surface.height(x: x.middle(of: (Double(column) + 0.5) / Double(Self.fieldColumns)), y: down)
            }
        }
    }

    private static let fieldRows = 32
    private static let fieldColumns = 96
    /// Which part of the plane lies below each line: close together where the plane is best.
    private static let levels = [0.1, 0.25, 0.5, 0.75]
}

extension Axis {
    /// A place from 0 to 1 as a surface sees it: itself, or the middle of the choice whose stretch it lies in.
    fileprivate func middle(of fraction: Double) -> Double {
        guard !choices.isEmpty else { return fraction }
        return ((fraction * Double(choices.count)).rounded(.down) + 0.5) / Double(choices.count)
    }
}
