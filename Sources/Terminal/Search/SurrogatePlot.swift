import HyperSearch
import RealModule

/// What a Gaussian process expects along one parameter, with its doubt, and where the acquisition function is high.
///
/// The other parameters stay at the values proposed. Values are losses, in the objective's own units.
public struct SurrogatePlot: Sendable {
    private let step: GPStep
    private let dimension: Int

    /// A plot along the parameter number `dimension` of the step.
    public init(_ step: GPStep, dimension: Int = 0) {
        self.step = step
        self.dimension = dimension
    }

    /// At most `width` columns and `height` rows of drawing; for choices, a line for each choice.
    public func lines(width: Int, height: Int = 10) -> [StyledLine] {
        if case .categorical(let choices) = parameter.domain { return lines(for: choices, width: width) }
        return plot?.lines(width: width, height: height) ?? []
    }

    /// The plot; nil for choices.
    public var plot: Plot? { parameter.axis.map(plot(along:)) }

    static let meanStyle = Style(color: .green)
    static let trialStyle = Style(color: .cyan)

    private var parameter: Parameter { step.cube.parameters[dimension] }

    /// The value proposed, as a coordinate.
    private var pick: Double { step.cube.coordinate(at: step.point[dimension], along: dimension) }

    // MARK: Numbers

    private func plot(along axis: Axis) -> Plot {
        let xs = (0...160).map { axis.value(at: Double($0) / 160) }
        let points = xs.map { point(with: $0) }
        let posteriors = points.map { step.surface.model.posterior(at: $0) }
        func curve(_ deviations: Double) -> [Plot.Point] {
            zip(xs, posteriors).map { Plot.Point($0, step.loss(ofValue: $1.mean - deviations * $1.deviation)) }
        }
        let (lower, mean, upper) = (curve(-2), curve(0), curve(2))
        let trials = observations
        var plot = Plot(
            x: axis, y: Axis(covering: (lower + upper + trials).map(\.y)), xLabel: parameter.name, yLabel: "값")
        plot.add(.band(lower: lower, upper: upper), name: "±2 표준편차", style: .dim)
        plot.add(
            .rule(pick), name: "고른 값 \(parameter.text(parameter.domain.value(at: pick)))", style: DensityPlot.pickStyle)
        plot.add(.line(mean), name: "사후 평균", style: Self.meanStyle)
        if !trials.isEmpty { plot.add(.points(trials, glyph: "●"), name: "끝난 시도", style: Self.trialStyle) }
        plot.add(.bars(zip(xs, heights(at: points)).map(Plot.Point.init)), label: "획득")
        plot.add(.marks([Strip.Mark(pick, "▲", DensityPlot.pickStyle)]), label: "고름")
        return plot
    }

    /// The point proposed, with another coordinate along this parameter.
    private func point(with coordinate: Double) -> [Double] {
        var point = step.point
        point[dimension] = step.cube.unit(of: coordinate, along: dimension)
        return point
    }

    /// The trials; none on a slice through several dimensions, where they do not lie.
    private var observations: [Plot.Point] {
        guard step.cube.dimension == 1 else { return [] }
        let model = step.surface.model
        return step.trials.indices.map { row in
            Plot.Point(
                step.cube.coordinate(at: model.points[row, 0], along: 0), step.loss(ofValue: model.values[row]))
        }
    }

    /// The acquisition as bars: improvement and probability as they are, not their logarithms; a bound above its least.
    private func heights(at points: [[Double]]) -> [Double] {
        let values = points.map { step.surface.value(at: $0).value }
        switch step.surface.acquisition {
        case .logExpectedImprovement, .logProbabilityOfImprovement:
            let highest = values.max() ?? 0
            return values.map { .exp($0 - highest) }
        case .upperConfidenceBound:
            let lowest = values.min() ?? 0
            return values.map { $0 - lowest }
        }
    }

    // MARK: Choices

    /// What is expected of each choice, the pick marked; nil for numbers.
    public var table: TextTable? {
        guard case .categorical(let choices) = parameter.domain else { return nil }
        let rows = choices.indices.map { choice in
            let posterior = step.surface.model.posterior(at: point(with: Double(choice)))
            return [(choice == Int(pick) ? "▶ " : "") + choices[choice].description, step.text(posterior)].map {
                TextTable.Cell($0)
            }
        }
        return TextTable(header: [TextTable.Cell(parameter.name), "예상 값"], rows: rows, alignments: [.left, .right])
    }

    private func lines(for choices: [ParameterValue], width: Int) -> [StyledLine] {
        let nameWidth = choices.map { $0.description.columns }.max() ?? 0
        return choices.indices.flatMap { choice in
            let posterior = step.surface.model.posterior(at: point(with: Double(choice)))
            let name = choices[choice].description
            return StyledLine([
                Span(choice == Int(pick) ? "▶ " : "  ", DensityPlot.pickStyle),
                Span(name + String(repeating: " ", count: nameWidth - name.columns)),
                Span("  평균 \(step.text(posterior))", Self.meanStyle),
            ]).fitted(to: width)
        }
    }
}

extension GPStep {
    /// Mean and standard deviation of what is expected, in the objective's units: `1.25±0.3`.
    func text(_ posterior: Posterior) -> String {
        compact(loss(ofValue: posterior.mean)) + "±" + compact(posterior.deviation * lossDeviation, digits: 2)
    }
}
