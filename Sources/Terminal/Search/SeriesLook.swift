/// How the n-th of several series is drawn: its own colour, pattern and marker, so that any one of them tells it apart.
public struct SeriesLook: Sendable {
    /// Its colour.
    public let style: Style
    /// How its line is broken up.
    public let pattern: LinePattern
    /// What marks its line now and then.
    public let marker: Character

    /// The look of the series of this number, from 0.
    public init(_ index: Int) {
        let colors: [Color] = [.yellow, .cyan, .green, .magenta, .red, .blue]
        let markers: [Character] = ["○", "▲", "●", "□", "△", "■", "◇", "◆"]
        let patterns: [LinePattern] = [.dotted, .dashed, .solid, .dashDotted]
        style = Style(color: colors[index % colors.count])
        pattern = patterns[index % patterns.count]
        marker = markers[index % markers.count]
    }
}
