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
final class GoldenPruner: Decodable {
    let kind: String
    let inner: GoldenPruner?
    let percentile, minDelta, upper, lower, pThreshold: Double?
    let startupTrials, warmup, interval, minTrials, patience, startupSteps: Int?
    let minResource, maxResource, factor, earlyStoppingRate, bootstrap: Int?

    private enum CodingKeys: String, CodingKey {
        case kind, inner, percentile, patience, upper, lower
        case minDelta = "min_delta"
        case pThreshold = "p_threshold"
        case startupTrials = "n_startup_trials"
        case warmup = "n_warmup_steps"
        case interval = "interval_steps"
        case minTrials = "n_min_trials"
        case startupSteps = "n_startup_steps"
        case minResource = "min_resource"
        case maxResource = "max_resource"
        case factor = "reduction_factor"
        case earlyStoppingRate = "min_early_stopping_rate"
        case bootstrap = "bootstrap_count"
    }

    func make() -> any Pruner {
        let schedule = ReportSchedule(warmup: warmup ?? 0, interval: interval ?? 1)
        return switch kind {
        case "median", "percentile":
            PercentilePruner(
                percentile: percentile ?? 50, startupTrials: startupTrials ?? 5, schedule: schedule,
                minimumTrials: minTrials ?? 1)
        case "sha":
            SuccessiveHalvingPruner(
                minimumResource: minResource, reductionFactor: factor ?? 4, earlyStoppingRate: earlyStoppingRate ?? 0,
                bootstrapCount: bootstrap ?? 0)
        case "hyperband":
            HyperbandPruner(
                minimumResource: minResource ?? 1, maximumResource: maxResource, reductionFactor: factor ?? 3,
                bootstrapCount: bootstrap ?? 0)
        case "patient": PatientPruner(inner?.make(), patience: patience ?? 0, minimumChange: minDelta ?? 0)
        case "threshold": ThresholdPruner(lower: lower ?? -.infinity, upper: upper ?? .infinity, schedule: schedule)
        case "wilcoxon": WilcoxonPruner(pThreshold: pThreshold ?? 0.1, startupSteps: startupSteps ?? 2)
        default: NopPruner()
        }
    }
}
