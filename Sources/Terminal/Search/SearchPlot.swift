import HyperSearch

/// Where a search has been: the objective's curve with the points tried on it, or the points on the plane.
public struct SearchPlot: Sendable {
    private let benchmark: Benchmark
    private let trials: [FinishedTrial]

    /// A plot of the trials on an objective; it has lines for one or two parameters.
    public init(_ benchmark: Benchmark, trials: [FinishedTrial]) {
        self.benchmark = benchmark
        self.trials = trials
    }

    /// At most `width` columns and `height` rows of drawing; empty where there are more than two parameters.
    public func lines(width: Int, height: Int = 12) -> [StyledLine] {
        switch benchmark.space.count {
        case 1: curve.lines(width: width, height: height)
        case 2: plane.lines(width: width, height: height)
        default: []
        }
    }

    private func coordinates(of trial: FinishedTrial) -> [Double]? {
        let coordinates = benchmark.space.compactMap { parameter in
            trial.assignments.first { $0.parameter.name == parameter.name }?.coordinate
        }
        return coordinates.count == benchmark.space.count ? coordinates : nil
    }

    private static let minimumStyle = Style(color: .red)

    private var curve: Plot {
        let bounds = benchmark.bounds[0]
        let curve = (0...240).map { step in
            let x = bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * Double(step) / 240
            return Plot.Point(x, benchmark.evaluate([x]))
        }
        var plot = Plot(
            x: Axis(bounds), y: Axis(covering: curve.map(\.y)), xLabel: benchmark.space[0].name,
            yLabel: "\(benchmark.name)의 값")
        plot.add(.line(curve), name: "목적 함수", style: .dim)
        let minima = benchmark.minimizers.map { Plot.Point($0[0], benchmark.minimum) }
        plot.add(.points(minima, glyph: "✕"), name: "최솟값", style: Self.minimumStyle)
        guard !trials.isEmpty else { return plot }
        let points = trials.compactMap { trial in
            coordinates(of: trial).flatMap { point in trial.value.map { Plot.Point(point[0], $0) } }
        }
        plot.add(.points(points, glyph: "●"), name: "시도 \(points.count)번", style: DensityPlot.belowStyle)
        return plot
    }

    private var plane: Plot {
        let bounds = benchmark.bounds
        var plot = Plot(
            x: Axis(bounds[0]), y: Axis(bounds[1]), xLabel: benchmark.space[0].name,
            yLabel: benchmark.space[1].name)
        let points = trials.compactMap(coordinates).map { Plot.Point($0[0], $0[1]) }
        plot.add(.points(points, glyph: "●"), name: "시도 \(points.count)번", style: DensityPlot.belowStyle)
        let minima = benchmark.minimizers.map { Plot.Point($0[0], $0[1]) }
        plot.add(.points(minima, glyph: "✕"), name: "최솟값", style: Self.minimumStyle)
        return plot
    }
}
