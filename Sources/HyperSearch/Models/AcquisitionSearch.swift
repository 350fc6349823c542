import RealModule

/// Looks for the highest point of an acquisition surface over the unit cube, climbing from several starts.
///
/// 1. The surface is evaluated at quasi-random points.
/// 2. The best of them, the best observed point, and others drawn with probability ∝ e^(value) become starts.
/// 3. From each start, the continuous axes climb together along the gradient, then every stepped or categorical axis
///    moves to its best value with the others held, and so on until a round changes nothing.
///
/// - SeeAlso: Ament et al., NeurIPS 2023, section 2 (multi-start optimisation of acquisition functions). Numbers of points
///   and starts, and scaling the axes by their length scales, are Optuna's.
struct AcquisitionSearch {
    let surface: AcquisitionSurface
    let cube: UnitCube

    /// How many quasi-random points are evaluated at most, and how many for each axis; multiples of eight.
    private static let (samples, samplesPerAxis) = (2048, 512)
    /// How many starts are climbed from, at most.
    private static let starts = 10
    /// Up to how many values of a stepped axis are all tried.
    private static let exhaustive = 16
    /// The largest number of rounds of one climb.
    private static let rounds = 100

    /// The climbs from all starts: from the best sampled point, from `incumbent`, the best observed one, and from others.
    func candidates(incumbent: [Double], random: inout RandomState) -> [GPStep.Candidate] {
        // The best trial may have been enqueued with values outside the cube or between steps.
        let inside = cube.point(of: cube.assignments(at: incumbent)) ?? incumbent
        return starts(incumbent: inside, random: &random).map(climb)
    }

    private func starts(incumbent: [Double], random: inout RandomState) -> [[Double]] {
        let dimension = cube.dimension
        let halton = ScrambledHalton(
            count: min(Self.samples, Self.samplesPerAxis * dimension), dimension: dimension, random: &random)
        let axes = cube.axes.enumerated().map { axis, place in
            place.kind == .continuous
                ? halton.coordinates(along: axis) : ArraySlice(halton.coordinates(along: axis).map(place.snap))
        }
        func sample(_ index: Int) -> [Double] { axes.map { $0[$0.startIndex + index] } }
        let values = surface.values(at: axes)
        let top = values.indices.max { values[$0] < values[$1] } ?? 0
        var weights = values.map { Double.exp($0 - values[top]) }
        weights[top] = 0
        var starts = [sample(top), incumbent]
        while starts.count < Self.starts, weights.contains(where: { $0 > 0 }) {
            let drawn = random.indices(1, weights: weights)[0]
            weights[drawn] = 0
            starts.append(sample(drawn))
        }
        return starts
    }

    private func climb(from start: [Double]) -> GPStep.Candidate {
        var point = start
        let startValue = surface.value(at: start).value
        var value = startValue
        for _ in 0..<Self.rounds {
            let before = value
            climbContinuousAxes(&point, &value)
            let discrete = cube.axes.indices.filter { cube.axes[$0].kind != .continuous }
            for axis in discrete { moveAlong(axis, &point, &value) }
            if discrete.isEmpty || value == before { break }
        }
        return GPStep.Candidate(start: start, startValue: startValue, point: point, value: value)
    }

    /// Climbs along the gradient in units of the length scales, in which the surface is about equally steep all round.
    private func climbContinuousAxes(_ point: inout [Double], _ value: inout Double) {
        let axes = cube.axes.indices.filter { cube.axes[$0].kind == .continuous }
        guard !axes.isEmpty else { return }
        let lengths = axes.map { surface.model.kernel.lengthScales[$0] }
        var place = point
        var slopes = point
        let search = LBFGS(lower: lengths.map { _ in 0 }, upper: lengths.map { 1 / $0 })
        let start = zip(axes, lengths).map { point[$0] / $1 }
        let lowest = search.minimize(from: start) { scaled, gradient in
            for (index, axis) in axes.enumerated() { place[axis] = min(scaled[index] * lengths[index], 1) }
            let value = surface.value(at: place, gradient: &slopes)
            for (index, axis) in axes.enumerated() { gradient[index] = -slopes[axis] * lengths[index] }
            return -value
        }
        guard -lowest.value > value else { return }
        value = -lowest.value
        for (index, axis) in axes.enumerated() { point[axis] = min(lowest.point[index] * lengths[index], 1) }
    }

    /// Moves to a better value of a stepped or categorical axis, if there is one.
    private func moveAlong(_ axis: Int, _ point: inout [Double], _ value: inout Double) {
        let places = cube.axes[axis]
        var place = point
        func height(ofValue index: Int) -> Double {
            place[axis] = places.unit(ofValue: index)
            return surface.value(at: place).value
        }
        var current = places.nearestValue(to: point[axis])
        let old = current
        if places.kind == .categorical || places.count <= Self.exhaustive {
            for index in 0..<places.count where index != old {
                let candidate = height(ofValue: index)
                if candidate > value { (current, value) = (index, candidate) }
            }
        } else {
            // Steps of halving length in either direction, as in Hooke and Jeeves' pattern search.
            var step = places.count / 4
            while step >= 1 {
                let neighbours = [current - step, current + step].filter { (0..<places.count).contains($0) }
                let heights = neighbours.map(height)
                if let best = heights.indices.max(by: { heights[$0] < heights[$1] }), heights[best] > value {
                    (current, value) = (neighbours[best], heights[best])
                } else {
                    step /= 2
                }
            }
        }
        if current != old { point[axis] = places.unit(ofValue: current) }
    }
}
