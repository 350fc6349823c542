import Terminal

/// Parallel coordinates as SVG; more axes than a page is wide make it scroll sideways.
struct ParallelDrawing {
    let coordinates: ParallelCoordinates
    let title: String

    var markup: Markup {
        let uprights = coordinates.uprights
        let slot = max(110, 720 / Double(max(1, uprights.count)))
        let (top, height) = (50.0, 260.0)
        func x(_ index: Int) -> Double { slot * (Double(index) + 0.5) }
        let lines = coordinates.lines.map { line in
            let places = zip(uprights, line.places).enumerated().map { index, pair in
                Place(x: x(index), y: top + (1 - pair.0.fraction(pair.1)) * height)
            }
            return Markup(
                "path", ["class": "\(line.pattern.classes) thin \(line.style.classes)", "d": PathData.line(places)])
        }
        let axes = uprights.enumerated().flatMap { index, upright in
            func text(_ text: String, _ name: String, _ y: Double) -> Markup {
                Markup(
                    "text", ["class": name, "x": PathData.number(x(index)), "y": PathData.number(y)],
                    text.clipped(to: Int(slot / 8)))
            }
            let line = "M\(PathData.number(x(index))) \(PathData.number(top))v\(PathData.number(height))"
            return [
                Markup("path", ["class": "axis", "d": line]), text(upright.name, "name m b", 18),
                text(upright.top, "tick m", 38), text(upright.bottom, "tick m", top + height + 18),
            ]
        }
        let width = PathData.number(slot * Double(uprights.count))
        let svg = Markup(
            "svg", ["class": "plot", "role": "img", "viewBox": "0 0 \(width) 335", "style": "min-width:\(width)px"],
            [Markup("title", [:], title), Markup("desc", [:], "축: \(uprights.map(\.name).joined(separator: ", "))")]
                + lines + axes)
        return Markup("figure", [:], [Markup("div", ["class": "scroll", "tabindex": "0"], [svg])])
    }
}
