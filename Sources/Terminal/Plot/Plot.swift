/// Numbers drawn in one frame: lines, bands, points and rules over two axes, with ticks and a legend.
///
/// ```swift
/// var plot = Plot(x: Axis(0...1), y: Axis(covering: values))
/// plot.add(.line(points), name: "l(x)", style: Style(color: .green))
/// let lines = plot.lines(width: 80, height: 12)
/// ```
///
/// Layers are drawn in the order they were added, later ones above. Kinds of layers differ in pattern and marker as
/// well as in colour, so a plot reads the same without colour.
public struct Plot: Sendable {
    /// A place in the coordinates of the axes.
    public struct Point: Hashable, Sendable {
        /// Where along the x axis.
        public var x: Double
        /// Where along the y axis.
        public var y: Double

        /// The point (`x`, `y`).
        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// What a layer draws.
    public enum Mark: Hashable, Sendable {
        /// The points joined by straight lines; `marker` is set on the line now and then to tell lines apart.
        case line([Point], pattern: LinePattern = .solid, marker: Character? = nil)
        /// The area between two lines over the same x, shaded.
        case band(lower: [Point], upper: [Point])
        /// One glyph a point.
        case points([Point], glyph: Character)
        /// Values over the whole plane, row by row from the top: the lower, the darker, behind the rest.
        case field([[Double]])
        /// Lines along which values over the whole plane, row by row from the top, are the same.
        case contours([[Double]], levels: [Double])
        /// A column between each two neighbouring edges, from the x axis up to its height.
        case columns(edges: [Double], heights: [Double])
        /// A vertical line at x, behind the rest.
        case rule(Double)
    }

    /// One mark of the plot.
    public struct Layer: Hashable, Sendable {
        /// Its name in the legend; a layer without one is not listed.
        public let name: String?
        /// The style of every dot and glyph of it.
        public let style: Style
        /// What it draws.
        public let mark: Mark
    }

    /// The horizontal axis.
    public let x: Axis
    /// The vertical axis.
    public let y: Axis
    /// Written above the y axis.
    public let yLabel: String
    /// Written below the x axis, at its right end.
    public let xLabel: String
    /// What is drawn, bottom first.
    public private(set) var layers: [Layer] = []
    /// The rows below, top first.
    public private(set) var strips: [Row] = []

    /// A row below the plot.
    public struct Row: Hashable, Sendable {
        /// Written at its left.
        public let label: String
        /// What it shows.
        public let strip: Strip
        /// The style of its bars.
        public let style: Style
    }

    /// An empty frame.
    public init(x: Axis, y: Axis, xLabel: String = "", yLabel: String = "") {
        self.x = x
        self.y = y
        self.xLabel = xLabel
        self.yLabel = yLabel
    }

    /// Draws `mark` above what is there.
    public mutating func add(_ mark: Mark, name: String? = nil, style: Style = .plain) {
        layers.append(Layer(name: name, style: style, mark: mark))
    }

    /// Adds a row below the plot, over the same x axis, with a label at its left.
    public mutating func add(_ strip: Strip, label: String, style: Style = .plain) {
        strips.append(Row(label: label, strip: strip, style: style))
    }

    /// The plot as lines of at most `width` columns, of which `height` carry the drawing and one each strip.
    public func lines(width: Int, height: Int) -> [StyledLine] {
        let yTicks = y.ticks(about: max(3, height / 3)).map { tick in
            Axis.Tick(value: tick.value, label: tick.label.clipped(to: width / 4))
        }
        let labelWidth = (yTicks.map(\.label) + strips.map(\.label)).map(\.columns).max() ?? 0
        let canvas = canvas(columns: max(10, width - labelWidth - 1), rows: height)
        return legend(width: width)
            + (yLabel.isEmpty ? [] : StyledLine(yLabel, .dim).wrapped(to: width))
            + framed(canvas, yTicks: yTicks, labelWidth: labelWidth)
            + strips.map { row in
                let label = String(repeating: " ", count: labelWidth - row.label.columns) + row.label + "│"
                return StyledLine(label, .dim) + row.strip.line(columns: canvas.columns, axis: x, style: row.style)
            }
            + xAxis(columns: canvas.columns, indent: labelWidth + 1)
    }
}
