import HyperSearch
import RealModule

// 풀이: 가지 안에서 부르면 그 가지에 들어선 시도에만 축이 생긴다.
@Sendable func boosting(_ trial: inout Trial) throws -> Double {
    let booster = try trial.suggestCategorical("booster", from: ["tree", "linear"])
    guard booster == "tree" else {
        let lambda = try trial.suggestFloat("lambda", in: 1e-3...10, scale: .log)
        return 0.15 + 0.02 * abs(.log10(lambda))
    }
    let depth = try trial.suggestInt("depth", in: 2...10)
    return 0.1 + 0.01 * abs(Double(depth) - 6)
}
