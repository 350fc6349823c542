/// Minimises a differentiable function over a box, by limited-memory BFGS with projected steps.
///
/// Each round takes the quasi-Newton direction that the last few steps suggest, with the coordinates that rest on a bound
/// and are pushed outwards held still, and halves the step, clipped to the box, until the function falls enough.
///
/// - SeeAlso: Nocedal and Wright, *Numerical Optimization*, 2nd edition 2006: algorithm 7.4 (two-loop recursion),
///   equation 3.4 (sufficient decrease), section 16.7 (gradient projection). Bertsekas, "Projected Newton Methods for
///   Optimization Problems with Simple Constraints", SIAM J. Control and Optimization 20(2), 1982.
struct LBFGS {
    /// The lower bound of each coordinate.
    let lower: [Double]
    /// The upper bound of each coordinate.
    let upper: [Double]
    /// The search ends where no coordinate of the gradient, clipped to the box, is larger.
    var gradientTolerance = 1e-2
    /// The search ends after a round that lowers the value by no more than this share of it.
    var relativeDecrease = 2.2e-9
    /// The largest number of rounds.
    var rounds = 200
    /// How many steps are remembered.
    var memory = 10

    /// A function to minimise: fills the gradient and returns the value; infinity where it has none.
    typealias Objective = (_ point: [Double], _ gradient: inout [Double]) -> Double

    /// Walks downhill from a starting point, which is clipped to the box first; returns the lowest point and its value.
    func minimize(from start: [Double], _ objective: Objective) -> (point: [Double], value: Double) {
        var point = start
        clip(&point)
        var gradient = [Double](repeating: 0, count: start.count)
        var value = objective(point, &gradient)
        var steps = RecentSteps(limit: memory)
        var (next, nextGradient, direction) = (point, gradient, gradient)

        for _ in 0..<rounds where !isStationary(point, gradient) {
            direction = downhill(from: point, gradient)
            steps.multiplyByInverseHessian(&direction)
            hold(&direction, at: point, gradient)
            if inner(direction, gradient) >= 0 {
                steps.forget()
                direction = downhill(from: point, gradient)
            }
            // Without curvature the length of the gradient means nothing: start with a step of at most 1.
            var length = steps.isEmpty ? min(1, 1 / inner(direction, direction).squareRoot()) : 1
            var nextValue = Double.infinity
            for _ in 0..<30 {
                for axis in next.indices { next[axis] = point[axis] + length * direction[axis] }
                clip(&next)
                nextValue = objective(next, &nextGradient)
                let expected = next.indices.reduce(0) { $0 + gradient[$1] * (next[$1] - point[$1]) }
                if nextValue <= value + 1e-4 * expected { break }
                length /= 2
            }
            guard nextValue < value else { break }
            steps.append(from: point, to: next, gradient, nextGradient)
            let isFlat = value - nextValue <= relativeDecrease * max(abs(value), abs(nextValue), 1)
            swap(&point, &next)
            swap(&gradient, &nextGradient)
            value = nextValue
            if isFlat { break }
        }
        return (point, value)
    }

    private func clip(_ point: inout [Double]) {
        for axis in point.indices { point[axis] = min(max(point[axis], lower[axis]), upper[axis]) }
    }

    /// Whether a unit step against the gradient, clipped to the box, hardly moves.
    private func isStationary(_ point: [Double], _ gradient: [Double]) -> Bool {
        point.indices.allSatisfy { axis in
            let target = min(max(point[axis] - gradient[axis], lower[axis]), upper[axis])
            return abs(target - point[axis]) <= gradientTolerance
        }
    }

    private func downhill(from point: [Double], _ gradient: [Double]) -> [Double] {
        var direction = gradient.map(-)
        hold(&direction, at: point, gradient)
        return direction
    }

    /// Stops the coordinates that rest on a bound which the function pushes them against.
    private func hold(_ direction: inout [Double], at point: [Double], _ gradient: [Double]) {
        for axis in direction.indices
        where (point[axis] <= lower[axis] && gradient[axis] > 0) || (point[axis] >= upper[axis] && gradient[axis] < 0) {
            direction[axis] = 0
        }
    }
}

/// The last steps of a minimisation with the gradient changes along them: what L-BFGS knows of the curvature.
private struct RecentSteps {
    let limit: Int
    /// Steps sᵢ, changes of the gradient yᵢ, and 1/(sᵢᵀ yᵢ); the oldest first.
    private var entries: [(step: [Double], change: [Double], inverse: Double)] = []

    init(limit: Int) {
        self.limit = limit
        entries.reserveCapacity(limit)
    }

    var isEmpty: Bool { entries.isEmpty }

    mutating func forget() { entries.removeAll(keepingCapacity: true) }

    /// Takes in a step, unless the function curves downwards along it.
    mutating func append(from point: [Double], to next: [Double], _ gradient: [Double], _ nextGradient: [Double]) {
        let step = zip(next, point).map(-)
        let change = zip(nextGradient, gradient).map(-)
        let curvature = inner(step, change)
        guard curvature > 1e-12 else { return }
        if entries.count == limit { entries.removeFirst() }
        entries.append((step, change, 1 / curvature))
    }

    /// Replaces a vector q by H q, H the approximate inverse Hessian (algorithm 7.4).
    func multiplyByInverseHessian(_ vector: inout [Double]) {
        guard let last = entries.last else { return }
        var shares: [Double] = []
        for (step, change, inverse) in entries.reversed() {
            let share = inverse * inner(step, vector)
            shares.append(share)
            for axis in vector.indices { vector[axis] -= share * change[axis] }
        }
        let scale = 1 / (last.inverse * inner(last.change, last.change))
        for axis in vector.indices { vector[axis] *= scale }
        for ((step, change, inverse), share) in zip(entries, shares.reversed()) {
            let correction = share - inverse * inner(change, vector)
            for axis in vector.indices { vector[axis] += correction * step[axis] }
        }
    }
}

private func inner(_ left: [Double], _ right: [Double]) -> Double {
    dot(left, right, count: left.count)
}
