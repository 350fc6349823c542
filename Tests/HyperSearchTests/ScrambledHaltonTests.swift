import Testing

@testable import HyperSearch

@Suite("Scrambled Halton points")
struct ScrambledHaltonTests {
    @Test("each of as many cells as the axis' prime divides the line into holds equally many points")
    func stratified() {
        var random = RandomState(seed: 3)
        let points = ScrambledHalton(count: 900, dimension: 3, random: &random)
        for (axis, base) in [2, 3, 5].enumerated() {
            var counts = [Int](repeating: 0, count: base * base)
            for coordinate in points.coordinates(along: axis) { counts[Int(coordinate * Double(base * base))] += 1 }
            #expect(counts == [Int](repeating: 900 / (base * base), count: base * base))
        }
    }

    @Test("all points lie in the cube, whatever the dimension", arguments: [1, 2, 30])
    func inCube(dimension: Int) {
        var random = RandomState(seed: 0)
        let points = ScrambledHalton(count: 100, dimension: dimension, random: &random)
        for axis in 0..<dimension {
            let coordinates = points.coordinates(along: axis)
            #expect(coordinates.count == 100)
            #expect(coordinates.allSatisfy { $0 >= 0 && $0 < 1 })
        }
    }

    @Test("another seed gives other points, the same seed the same")
    func seeded() {
        func points(_ seed: UInt32) -> [[Double]] {
            var random = RandomState(seed: seed)
            let points = ScrambledHalton(count: 64, dimension: 4, random: &random)
            return (0..<4).map { Array(points.coordinates(along: $0)) }
        }
        #expect(points(1) == points(1))
        #expect(points(1) != points(2))
    }
}
