import HyperSearch

/// Learning curves: what each trial reported on its way, and where it was given up.
public struct IntermediatePlot: Encodable, Sendable {
    /// How a trial stands.
    public enum State: String, Hashable, Codable, Sendable {
        case complete, pruned, failed, running
    }

    /// The reports of a trial.
    public struct Curve: Hashable, Codable, Sendable {
        /// The trial's number.
        public let trial: Int
        /// How it stands.
        public let state: State
        /// Its intermediate values in the order of their steps.
        public let reports: [Report]

        /// The curve of a trial.
        public init(trial: Int, state: State, reports: [Report]) {
            self.trial = trial
            self.state = state
            self.reports = reports
        }

        /// The curve of a trial that is over.
        public init(_ trial: FinishedTrial) {
            let state: State = trial.isComplete ? .complete : trial.isFailed ? .failed : .pruned
            self.init(trial: trial.number, state: state, reports: trial.reports)
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

    /// At most `width` columns, `height` rows of them drawing.
    public func lines(width: Int, height: Int = 14) -> [StyledLine] {
        let steps = trials.flatMap { $0.reports.map { Double($0.step) } }
        let y = Axis(fitting: trials.flatMap { $0.reports.map(\.value) })
        var plot = Plot(
            x: Axis((steps.min() ?? 0)...(steps.max() ?? 1)), y: y, xLabel: "step",
            yLabel: y.scale == .logarithmic ? "중간값 (로그 눈금)" : "중간값")
        let best = best
        draw(.pruned, "가지침", .dotted, Style(color: .yellow), end: "✕", besides: best, in: &plot)
        draw(.failed, "실패", .dotted, Style(color: .red), end: "!", besides: best, in: &plot)
        draw(.running, "진행 중", .dashed, Style(color: .green), end: "▸", besides: best, in: &plot)
        draw(.complete, "끝까지", .solid, Style(color: .cyan), end: nil, besides: best, in: &plot)
        if let best {
            plot.add(
                .line(points(of: best), pattern: .solid, marker: "●"), name: "최선 \(best.trial)번",
                style: Style(color: .red, isBold: true))
        }
        return plot.lines(width: width, height: height)
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
        _ state: State, _ name: String, _ pattern: LinePattern, _ style: Style, end: Character?, besides best: Curve?,
        in plot: inout Plot
    ) {
        let curves = trials.filter { $0.state == state && $0.trial != best?.trial }
        for (index, curve) in curves.enumerated() {
            plot.add(
                .line(points(of: curve), pattern: pattern), name: index == 0 ? "\(name) \(curves.count)번" : nil,
                style: style)
        }
        guard let end, !curves.isEmpty else { return }
        plot.add(.points(curves.compactMap { points(of: $0).last }, glyph: end), style: style)
    }
}
