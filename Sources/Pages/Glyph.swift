import RealModule
import Terminal

/// The marks of a plot as shapes, so that no font decides how they look.
enum Glyph {
    /// A mark in a style at a place; `attributes` go onto the shape.
    static func shape(_ glyph: Character, at place: Place, radius: Double = 4.5, style: Style) -> Markup {
        let classes = style.classes
        func named(_ name: String) -> String { classes.isEmpty ? name : "\(name) \(classes)" }
        func path(_ corners: [(Double, Double)], _ name: String) -> Markup {
            let places = corners.map { Place(x: place.x + $0.0 * radius, y: place.y + $0.1 * radius) }
            return Markup("path", ["class": named(name), "d": PathData.line(places, isClosed: true)])
        }
        func circle(_ size: Double, _ name: String) -> Markup {
            Markup(
                "circle",
                [
                    "class": named(name), "cx": PathData.number(place.x), "cy": PathData.number(place.y),
                    "r": PathData.number(radius * size),
                ])
        }
        switch glyph {
        case "●": return circle(0.9, "f")
        case "○": return circle(0.85, "o")
        case "·": return circle(0.45, "f")
        case "▲": return path(triangle, "f")
        case "△": return path(triangle, "o")
        case "▾": return path(triangle.map { ($0.0, -$0.1) }, "f")
        case "▸": return path(triangle.map { (-$0.1, $0.0) }, "f")
        case "■": return path(square, "f")
        case "□": return path(square, "o")
        case "◆": return path(diamond, "f")
        case "◇": return path(diamond, "o")
        case "★": return path(star, "f")
        case "╵":
            let tick =
                "M\(PathData.number(place.x)) \(PathData.number(place.y - radius))v\(PathData.number(2 * radius))"
            return Markup("path", ["class": named("l"), "d": tick])
        default:
            let (x, y, r) = (place.x, place.y, radius * 0.8)
            let cross =
                PathData.line([Place(x: x - r, y: y - r), Place(x: x + r, y: y + r)])
                + PathData.line([Place(x: x - r, y: y + r), Place(x: x + r, y: y - r)])
            return Markup("path", ["class": named("l x"), "d": cross])
        }
    }

    private static let triangle = [(0.0, -1.0), (0.95, 0.75), (-0.95, 0.75)]
    private static let square = [(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)]
    private static let diamond = [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)]
    private static let star = (0..<10).map { corner in
        let angle = Double.pi * Double(corner) / 5
        let length = corner.isMultiple(of: 2) ? 1.5 : 0.65
        return (length * .sin(angle), -length * .cos(angle))
    }
}
