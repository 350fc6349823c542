import HyperSearch

/// A sampler as the golden files describe it, options under Optuna's names.
struct GoldenSampler: Decodable {
    let kind: String
    let seed: UInt32
    let grid: [String: [ParameterValue]]?
    let multivariate, group, constantLiar, endpoints, magicClip: Bool?
    let startupTrials, candidates: Int?
    let priorWeight: Double?
    let gamma: String?

    private enum CodingKeys: String, CodingKey {
        case kind, seed, grid, multivariate, group, gamma
        case constantLiar = "constant_liar"
        case endpoints = "consider_endpoints"
        case magicClip = "consider_magic_clip"
        case startupTrials = "n_startup_trials"
        case candidates = "n_ei_candidates"
        case priorWeight = "prior_weight"
    }

    func make() -> any Sampler {
        switch kind {
        case "grid": GridSampler(axes: (grid ?? [:]).map { GridSampler.Axis($0, $1) }, seed: seed)
        case "random": RandomSampler(seed: seed)
        default:
            TPESampler(
                seed: seed, mode: group == true ? .grouped : multivariate == false ? .independent : .joint,
                startupTrials: startupTrials ?? 10, candidates: candidates ?? 24, constantLiar: constantLiar ?? true,
                gamma: gamma == "hyperopt" ? TPESampler.hyperopt : TPESampler.tenth,
                model: ParzenOptions(
                    priorWeight: priorWeight ?? 1, clipsWidths: magicClip ?? true, countsBounds: endpoints ?? false))
        }
    }
}

/// A pruner as the golden files describe it, options under Optuna's names.
struct GoldenPruner: Decodable {
    let kind: String

    func make() -> any Pruner { NopPruner() }
}
