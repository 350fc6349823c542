/// How often values fall into each of some equally wide bins.
public struct Histogram: Hashable, Sendable {
    /// The ends of the bins, one more than there are bins.
    public let edges: [Double]
    /// How many values lie in each bin; one on an edge lies in the bin above it, the last edge in the last bin.
    public let counts: [Int]
    private let axis: Axis

    /// Counts the finite values over an axis; what lies outside it is left out.
    ///
    /// - Precondition: `bins` is 1 or more.
    public init(_ values: [Double], over axis: Axis, bins: Int) {
        precondition(bins >= 1, "A histogram has a bin.")
        self.axis = axis
        edges = (0...bins).map { axis.value(at: Double($0) / Double(bins)) }
        var counts = Array(repeating: 0, count: bins)
        for value in values where value.isFinite {
            let fraction = axis.fraction(value)
            guard (0...1).contains(fraction) else { continue }
            counts[min(Int(fraction * Double(bins)), bins - 1)] += 1
        }
        self.counts = counts
    }

    /// The columns in their frame, at most `width` columns wide, `height` rows of them drawing.
    public func lines(
        width: Int, height: Int = 8, xLabel: String = "", yLabel: String = "개수", style: Style = .plain
    ) -> [StyledLine] {
        var plot = Plot(
            x: axis, y: Axis(0...Double(max(1, counts.max() ?? 1))), xLabel: xLabel, yLabel: yLabel)
        plot.add(.columns(edges: edges, heights: counts.map(Double.init)), style: style)
        return plot.lines(width: width, height: height)
    }
}
