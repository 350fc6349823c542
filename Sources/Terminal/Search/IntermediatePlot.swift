import HyperSearch

/// Learning curves: what each trial reported on its way, and where it was given up.
public struct IntermediatePlot: Encodable, Sendable {
    /// The reports of a trial.
    public struct Curve: Hashable, Codable, Sendable {
        /// The trial's number.
        public let trial: Int
        /// How it stands.
        public let state: TrialState
        /// Its intermediate values in the order of their steps.
        public let reports: [Report]

        /// The curve of a trial.
        public init(trial: Int, state: TrialState, reports: [Report]) {
            self.trial = trial
            self.state = state
            self.reports = reports
        }

        /// The curve of a trial that is over.
        public init(_ trial: FinishedTrial) {
            self.init(trial: trial.number, state: trial.state, reports: trial.reports)
        }
    }

    /// Whether small or large values are better.
    public let direction: Direction
    /// The trials that reported something.
    public let trials: [Curve]

    /// Shows the curves that have a report.
    public init(_ curves: [Curve], direction: Direction) {
        self.direction = direction
        trials = curves.filter { !$0.reports.isEmpty }
    }

    /// The curves of trials that are over.
    public init(_ trials: [FinishedTrial], direction: Direction) {
        self.init(trials.map { Curve($0) }, direction: direction)
    }

    /// At most `width` columns, `height` rows of them drawing, the complete trial that ends best above the others; empty
    /// without a report.
    ///
    /// Without a `scale` the values decide: on a logarithmic one only those above zero are seen.
    public func lines(
        width: Int, height: Int = 14, scale: Axis.Scale? = nil, xLabel: String = "step", yLabel: String = "중간값"
    ) -> [StyledLine] {
        guard !trials.isEmpty else { return [] }
        return plot(scale: scale, xLabel: xLabel, yLabel: yLabel).lines(width: width, height: height)
    }

    /// The plot; an empty frame without a report.
    public func plot(scale: Axis.Scale? = nil, xLabel: String = "step", yLabel: String = "중간값") -> Plot {
        let steps = trials.flatMap { $0.reports.map { Double($0.step) } }
        let values = trials.flatMap { $0.reports.map(\.value) }
        let y = scale.map { Axis(covering: values, scale: $0) } ?? Axis(fitting: values)
        var plot = Plot(
            x: Axis((steps.min() ?? 0)...(steps.max() ?? 1), isWhole: true), y: y, xLabel: xLabel,
            yLabel: y.scale == .logarithmic ? "\(yLabel) (로그 눈금)" : yLabel)
        let best = best
        draw(.pruned, "가지친 시도", .dotted, .dim, besides: best, in: &plot)
        draw(.failed, "실패한 시도", .dashDotted, Style(color: .magenta), besides: best, in: &plot)
        draw(.running, "진행 중인 시도", .dashed, Style(color: .green), besides: best, in: &plot)
        draw(.complete, "완주한 시도", .solid, Style(color: .cyan), besides: best, in: &plot)
        let ends = trials.filter { $0.state == .pruned }.compactMap { points(of: $0).last }
        plot.add(.points(ends, glyph: "✕"), name: ends.isEmpty ? nil : "멈춘 자리", style: Style(color: .red))
        if let best {
            plot.add(
                .line(points(of: best), marker: "★"), name: "최선 \(best.trial)번",
                style: Style(color: .yellow, isBold: true))
        }
        return plot
    }

    /// The complete trial that ends best.
    private var best: Curve? {
        trials.filter { $0.state == .complete && $0.reports.last?.value.isFinite ?? false }.min { lhs, rhs in
            loss(of: lhs) < loss(of: rhs)
        }
    }

    private func loss(of curve: Curve) -> Double {
        curve.reports.last.map { direction.loss(of: $0.value) } ?? .infinity
    }

    private func points(of curve: Curve) -> [Plot.Point] {
        curve.reports.map { Plot.Point(Double($0.step), $0.value) }
    }

    private func draw(
        _ state: TrialState, _ name: String, _ pattern: LinePattern, _ style: Style, besides best: Curve?,
        in plot: inout Plot
    ) {
        let curves = trials.filter { $0.state == state && $0.trial != best?.trial }
        for (index, curve) in curves.enumerated() {
            plot.add(
                .line(points(of: curve), pattern: pattern), name: index == 0 ? "\(name) \(curves.count)번" : nil,
                style: style)
        }
    }
}
