/// Named values as horizontal bars, one a line, with the value written at the end of each.
///
/// ```swift
/// BarChart(importances.map { BarChart.Bar($0.parameter, $0.share, text: fixed($0.share, 2)) }).lines(width: 60)
/// ```
public struct BarChart: Sendable {
    /// One bar.
    public struct Bar: Hashable, Sendable {
        /// What it is called, at its left.
        public let name: String
        /// How long it is; below 0 and what is not a number are drawn as 0.
        public let value: Double
        /// What is written at its end.
        public let text: String
        /// How the bar is drawn.
        public let style: Style

        /// A bar as long as `value`.
        public init(_ name: String, _ value: Double, text: String, style: Style = Style(color: .cyan)) {
            self.name = name
            self.value = value.isNaN ? 0 : max(0, value)
            self.text = text
            self.style = style
        }
    }

    /// The bars, from the top.
    public let bars: [Bar]
    /// The value that fills the line.
    public let full: Double

    /// Bars of which one of the value `full`, or the longest, fills the line.
    public init(_ bars: [Bar], full: Double? = nil) {
        self.bars = bars
        self.full = full ?? bars.map(\.value).filter(\.isFinite).max() ?? 0
    }

    /// A line of at most `width` columns for each bar; long names are cut to a third of it.
    public func lines(width: Int) -> [StyledLine] {
        let names = bars.map { $0.name.clipped(to: max(4, width / 3)) }
        let nameWidth = names.map(\.columns).max() ?? 0
        let textWidth = bars.map(\.text.columns).max() ?? 0
        let room = max(1, width - nameWidth - textWidth - 3)
        return zip(bars, names).map { bar, name in
            let fraction = full > 0 ? min(1, bar.value / full) : 0
            return StyledLine([
                Span(name + String(repeating: " ", count: nameWidth - name.columns)), Span(" │", .dim),
                Span(Self.drawn(fraction * Double(room)), bar.style), Span(" " + bar.text),
            ])
        }
    }

    /// A bar of so many columns, in eighths of one.
    private static func drawn(_ columns: Double) -> String {
        let eighths = Int((columns * 8).rounded())
        let rest = eighths % 8 > 0 ? String(partial[eighths % 8]) : ""
        return String(repeating: "█", count: eighths / 8) + rest
    }

    private static let partial: [Character] = Array(" ▏▎▍▌▋▊▉")
}
