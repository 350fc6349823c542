import HyperSearch

/// Samplers as a request describes them: Optuna's names, Optuna's defaults.
///
/// A missing `seed` is 0, so that a study can always be repeated.
enum SamplerOptions {
    /// The names, in the order in which messages list them.
    static let names = ["tpe", "random", "grid", "gp"]

    /// Reads `{"name": "tpe", "seed": 7, …}`.
    static func sampler(_ json: JSON) throws -> any Sampler {
        var fields = try Fields(json, "sampler")
        let name = try fields.require("name", .text)
        let seed = try fields.take("seed", .seed) ?? 0
        let sampler: any Sampler =
            switch name {
            case "tpe": try tpe(&fields, seed)
            case "random": RandomSampler(seed: seed)
            case "grid": try grid(&fields, seed)
            case "gp": try gaussianProcess(&fields, seed)
            default: throw SearchError.unknownSampler(name: name, known: names)
            }
        try fields.finish()
        return sampler
    }

    private static func tpe(_ fields: inout Fields, _ seed: UInt32) throws -> TPESampler {
        let isJoint = try fields.take("multivariate", .flag) ?? true
        let isGrouped = try fields.take("group", .flag) ?? false
        guard isJoint || !isGrouped else {
            throw StudyError("sampler 'tpe': group은 multivariate가 false이면 쓸 수 없습니다. multivariate를 빼거나 true로 하세요.")
        }
        // What Optuna 5 accepts without effect: the prior is always there, and warnings are Python's.
        _ = try (fields.take("consider_prior", .flag), fields.take("warn_independent_sampling", .flag))
        return TPESampler(
            seed: seed, mode: isGrouped ? .grouped : isJoint ? .joint : .independent,
            startupTrials: try fields.take("n_startup_trials", .integer(from: 0)) ?? 10,
            candidates: try fields.take("n_ei_candidates", .integer(from: 1, to: 1_000_000)) ?? 24,
            constantLiar: try fields.take("constant_liar", .flag) ?? true,
            gamma: try fields.take("gamma", .gamma) ?? TPESampler.tenth,
            model: ParzenOptions(
                priorWeight: try fields.take("prior_weight", .number(from: 0)) ?? 1,
                clipsWidths: try fields.take("consider_magic_clip", .flag) ?? true,
                countsBounds: try fields.take("consider_endpoints", .flag) ?? false))
    }

    private static func grid(_ fields: inout Fields, _ seed: UInt32) throws -> GridSampler {
        var cells = 1
        let axes = try fields.require("space", .object).map { member in
            guard case .array(let items) = member.value, !items.isEmpty else {
                throw StudyError("sampler 'grid': space의 '\(member.key)'에는 값을 하나 이상 든 배열을 적으세요.")
            }
            let values = items.compactMap(\.parameterValue)
            guard values.count == items.count else {
                throw StudyError("sampler 'grid': space의 '\(member.key)'에는 객체를 값으로 쓸 수 없습니다.")
            }
            cells = min(cells, GridSampler.mostCells) * values.count
            return GridSampler.Axis(member.key, values)
        }
        guard cells <= GridSampler.mostCells, Set(axes.map(\.name)).count == axes.count, !axes.isEmpty else {
            throw StudyError("sampler 'grid': space에는 서로 다른 이름을, 조합이 \(GridSampler.mostCells)개를 넘지 않게 적으세요.")
        }
        return GridSampler(axes: axes, seed: seed)
    }

    private static func gaussianProcess(_ fields: inout Fields, _ seed: UInt32) throws -> GPSampler {
        _ = try fields.take("warn_independent_sampling", .flag)
        return GPSampler(
            seed: seed, startupTrials: try fields.take("n_startup_trials", .integer(from: 1)) ?? 10,
            isDeterministic: try fields.take("deterministic_objective", .flag) ?? false)
    }
}

extension FieldKind where Value == @Sendable (Int) -> Int {
    /// The rule by which TPE calls trials good.
    fileprivate static var gamma: Self {
        Self(description: "\"default\"와 \"hyperopt\" 가운데 하나") {
            switch $0 {
            case .string("default"): TPESampler.tenth
            case .string("hyperopt"): TPESampler.hyperopt
            default: nil
            }
        }
    }
}
