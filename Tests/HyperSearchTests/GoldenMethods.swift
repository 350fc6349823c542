import HyperSearch

/// A sampler as the golden files describe it, options under Optuna's names.
struct GoldenSampler: Decodable {
    let kind: String
    let seed: UInt32
    let grid: [String: [ParameterValue]]?

    func make() -> any Sampler {
        switch kind {
        case "grid": GridSampler(axes: (grid ?? [:]).map { GridSampler.Axis($0, $1) }, seed: seed)
        default: RandomSampler(seed: seed)
        }
    }
}

/// A pruner as the golden files describe it, options under Optuna's names.
struct GoldenPruner: Decodable {
    let kind: String

    func make() -> any Pruner { NopPruner() }
}
