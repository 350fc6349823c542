import HyperSearch

/// Whether a search is still improving: the value of each complete trial and the best so far.
public struct HistoryPlot: Encodable, Sendable {
    /// A complete trial.
    public struct Point: Hashable, Codable, Sendable {
        /// The trial's number.
        public let trial: Int
        /// Its value.
        public let value: Double
        /// The best value of a feasible trial up to here; nil before there is one.
        public let best: Double?
    }

    /// Whether small or large values are better.
    public let direction: Direction
    /// The complete trials.
    public let trials: [Point]
    /// The numbers of the trials that were given up.
    public let pruned: [Int]
    /// The numbers of the trials without a value.
    public let failed: [Int]

    /// Looks at trials in the order of their numbers; an infeasible one is never the best.
    public init(_ trials: [FinishedTrial], direction: Direction, infeasible: Set<Int> = []) {
        self.direction = direction
        var best: Double?
        self.trials = trials.compactMap { trial in
            guard case .complete(let value) = trial.outcome else { return nil }
            let isBetter = best.map { direction.loss(of: value) < direction.loss(of: $0) } ?? true
            if isBetter, !infeasible.contains(trial.number) { best = value }
            return Point(trial: trial.number, value: value, best: best)
        }
        pruned = trials.filter { $0.outcome == .pruned }.map(\.number)
        failed = trials.filter(\.isFailed).map(\.number)
    }

    /// The plot; pruned and failed trials are marks in a row below.
    public var plot: Plot {
        let last = ((trials.map(\.trial) + pruned + failed).max() ?? 0)
        let y = Axis(fitting: trials.map(\.value))
        var plot = Plot(
            x: Axis(0...Double(max(1, last)), isWhole: true), y: y, xLabel: "시도 번호",
            yLabel: y.scale == .logarithmic ? "값 (로그 눈금)" : "값")
        plot.add(
            .points(trials.map { Plot.Point(Double($0.trial), $0.value) }, glyph: "○"), name: "시도의 값",
            style: Style(color: .cyan))
        plot.add(
            .line(bestLine(to: last)), name: direction == .minimize ? "지금까지의 최솟값" : "지금까지의 최댓값",
            style: Style(color: .red))
        let marks =
            pruned.map { Strip.Mark(Double($0), "▾", Style(color: .yellow)) }
            + failed.map { Strip.Mark(Double($0), "✕", Style(color: .red)) }
        if !marks.isEmpty { plot.add(.marks(marks), label: "▾✕") }
        return plot
    }

    /// What the marks mean; nil without any.
    public var caption: String? {
        pruned.isEmpty && failed.isEmpty ? nil : "▾ 가지친 시도 \(pruned.count)번   ✕ 실패한 시도 \(failed.count)번"
    }

    /// At most `width` columns, `height` rows of them drawing.
    public func lines(width: Int, height: Int = 14) -> [StyledLine] {
        plot.lines(width: width, height: height) + (caption.map { StyledLine($0, .dim).fitted(to: width) } ?? [])
    }

    /// A best value holds until a better one comes, so the line goes right before it goes up or down.
    private func bestLine(to last: Int) -> [Plot.Point] {
        var points: [Plot.Point] = []
        for trial in trials {
            guard let best = trial.best else { continue }
            if let before = points.last { points.append(Plot.Point(Double(trial.trial), before.y)) }
            points.append(Plot.Point(Double(trial.trial), best))
        }
        if let end = points.last { points.append(Plot.Point(Double(last), end.y)) }
        return points
    }
}
