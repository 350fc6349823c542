import HyperSearch
import RealModule

/// The two densities of a TPE proposal along one parameter, with the candidates, the ratio and the pick below.
public struct DensityPlot: Sendable {
    private let step: ParzenStep
    private let dimension: Int

    /// A plot of the densities along the parameter number `dimension` of the step.
    public init(_ step: ParzenStep, dimension: Int = 0) {
        self.step = step
        self.dimension = dimension
    }

    /// At most `width` columns and `height` rows of drawing; for choices, a line for each choice.
    public func lines(width: Int, height: Int = 10) -> [StyledLine] {
        drawn(width: width) { numeric($0).lines(width: width, height: height) }
    }

    /// The plot; nil for choices.
    public var plot: Plot? {
        guard case .numeric(let below) = step.below.model.axes[dimension],
            case .numeric(let above) = step.above.model.axes[dimension]
        else { return nil }
        return numeric(curves(below, above))
    }

    /// The same as rows of bars, a few lines for each parameter where there are many.
    public func sketch(width: Int) -> [StyledLine] {
        drawn(width: width) { sketch($0, width: width) }
    }

    private func drawn(width: Int, _ numeric: (Curves) -> [StyledLine]) -> [StyledLine] {
        switch (step.below.model.axes[dimension], step.above.model.axes[dimension]) {
        case (.numeric(let below), .numeric(let above)): numeric(curves(below, above))
        case (.categorical(let below), .categorical(let above)): categorical(below, above, width: width)
        default: []
        }
    }

    static let belowStyle = Style(color: .green)
    static let aboveStyle = Style(color: .magenta)
    static let pickStyle = Style(color: .yellow, isBold: true)

    // MARK: Numbers

    /// Both densities along the parameter, and what is drawn below them.
    private struct Curves {
        let axis: Axis
        let l: [Plot.Point]
        let g: [Plot.Point]
        /// The largest value of either.
        let highest: Double
        let ratio: Strip
        let candidates: Strip
    }

    private func curves(
        _ below: ParzenEstimator.NormalKernels, _ above: ParzenEstimator.NormalKernels
    ) -> Curves {
        let isLogarithmic = step.parameters[dimension].axis?.scale == .logarithmic
        func value(_ position: Double) -> Double { isLogarithmic ? .exp(position) : position }
        let positions = (0...240).map { min(below.high, below.low + (below.high - below.low) * Double($0) / 240) }
        let l = positions.map { Plot.Point(value($0), below.density(at: $0, weights: step.below.model.weights)) }
        let g = positions.map { Plot.Point(value($0), above.density(at: $0, weights: step.above.model.weights)) }
        let marks = step.candidates.map { Strip.Mark($0[dimension], "╵", .dim) }
        return Curves(
            axis: Axis(value(below.low)...value(below.high), scale: isLogarithmic ? .logarithmic : .linear), l: l, g: g,
            highest: (l + g).map(\.y).max() ?? 1, ratio: .bars(zip(l, g).map { Plot.Point($0.x, $0.y / $1.y) }),
            candidates: .marks(marks + [Strip.Mark(pick, "▲", Self.pickStyle)]))
    }

    private func numeric(_ curves: Curves) -> Plot {
        let name = step.parameters[dimension].name
        var plot = Plot(
            x: curves.axis, y: Axis(0...curves.highest * 1.05), xLabel: name, yLabel: "\(name)의 밀도")
        plot.add(.rule(pick), name: "고른 값 \(pickText)", style: Self.pickStyle)
        plot.add(.line(curves.g, pattern: .dashed), name: "g(x) 나머지", style: Self.aboveStyle)
        plot.add(.line(curves.l), name: "l(x) 좋은 쪽", style: Self.belowStyle)
        plot.add(curves.ratio, label: "l/g")
        plot.add(curves.candidates, label: "후보")
        return plot
    }

