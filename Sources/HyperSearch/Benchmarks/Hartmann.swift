import RealModule

extension Benchmark {
    /// Hartmann 3: four Gaussian wells of different width in three dimensions.
    static let hartmann3 = Benchmark(
        name: "hartmann3", title: "Hartmann 함수(3차원)", space: unitCube(3),
        minimum: -3.862779787332663, minimizers: [[0.1145888707, 0.5556488963, 0.8525469857]],
        source: hartmannSource
    ) { point in
        hartmann(
            point,
            widths: [[3, 10, 30], [0.1, 10, 35], [3, 10, 30], [0.1, 10, 35]],
            centres: [[3689, 1170, 2673], [4699, 4387, 7470], [1091, 8732, 5547], [381, 5743, 8828]])
    }

    /// Hartmann 6: four Gaussian wells of different width in six dimensions.
    static let hartmann6 = Benchmark(
        name: "hartmann6", title: "Hartmann 함수(6차원)", space: unitCube(6),
        minimum: -3.322368011415512,
        minimizers: [[0.2016895089, 0.1500106948, 0.4768739714, 0.2753324292, 0.3116516185, 0.6573005341]],
        source: hartmannSource
    ) { point in
        hartmann(
            point,
            widths: [
                [10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8],
                [17, 8, 0.05, 10, 0.1, 14],
            ],
            centres: [
                [1312, 1696, 5569, 124, 8283, 5886], [2329, 4135, 8307, 3736, 1004, 9991],
                [2348, 1451, 3522, 2883, 3047, 6650], [4047, 8828, 8732, 5743, 1091, 381],
            ])
    }
}

private let hartmannSource = "Dixon, Szegő, Towards Global Optimisation 2, North-Holland 1978"

private func unitCube(_ dimension: Int) -> [(String, ClosedRange<Double>)] {
    (0..<dimension).map { ("x\($0)", 0...1) }
}

/// −Σᵢ cᵢ exp(−Σⱼ aᵢⱼ (xⱼ − pᵢⱼ)²); the centres p are given in units of 10⁻⁴.
private func hartmann(_ point: [Double], widths: [[Double]], centres: [[Double]]) -> Double {
    let depths = [1.0, 1.2, 3.0, 3.2]
    var sum = 0.0
    for (depth, (width, centre)) in zip(depths, zip(widths, centres)) {
        var distance = 0.0
        for (x, (a, p)) in zip(point, zip(width, centre)) {
            distance += a * Double.pow(x - p * 1e-4, 2)
        }
        sum += depth * .exp(-distance)
    }
    return -sum
}
