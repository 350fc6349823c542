import HyperSearch

/// The intermediate values of trials, a line a trial; those that were pruned end where they were given up.
public struct LearningCurvePlot: Sendable {
    private let trials: [FinishedTrial]
    private let scale: Axis.Scale

    /// A plot of the trials that have reported something; on a logarithmic scale only values above zero are seen.
    public init(_ trials: [FinishedTrial], scale: Axis.Scale = .linear) {
        self.trials = trials.filter { !$0.reports.isEmpty }
        self.scale = scale
    }

    /// At most `width` columns and `height` rows of drawing; the complete trial that ends lowest is drawn last.
    public func lines(width: Int, height: Int = 14, xLabel: String = "에폭", yLabel: String = "검증 손실") -> [StyledLine] {
        let curves = trials.map { trial in trial.reports.map { Plot.Point(Double($0.step), $0.value) } }
        let steps = trials.flatMap(\.reports).map { Double($0.step) }
        guard let first = steps.min(), let last = steps.max() else { return [] }
        var plot = Plot(
            x: Axis(first...last), y: Axis(covering: curves.joined().map(\.y), scale: scale), xLabel: xLabel,
            yLabel: yLabel)
        let best = trials.indices.filter { trials[$0].isComplete }.min {
            (trials[$0].value ?? .infinity) < (trials[$1].value ?? .infinity)
        }
        let pruned = trials.indices.filter { trials[$0].outcome == .pruned }
        let others = trials.indices.filter { trials[$0].isComplete && $0 != best }
        for (place, index) in pruned.enumerated() {
            let name = place == 0 ? "가지친 시도 \(pruned.count)번" : nil
            plot.add(.line(curves[index], pattern: .dotted), name: name, style: .dim)
        }
        for (place, index) in others.enumerated() {
            let name = place == 0 ? "완주한 시도 \(others.count)번" : nil
            plot.add(.line(curves[index]), name: name, style: Style(color: .cyan))
        }
        plot.add(
            .points(pruned.compactMap { curves[$0].last }, glyph: "✕"), name: pruned.isEmpty ? nil : "멈춘 자리",
            style: Style(color: .red))
        if let best {
            plot.add(
                .line(curves[best], marker: "★"), name: "최선 \(trials[best].number)번",
                style: Style(color: .yellow, isBold: true))
        }
        return plot.lines(width: width, height: height)
    }
}
