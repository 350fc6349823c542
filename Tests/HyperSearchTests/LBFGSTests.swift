import RealModule
import Testing

@testable import HyperSearch

@Suite("L-BFGS in a box")
struct LBFGSTests {
    /// 100 (x₂ − x₁²)² + (1 − x₁)²: a curved valley with its minimum at (1, 1).
    static func rosenbrock(_ x: [Double], _ gradient: inout [Double]) -> Double {
        let bend = x[1] - x[0] * x[0]
        gradient[0] = -400 * x[0] * bend - 2 * (1 - x[0])
        gradient[1] = 200 * bend
        return 100 * bend * bend + (1 - x[0]) * (1 - x[0])
    }

    @Test("finds the minimum of Rosenbrock's valley")
    func unconstrained() {
        let search = LBFGS(lower: [-5, -5], upper: [5, 5], gradientTolerance: 1e-8, relativeDecrease: 0)
        let minimum = search.minimize(from: [-1.2, 1], Self.rosenbrock)
        #expect(abs(minimum.point[0] - 1) < 1e-6)
        #expect(abs(minimum.point[1] - 1) < 1e-6)
    }

    /// On x₁ = ½ the function is 100 (x₂ − ¼)² + ¼.
    @Test("stops on the bound when the minimum lies beyond it")
    func activeBound() {
        let search = LBFGS(lower: [-5, -5], upper: [0.5, 5], gradientTolerance: 1e-8, relativeDecrease: 0)
        let minimum = search.minimize(from: [-1.2, 1], Self.rosenbrock)
        #expect(minimum.point[0] == 0.5)
        #expect(abs(minimum.point[1] - 0.25) < 1e-6)
        #expect(abs(minimum.value - 0.25) < 1e-10)
    }

    @Test("a start outside is brought inside, and no point outside is ever asked for")
    func staysInside() {
        let search = LBFGS(lower: [0, 0], upper: [0.5, 2])
        _ = search.minimize(from: [-3, 7]) { point, gradient in
            #expect((0...0.5).contains(point[0]) && (0...2).contains(point[1]))
            return Self.rosenbrock(point, &gradient)
        }
    }

    @Test("steps back from where the function has no value")
    func undefinedRegion() {
        // x − log x, undefined for x ≤ 0, from a start where the first step overshoots.
        let search = LBFGS(lower: [-10], upper: [100], gradientTolerance: 1e-9, relativeDecrease: 0)
        let minimum = search.minimize(from: [0.01]) { point, gradient in
            guard point[0] > 0 else { return .infinity }
            gradient[0] = 1 - 1 / point[0]
            return point[0] - .log(point[0])
        }
        #expect(abs(minimum.point[0] - 1) < 1e-6)
    }
}
