import RealModule
import Terminal

/// A place in a drawing, in its own units from the top left.
struct Place: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// What the `d` of an SVG path says.
enum PathData {
    /// Lines from place to place.
    ///
    /// Places that lie within a sixth of a unit of the line without them are left out, which no eye can see.
    static func line(_ places: [Place], isClosed: Bool = false) -> String {
        let kept = simplified(places.filter { $0.x.isFinite && $0.y.isFinite })
        guard let first = kept.first else { return "" }
        var path = "M\(number(first.x)) \(number(first.y))"
        for place in kept.dropFirst() { path += "L\(number(place.x)) \(number(place.y))" }
        return path + (isClosed ? "Z" : "")
    }

    /// The line there and the other one back.
    static func area(_ there: [Place], _ back: [Place]) -> String {
        line(there + back.reversed(), isClosed: true)
    }

    /// A number of a drawing: a tenth of a unit is enough.
    static func number(_ value: Double) -> String {
        let text = fixed(value, 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Ramer 1972, Douglas and Peucker 1973: what lies farthest from a chord stays, if it lies far enough.
    private static func simplified(_ places: [Place]) -> [Place] {
        guard places.count > 2 else { return places }
        var isKept = places.map { _ in false }
        (isKept[0], isKept[places.count - 1]) = (true, true)
        var chords = [(0, places.count - 1)]
        while let (first, last) = chords.popLast() {
            var (farthest, distance) = (first, tolerance)
            for index in first..<last where index > first {
                let away = Self.distance(of: places[index], from: places[first], to: places[last])
                if away > distance { (farthest, distance) = (index, away) }
            }
            guard farthest > first else { continue }
            isKept[farthest] = true
            chords += [(first, farthest), (farthest, last)]
        }
        return places.indices.filter { isKept[$0] }.map { places[$0] }
    }

    private static let tolerance = 1.0 / 6

    private static func distance(of place: Place, from start: Place, to end: Place) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let (px, py) = (place.x - start.x, place.y - start.y)
        let length = dx * dx + dy * dy
        let along = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
        return Double.hypot(px - along * dx, py - along * dy)
    }
}
