/// How the n-th of several series is drawn: its own colour, pattern and marker, so that any one of them tells it apart.
struct SeriesLook {
    let style: Style
    let pattern: LinePattern
    let marker: Character

    init(_ index: Int) {
        let colors: [Color] = [.yellow, .cyan, .green, .magenta, .red, .blue]
        let markers: [Character] = ["○", "▲", "●", "□", "△", "■", "◇", "◆"]
        let patterns: [LinePattern] = [.dotted, .dashed, .solid, .dashDotted]
        style = Style(color: colors[index % colors.count])
        pattern = patterns[index % patterns.count]
        marker = markers[index % markers.count]
    }
}
