/// Marching squares over values that are known on a grid, row by row from the top.
///
/// - SeeAlso: Maple, Geometric design and space planning using the marching squares and marching cube algorithms, 2003.
struct Contours {
    private let values: [[Double]]
    private let width: Double
    private let height: Double

    /// Values spread over a drawing of this size; a grid finer than a page needs is thinned out.
    init(_ values: [[Double]], width: Double, height: Double) {
        let step = max(1, ((values.first?.count ?? 0) + 59) / 100)
        func thinned<Item>(_ items: [Item]) -> [Item] {
            stride(from: step / 2, to: items.count, by: step).map { items[$0] }
        }
        self.values = thinned(values).map(thinned)
        self.width = width
        self.height = height
    }

    /// The values below which these parts of the plane lie.
    func levels(_ shares: [Double]) -> [Double] {
        let sorted = values.joined().filter { !$0.isNaN }.sorted()
        return sorted.isEmpty ? [] : shares.map { sorted[Int(Double(sorted.count - 1) * $0)] }
    }

    /// The region where values are at most a level, as a path.
    func region(below level: Double) -> String {
        var path = ""
        for row in values.indices.dropLast() {
            var start: Int?
            for column in values[row].indices {
                let isWhole = column + 1 < values[row].count && corners(row, column).allSatisfy { $0.value <= level }
                if isWhole, start == nil { start = column }
                if !isWhole, let first = start {
                    path += outline([
                        place(row, first), place(row, column), place(row + 1, column), place(row + 1, first),
                    ])
                    start = nil
                }
                guard !isWhole, column + 1 < values[row].count else { continue }
                path += outline(part(of: corners(row, column), below: level))
            }
        }
        return path
    }

    /// The line where values are a level, as a path of short pieces.
    func line(at level: Double) -> String {
        var path = ""
        for row in values.indices.dropLast() {
            for column in values[row].indices.dropLast() {
                let crossings = crossings(of: corners(row, column), level)
                for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                    path += PathData.line([crossings[pair], crossings[pair + 1]])
                }
            }
        }
        return path
    }

    private func outline(_ places: [Place]) -> String {
        places.count > 2 ? PathData.line(places, isClosed: true) : ""
    }

    /// The part of a cell where values are at most the level.
    private func part(of corners: [Corner], below level: Double) -> [Place] {
        corners.indices.flatMap { index in
            let (corner, next) = (corners[index], corners[(index + 1) % 4])
            return (corner.value <= level ? [corner.place] : []) + (crossing(corner, next, level).map { [$0] } ?? [])
        }
    }

    private func crossings(of corners: [Corner], _ level: Double) -> [Place] {
        corners.indices.compactMap { crossing(corners[$0], corners[($0 + 1) % 4], level) }
    }

    private func crossing(_ one: Corner, _ other: Corner, _ level: Double) -> Place? {
        guard (one.value <= level) != (other.value <= level) else { return nil }
        let share = (level - one.value) / (other.value - one.value)
        let part = share.isFinite ? min(1, max(0, share)) : 0.5
        return Place(
            x: one.place.x + (other.place.x - one.place.x) * part, y: one.place.y + (other.place.y - one.place.y) * part
        )
    }

    private struct Corner {
        let place: Place
        let value: Double
    }

    /// The corners of a cell, clockwise from the top left.
    private func corners(_ row: Int, _ column: Int) -> [Corner] {
        [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)].map {
            Corner(place: place($0.0, $0.1), value: values[$0.0][$0.1])
        }
    }

    /// Values stand for the middles of equal tiles; the outermost reach to the edge.
    private func place(_ row: Int, _ column: Int) -> Place {
        func fraction(_ index: Int, of count: Int) -> Double {
            index == 0 ? 0 : index == count - 1 ? 1 : (Double(index) + 0.5) / Double(count)
        }
        return Place(
            x: fraction(column, of: values[row].count) * width, y: fraction(row, of: values.count) * height)
    }
}