    private func sketch(_ curves: Curves, width: Int) -> [StyledLine] {
        let range = "\(compact(curves.axis.lower))…\(compact(curves.axis.upper))"
        let title = StyledLine([
            Span("  " + step.parameters[dimension].name, .bold), Span("  \(range)  ", .dim),
            Span("▲ 고른 값 \(pickText)", Self.pickStyle),
        ])
        let rows: [(label: String, strip: Strip, style: Style)] = [
            ("   l", .bars(curves.l, full: curves.highest), Self.belowStyle),
            ("   g", .bars(curves.g, full: curves.highest), Self.aboveStyle),
            (" l/g", curves.ratio, .plain), ("후보", curves.candidates, .plain),
        ]
        return title.fitted(to: width)
            + rows.map { label, strip, style in
                StyledLine(label + "│", .dim) + strip.line(columns: max(10, width - 5), axis: curves.axis, style: style)
            }
    }

    /// The chosen candidate's coordinate.
    private var pick: Double { step.candidates[step.chosen][dimension] }

    private var pickText: String {
        let parameter = step.parameters[dimension]
        return parameter.text(parameter.domain.value(at: pick))
    }

    // MARK: Choices

    /// The probability of each choice on both sides and their ratio, the pick marked; nil for numbers.
    public var table: TextTable? {
        guard case .categorical(let choices) = step.parameters[dimension].domain,
            case .categorical(let below) = step.below.model.axes[dimension],
            case .categorical(let above) = step.above.model.axes[dimension]
        else { return nil }
        let l = Self.mixture(below, weights: step.below.model.weights)
        let g = Self.mixture(above, weights: step.above.model.weights)
        let rows = choices.indices.map { choice in
            [
                (choice == Int(pick) ? "▶ " : "") + choices[choice].description, fixed(l[choice], 2),
                fixed(g[choice], 2), fixed(l[choice] / g[choice], 2),
            ].map { TextTable.Cell($0) }
        }
        return TextTable(
            header: [TextTable.Cell(step.parameters[dimension].name), "l", "g", "l/g"], rows: rows,
            alignments: [.left, .right, .right, .right])
    }

    private func categorical(_ below: [[Double]], _ above: [[Double]], width: Int) -> [StyledLine] {
        guard case .categorical(let choices) = step.parameters[dimension].domain else { return [] }
        let l = Self.mixture(below, weights: step.below.model.weights)
        let g = Self.mixture(above, weights: step.above.model.weights)
        let nameWidth = choices.map { $0.description.columns }.max() ?? 0
        // A name, two numbers with their labels, and two bars share the line.
        let barWidth = max(4, (width - nameWidth - 24) / 2)
        return choices.indices.flatMap { choice in
            let name = choices[choice].description
            let isPick = choice == Int(pick)
            let label = StyledLine([
                Span(isPick ? "▶ " : "  ", Self.pickStyle),
                Span(name + String(repeating: " ", count: nameWidth - name.columns)),
            ])
            let bars = [
                StyledLine(
                    "  l " + fixed(l[choice], 2) + " " + Self.bar(l[choice], width: barWidth), Self.belowStyle),
                StyledLine(
                    "  g " + fixed(g[choice], 2) + " " + Self.bar(g[choice], width: barWidth), Self.aboveStyle),
            ]
            let line = label + bars[0] + bars[1]
            return line.columns <= width ? [line] : label.fitted(to: width) + bars
        }
    }

    /// The probability of each choice under the whole mixture.
    private static func mixture(_ rows: [[Double]], weights: [Double]) -> [Double] {
        (rows.first ?? []).indices.map { choice in
            zip(rows, weights).reduce(0) { $0 + $1.0[choice] * $1.1 }
        }
    }

    private static func bar(_ share: Double, width: Int) -> String {
        let filled = Int((share * Double(width)).rounded())
        return String(repeating: "█", count: filled) + String(repeating: " ", count: width - filled)
    }
}
