import HyperSearch
import RealModule

// 할 일: 나무일 때만 depth를, 선형일 때만 lambda를 부른다. 손실의 식은 그대로 둔다.
@Sendable func boosting(_ trial: inout Trial) throws -> Double {
    let booster = try trial.suggestCategorical("booster", from: ["tree", "linear"])
    // TODO: 두 줄을 알맞은 가지 안으로 옮긴다.
    let depth = try trial.suggestInt("depth", in: 2...10)
    let lambda = try trial.suggestFloat("lambda", in: 1e-3...10, scale: .log)
    guard booster == "tree" else {
        return 0.15 + 0.02 * abs(.log10(lambda))
    }
    return 0.1 + 0.01 * abs(Double(depth) - 6)
}
