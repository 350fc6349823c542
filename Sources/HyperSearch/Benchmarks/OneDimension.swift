import RealModule

extension Benchmark {
    /// Forrester: f(x) = (6x − 2)² sin(12x − 4), one valley to be found beside one that misleads.
    static let forrester = Benchmark(
        name: "forrester", title: "Forrester 함수", space: [("x", 0...1)],
        minimum: -6.020740055767083, minimizers: [[0.7572487576]],
        source: "Forrester, Sóbester, Keane, Engineering Design via Surrogate Modelling, Wiley 2008"
    ) { point in
        let x = point[0]
        return Double.pow(6 * x - 2, 2) * .sin(12 * x - 4)
    }

    /// Gramacy–Lee: f(x) = sin(10πx) / 2x + (x − 1)⁴, ten waves of falling height on a bowl.
    static let gramacyLee = Benchmark(
        name: "gramacy-lee", title: "Gramacy–Lee 함수", space: [("x", 0.5...2.5)],
        minimum: -0.8690111349894998, minimizers: [[0.5485634442]],
        source: "Gramacy, Lee, Cases for the nugget in modeling computer experiments, Statistics and Computing 22, 2012"
    ) { point in
        let x = point[0]
        return Double.sin(10 * .pi * x) / (2 * x) + Double.pow(x - 1, 4)
    }
}
