import HyperSearch
import Terminal

/// The objectives as a help text lists them.
enum ObjectiveHelp {
    static var list: String {
        let width = BenchmarkCatalog.all.map(\.name.columns).max() ?? 0
        let entries = BenchmarkCatalog.all.map { benchmark in
            "  " + benchmark.name + String(repeating: " ", count: width + 2 - benchmark.name.columns) + benchmark.title
        }
        let families = "  이름 뒤의 수는 차원: rosenbrock5, ackley10. 뒤의 -in-N은 N축 가운데 숨김: branin-in-10."
        return (entries + [families]).joined(separator: "\n")
    }
}
