import HyperSearch

/// Where a search has been: the points on the objective's curve, or on the plane of two parameters.
public struct SearchPlot: Sendable {
    /// The objective's values by coordinate, drawn as a curve, or as shades of the plane.
    public typealias Curve = @Sendable (_ coordinates: [Double]) -> Double

    private let name: String
    private let space: [Parameter]
    private let trials: [FinishedTrial]
    private let minimizers: [[Double]]
    private let curve: Curve?
    private let dark: String

    /// A plot of trials over one or two numeric parameters; `minimizers` are marked, `curve` is drawn.
    ///
    /// `name` is what the legend calls the trials, `dark` what it calls the places of the plane where `curve` is low.
    public init(
        _ name: String = "시도", space: [Parameter], trials: [FinishedTrial] = [], minimizers: [[Double]] = [],
        dark: String = "낮은 곳", curve: Curve? = nil
    ) {
        self.name = name
        self.space = space
        self.trials = trials
        self.minimizers = minimizers
        self.curve = curve
        self.dark = dark
    }

    /// A plot of trials on a benchmark.
    public init(_ name: String = "시도", of benchmark: Benchmark, trials: [FinishedTrial] = []) {
        self.init(
            name, space: benchmark.space, trials: trials, minimizers: benchmark.minimizers, curve: benchmark.evaluate)
    }

    /// At most `width` columns and `height` rows of drawing; empty unless there are one or two numeric parameters.
    ///
    /// On the plane, a row below shows where the points fall on the horizontal axis alone.
    public func lines(width: Int, height: Int = 12) -> [StyledLine] {
        plot?.lines(width: width, height: height) ?? []
    }

    /// The plot; nil unless there are one or two numeric parameters.
    public var plot: Plot? {
        let axes = space.compactMap(\.axis)
        guard axes.count == space.count else { return nil }
        switch axes.count {
        case 1: return line(axes[0])
        case 2: return plane(axes[0], axes[1])
        default: return nil
        }
    }

    // MARK: Drawing

    private static let trialStyle = Style(color: .cyan)
    private static let minimumStyle = Style(color: .red)

    private func line(_ axis: Axis) -> Plot {
        let curve = self.curve.map { curve in
            (0...240).map { step in
                let x = axis.value(at: Double(step) / 240)
                return Plot.Point(x, curve([x]))
            }
        }
        let points = trials.compactMap { trial in
            coordinates(of: trial).flatMap { point in trial.value.map { Plot.Point(point[0], $0) } }
        }
        var plot = Plot(
            x: axis, y: Axis(covering: ((curve ?? []) + points).map(\.y)), xLabel: space[0].name, yLabel: "값")
        if let curve { plot.add(.line(curve), name: "목적 함수", style: .dim) }
        add(points, minimizers.map { Plot.Point($0[0], self.curve?($0) ?? .nan) }, to: &plot)
        return plot
    }

    private func plane(_ x: Axis, _ y: Axis) -> Plot {
        var plot = Plot(x: x, y: y, xLabel: space[0].name, yLabel: space[1].name)
        if let curve {
            // Finer than any terminal's cells, so that each finds a value near its middle.
            let field = (0..<80).map { row in
                (0..<200).map { column in
                    curve([x.value(at: (Double(column) + 0.5) / 200), y.value(at: 1 - (Double(row) + 0.5) / 80)])
                }
            }
            plot.add(.field(field), name: dark, style: .dim)
        }
        let points = trials.compactMap(coordinates).map { Plot.Point($0[0], $0[1]) }
        add(points, minimizers.map { Plot.Point($0[0], $0[1]) }, to: &plot)
        guard !points.isEmpty else { return plot }
        plot.add(.marks(points.map { Strip.Mark($0.x, "▲", Self.trialStyle) }), label: "▲")
        return plot
    }

    private func add(_ points: [Plot.Point], _ minima: [Plot.Point], to plot: inout Plot) {
        if !minima.isEmpty {
            plot.add(.points(minima, glyph: "✕"), name: "최솟값", style: Self.minimumStyle)
        }
        if !points.isEmpty {
            plot.add(.points(points, glyph: "●"), name: "\(name) \(points.count)번", style: Self.trialStyle)
        }
    }

    private func coordinates(of trial: FinishedTrial) -> [Double]? {
        let coordinates = space.compactMap { parameter in
            trial.assignments.first { $0.parameter.name == parameter.name }?.coordinate
        }
        return coordinates.count == space.count ? coordinates : nil
    }
}

extension Parameter {
    /// The axis its values lie on; nil for choices.
    var axis: Axis? {
        switch domain {
        case .float(let low, let high, let scale, _): Axis(low...high, scale: scale == .log ? .logarithmic : .linear)
        case .int(let low, let high, let scale, _):
            Axis(
                Double(low)...Double(high), scale: scale == .log ? .logarithmic : .linear, isWhole: true)
        case .categorical: nil
        }
    }
}
