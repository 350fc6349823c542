import RealModule

/// An objective that exists in every dimension.
///
/// The textbook versions of most families have their minimum in the middle of the box. A grid with an odd number of
/// levels then contains it exactly, and the prior kernel of TPE sits on it: both look better than they are. So the
/// minimum is moved away from the middle, coordinate by coordinate; the `-centred` families leave it there.
struct BenchmarkFamily: Sendable {
    let name: String
    /// The objective in `dimension` dimensions.
    let make: @Sendable (_ dimension: Int) -> Benchmark

    /// The dimension that goes without saying.
    static let defaultDimension = 2

    /// The dimensions a family offers.
    static let dimensions = 2...50

    private init(
        _ name: String, title: String, box: ClosedRange<Double>, minimizer: Double, isShifted: Bool, source: String,
        minimumPerAxis: Double = 0, value: @escaping @Sendable ([Double]) -> Double
    ) {
        self.name = name
        let half = (box.upperBound - box.lowerBound) / 2
        make = { dimension in
            let shift = (0..<dimension).map { isShifted ? Self.shifts[$0 % Self.shifts.count] * half : 0 }
            return Benchmark(
                name: dimension == Self.defaultDimension ? name : "\(name)\(dimension)",
                title: "\(title)(\(dimension)차원)", space: Benchmark.names(dimension).map { ($0, box) },
                minimum: minimumPerAxis * Double(dimension), minimizers: [shift.map { minimizer + $0 }], source: source
            ) { point in value(zip(point, shift).map { $0 - $1 }) }
        }
    }

    /// How far the minimum lies from the middle, as fractions of half the box; repeated beyond five coordinates.
    private static let shifts = [0.31, -0.42, 0.17, 0.55, -0.23]

    /// Every family, the moved ones first.
    static let all: [BenchmarkFamily] = [
        rosenbrock, sphere(), rastrigin(), ackley(), griewank(), levy, styblinskiTang,
        sphere(isCentred: true), rastrigin(isCentred: true), ackley(isCentred: true), griewank(isCentred: true),
    ]

    private static let rosenbrock = BenchmarkFamily(
        "rosenbrock", title: "Rosenbrock 함수", box: -5...10, minimizer: 1, isShifted: false,
        source: "Rosenbrock, An automatic method for finding the greatest or least value of a function, 1960"
    ) { point in
        var sum = 0.0
        for (a, b) in zip(point, point.dropFirst()) {
            sum += 100 * Double.pow(b - a * a, 2) + Double.pow(1 - a, 2)
        }
        return sum
    }

    private static func sphere(isCentred: Bool = false) -> BenchmarkFamily {
        moved(
            "sphere", title: "구 함수", halfWidth: 5.12, isCentred: isCentred,
            source: "De Jong, An analysis of the behavior of a class of genetic adaptive systems, 1975"
        ) { point in
            point.reduce(0) { $0 + $1 * $1 }
        }
    }

    private static func rastrigin(isCentred: Bool = false) -> BenchmarkFamily {
        moved(
            "rastrigin", title: "Rastrigin 함수", halfWidth: 5.12, isCentred: isCentred,
            source: "Mühlenbein, Schomisch, Born, The parallel genetic algorithm as function optimizer, 1991"
        ) { point in
            10 * Double(point.count) + point.reduce(0) { $0 + ($1 * $1 - 10 * .cos(2 * .pi * $1)) }
        }
    }

    private static func ackley(isCentred: Bool = false) -> BenchmarkFamily {
        moved(
            "ackley", title: "Ackley 함수", halfWidth: 32.768, isCentred: isCentred,
            source: "Ackley, A connectionist machine for genetic hillclimbing, Kluwer 1987"
        ) { point in
            let count = Double(point.count)
            let distance = Double.sqrt(point.reduce(0) { $0 + $1 * $1 } / count)
            let waves = point.reduce(0) { $0 + .cos(2 * .pi * $1) } / count
            return -20 * Double.exp(-0.2 * distance) - .exp(waves) + 20 + .exp(1)
        }
    }

    private static func griewank(isCentred: Bool = false) -> BenchmarkFamily {
        moved(
            "griewank", title: "Griewank 함수", halfWidth: 600, isCentred: isCentred,
            source: "Griewank, Generalized descent for global optimization, JOTA 34, 1981"
        ) { point in
            let bowl = point.reduce(0) { $0 + $1 * $1 } / 4000
            let waves = point.enumerated().reduce(1) { $0 * .cos($1.element / .sqrt(Double($1.offset + 1))) }
            return bowl - waves + 1
        }
    }

    private static let levy = BenchmarkFamily(
        "levy", title: "Levy 함수", box: -10...10, minimizer: 1, isShifted: false,
        source: "Levy, Montalvo, The tunneling algorithm for the global minimization of functions, 1985"
    ) { point in
        let w = point.map { 1 + ($0 - 1) / 4 }
        var sum = Double.pow(.sin(.pi * w[0]), 2)
        for w in w.dropLast() {
            sum += Double.pow(w - 1, 2) * (1 + 10 * Double.pow(.sin(.pi * w + 1), 2))
        }
        let last = w[w.count - 1]
        return sum + Double.pow(last - 1, 2) * (1 + Double.pow(.sin(2 * .pi * last), 2))
    }

    private static let styblinskiTang = BenchmarkFamily(
        "styblinski-tang", title: "Styblinski–Tang 함수", box: -5...5, minimizer: -2.9035340278, isShifted: false,
        source: "Styblinski, Tang, Experiments in nonconvex optimization, Neural Networks 3, 1990",
        minimumPerAxis: -39.166165703771426
    ) { point in
        point.reduce(0) { sum, x in
            let square = x * x
            return sum + (square * square - 16 * square + 5 * x)
        } / 2
    }

    /// A family whose textbook minimum is 0, in the middle of [−`halfWidth`, `halfWidth`].
    private static func moved(
        _ name: String, title: String, halfWidth: Double, isCentred: Bool, source: String,
        value: @escaping @Sendable ([Double]) -> Double
    ) -> BenchmarkFamily {
        BenchmarkFamily(
            isCentred ? "\(name)-centred" : name, title: isCentred ? "\(title), 최솟값이 한가운데" : title,
            box: -halfWidth...halfWidth, minimizer: 0, isShifted: !isCentred, source: source, value: value)
    }
}
