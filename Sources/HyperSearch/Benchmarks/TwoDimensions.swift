import RealModule

extension Benchmark {
    /// Branin: three equally deep valleys along a bent trough.
    static let branin = Benchmark(
        name: "branin", title: "Branin 함수", space: [("x", -5...10), ("y", 0...15)],
        minimum: 0.39788735772973816, minimizers: [[-.pi, 12.275], [.pi, 2.275], [3 * .pi, 2.475]],
        source: "Dixon, Szegő, Towards Global Optimisation 2, North-Holland 1978"
    ) { point in
        let (x, y) = (point[0], point[1])
        let trough = y - 5.1 / (4 * Double.pow(.pi, 2)) * x * x + 5 / Double.pi * x - 6
        return Double.pow(trough, 2) + 10 * (1 - 1 / (8 * Double.pi)) * .cos(x) + 10
    }

    /// Six-hump camel: six valleys in point symmetry, the two deepest near the middle.
    static let sixHumpCamel = Benchmark(
        name: "six-hump-camel", title: "여섯 혹 낙타 함수", space: [("x", -3...3), ("y", -2...2)],
        minimum: -1.0316284534898772, minimizers: [[0.0898420131, -0.7126564030], [-0.0898420131, 0.7126564030]],
        source: "Dixon, Szegő, Towards Global Optimisation 2, North-Holland 1978"
    ) { point in
        let (x, y) = (point[0], point[1])
        let (xx, yy) = (x * x, y * y)
        return (4 - 2.1 * xx + xx * xx / 3) * xx + x * y + (-4 + 4 * yy) * yy
    }

    /// Goldstein–Price: values from 3 to a million, four valleys.
    static let goldsteinPrice = Benchmark(
        name: "goldstein-price", title: "Goldstein–Price 함수", space: [("x", -2...2), ("y", -2...2)],
        minimum: 3, minimizers: [[0, -1]],
        source: "Goldstein, Price, On descent from local minima, Mathematics of Computation 25, 1971"
    ) { point in
        let (x, y) = (point[0], point[1])
        let inner = 19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y
        let outer = 18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y
        return (1 + Double.pow(x + y + 1, 2) * inner) * (30 + Double.pow(2 * x - 3 * y, 2) * outer)
    }

    /// Himmelblau: f(x, y) = (x² + y − 11)² + (x + y² − 7)², four valleys of equal depth.
    static let himmelblau = Benchmark(
        name: "himmelblau", title: "Himmelblau 함수", space: [("x", -5...5), ("y", -5...5)],
        minimum: 0,
        minimizers: [
            [3, 2], [-2.8051180870, 3.1313125183], [-3.7793102534, -3.2831859913], [3.5844283403, -1.8481265270],
        ],
        source: "Himmelblau, Applied Nonlinear Programming, McGraw-Hill 1972"
    ) { point in
        let (x, y) = (point[0], point[1])
        return Double.pow(x * x + y - 11, 2) + Double.pow(x + y * y - 7, 2)
    }

    /// A rotated valley: f(u, v) = 100 u² + v² with u across and v along the diagonal, ten times as steep one way.
    ///
    /// Neither coordinate is good or bad by itself; only their difference is.
    static let rotatedValley = Benchmark(
        name: "rotated-valley", title: "비스듬한 골짜기", space: [("x", -5...5), ("y", -5...5)],
        minimum: 0, minimizers: [[2, 1]],
        source: "Hansen, Ostermeier, Completely derandomized self-adaptation, Evolutionary Computation 9, 2001"
    ) { point in
        let (dx, dy) = (point[0] - 2, point[1] - 1)
        return 50 * Double.pow(dx - dy, 2) + Double.pow(dx + dy, 2) / 2
    }
}
