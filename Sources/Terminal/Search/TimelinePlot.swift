import HyperSearch
import RealModule

/// When each trial ran, and how it ended: what runs in parallel, what fails, what pruning saves.
public struct TimelinePlot: Encodable, Sendable {
    /// The time of one trial, in seconds from any moment.
    public struct Bar: Hashable, Codable, Sendable {
        /// The trial's number.
        public let trial: Int
        /// How it stands.
        public let state: TrialState
        /// When it began.
        public let start: Double
        /// When it ended; nil if it has not.
        public let end: Double?

        /// A trial's time.
        public init(trial: Int, state: TrialState, start: Double, end: Double?) {
            self.trial = trial
            self.state = state
            self.start = start
            self.end = end
        }
    }

    /// The trials, with their times in seconds from the first start.
    public let trials: [Bar]

    /// Shows trials in the order of their numbers.
    public init(_ bars: [Bar]) {
        let origin = bars.map(\.start).min() ?? 0
        trials = bars.map { bar in
            Bar(trial: bar.trial, state: bar.state, start: bar.start - origin, end: bar.end.map { $0 - origin })
        }
    }

    /// At most `width` columns; a row for each trial up to 16, then several trials share one.
    public func lines(width: Int) -> [StyledLine] {
        plot(rows: 16).lines(width: width, height: max(3, min(16, numberCount)))
    }

    /// How many trial numbers there are from the least to the greatest.
    private var numberCount: Int {
        (trials.map(\.trial).max() ?? 0) - (trials.map(\.trial).min() ?? 0) + 1
    }

    /// The plot; how a trial ended is marked where each has one of at most so many rows for itself.
    public func plot(rows: Int) -> Plot {
        let last = max(trials.map { $0.end ?? $0.start }.max() ?? 0, 1e-3)
        let unit = TimeUnit(last)
        let numbers = trials.map { Double($0.trial) }
        let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
        var plot = Plot(
            x: Axis(0...last / unit.seconds), y: Axis(low...high, isWhole: true),
            xLabel: "첫 시도가 시작된 뒤 (\(unit.name))", yLabel: "시도 번호")
        for look in Self.looks {
            let bars = trials.filter { $0.state == look.state }
            for (index, bar) in bars.enumerated() {
                let end = (bar.end ?? last) / unit.seconds
                let points = [
                    Plot.Point(bar.start / unit.seconds, Double(bar.trial)), Plot.Point(end, Double(bar.trial)),
                ]
                plot.add(
                    .line(points, pattern: look.pattern), name: index == 0 ? "\(look.name) \(bars.count)번" : nil,
                    style: look.style)
                if let glyph = look.end, (3...rows).contains(numberCount) {
                    plot.add(.points([points[1]], glyph: glyph), style: look.style)
                }
            }
        }
        return plot
    }

    private static let looks: [(state: TrialState, name: String, pattern: LinePattern, end: Character?, style: Style)] =
        [
            (.complete, "끝까지", .solid, nil, Style(color: .cyan)),
            (.pruned, "가지침", .dashed, "▾", Style(color: .yellow)),
            (.failed, "실패", .dotted, "✕", Style(color: .red)),
            (.running, "진행 중", .dashDotted, "▸", Style(color: .green)),
            (.waiting, "대기", .dotted, "…", .dim),
        ]
}

/// The unit in which a length of time is easy to read.
private struct TimeUnit {
    let seconds: Double
    let name: String

    init(_ length: Double) {
        (seconds, name) =
            switch length {
            case ..<1: (1e-3, "밀리초")
            case ..<300: (1, "초")
            case ..<18_000: (60, "분")
            case ..<400_000: (3_600, "시간")
            default: (86_400, "일")
            }
    }
}
