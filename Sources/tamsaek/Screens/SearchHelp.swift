import HyperSearch
import Terminal

/// What a search can be asked for, as a help text lists it.
enum SearchHelp {
    /// The pruners by name.
    static var pruners: String {
        "가지치기 (학습 곡선이 있는 목적 함수에): \(PrunerOptions.names.prefix(5).joined(separator: ", "))"
    }

    /// The objectives and the samplers by name.
    static var choices: String {
        let width = BenchmarkCatalog.all.map(\.name.columns).max() ?? 0
        let objectives = BenchmarkCatalog.all.map { benchmark in
            "  " + benchmark.name + String(repeating: " ", count: width + 2 - benchmark.name.columns) + benchmark.title
        }
        return """
            목적 함수:
            \(objectives.joined(separator: "\n"))
              이름 뒤의 수는 차원: rosenbrock5, ackley10. 뒤의 -in-N은 N축 가운데 숨김: branin-in-10.
              그 뒤의 -curve는 27단계의 학습 곡선, -noisy는 잡음: ackley5-curve, levy3-noisy. 공간과 최솟값과 출처는 tamsaek objectives.

            탐색 기법: \(SamplerCatalog.names.joined(separator: ", "))
            """
    }
}
