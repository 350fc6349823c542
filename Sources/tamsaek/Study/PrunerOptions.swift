import HyperSearch

/// Pruners as a request describes them: Optuna's names, Optuna's defaults.
enum PrunerOptions {
    /// The names, in the order in which messages list them.
    static let names = [
        "nop", "median", "percentile", "successive_halving", "hyperband", "threshold", "patient", "wilcoxon",
    ]

    /// What a command line says of a pruner: its name, or a JSON object with options.
    static func json(_ text: String) throws -> JSON {
        text.hasPrefix("{") ? try JSONReader.read(text) : .object(["name": .string(text)])
    }

    /// Reads `{"name": "median", "n_warmup_steps": 3, …}`.
    static func pruner(_ json: JSON) throws -> any Pruner {
        var fields = try Fields(json, "pruner")
        let name = try fields.require("name", .text)
        let pruner: any Pruner =
            switch name {
            case "nop": NopPruner()
            case "median": try percentile(&fields, 50)
            case "percentile": try percentile(&fields, try fields.require("percentile", .number(from: 0, to: 100)))
            case "successive_halving": try successiveHalving(&fields)
            case "hyperband": try hyperband(&fields)
            case "threshold": try threshold(&fields)
            case "patient": try patient(&fields)
            case "wilcoxon":
                WilcoxonPruner(
                    pThreshold: try fields.take("p_threshold", .number(from: 0, to: 1)) ?? 0.1,
                    startupSteps: try fields.take("n_startup_steps", .integer(from: 0)) ?? 2)
            default:
                throw StudyError("'\(name)': 그런 가지치기는 없습니다. 쓸 수 있는 이름: \(names.joined(separator: ", "))")
            }
        try fields.finish()
        return pruner
    }

    private static func schedule(_ fields: inout Fields) throws -> ReportSchedule {
        ReportSchedule(
            warmup: try fields.take("n_warmup_steps", .steps(from: 0)) ?? 0,
            interval: try fields.take("interval_steps", .steps(from: 1)) ?? 1)
    }

    private static func percentile(_ fields: inout Fields, _ percentile: Double) throws -> PercentilePruner {
        PercentilePruner(
            percentile: percentile, startupTrials: try fields.take("n_startup_trials", .integer(from: 0)) ?? 5,
            schedule: try schedule(&fields), minimumTrials: try fields.take("n_min_trials", .integer(from: 1)) ?? 1)
    }

    private static func successiveHalving(_ fields: inout Fields) throws -> SuccessiveHalvingPruner {
        let minimum = try fields.take("min_resource", .resource) ?? .auto
        let bootstrap = try fields.take("bootstrap_count", .integer(from: 0)) ?? 0
        guard bootstrap == 0 || minimum.steps != nil else {
            throw StudyError("pruner 'successive_halving': bootstrap_count를 쓰려면 min_resource를 수로 적으세요.")
        }
        return SuccessiveHalvingPruner(
            minimumResource: minimum.steps,
            reductionFactor: try fields.take("reduction_factor", .steps(from: 2)) ?? 4,
            earlyStoppingRate: try fields.take("min_early_stopping_rate", .integer(from: 0)) ?? 0,
            bootstrapCount: bootstrap)
    }

    private static func hyperband(_ fields: inout Fields) throws -> HyperbandPruner {
        let minimum = try fields.take("min_resource", .steps(from: 1)) ?? 1
        let maximum = try fields.take("max_resource", .resource) ?? .auto
        let bootstrap = try fields.take("bootstrap_count", .integer(from: 0)) ?? 0
        guard bootstrap == 0 || maximum.steps != nil else {
            throw StudyError("pruner 'hyperband': bootstrap_count를 쓰려면 max_resource를 수로 적으세요.")
        }
        guard maximum.steps ?? minimum >= minimum else {
            throw StudyError("pruner 'hyperband': max_resource는 min_resource(\(minimum)) 이상이어야 합니다.")
        }
        return HyperbandPruner(
            minimumResource: minimum, maximumResource: maximum.steps,
            reductionFactor: try fields.take("reduction_factor", .steps(from: 2)) ?? 3, bootstrapCount: bootstrap)
    }

    private static func threshold(_ fields: inout Fields) throws -> ThresholdPruner {
        let lower = try fields.take("lower", .number)
        let upper = try fields.take("upper", .number)
        guard lower != nil || upper != nil else {
            throw StudyError("pruner 'threshold': lower와 upper 가운데 하나는 있어야 합니다.")
        }
        let bounds = (lower: lower ?? -.infinity, upper: upper ?? .infinity)
        guard bounds.lower <= bounds.upper else {
            throw StudyError("pruner 'threshold': lower는 upper보다 클 수 없습니다.")
        }
        return ThresholdPruner(lower: bounds.lower, upper: bounds.upper, schedule: try schedule(&fields))
    }

    private static func patient(_ fields: inout Fields) throws -> PatientPruner {
        let inner = fields.take("inner").flatMap { $0 == .null ? nil : $0 }
        return PatientPruner(
            try inner.map(pruner), patience: try fields.require("patience", .steps(from: 0)),
            minimumChange: try fields.take("min_delta", .number(from: 0)) ?? 0)
    }
}

/// A number of steps, or that the first complete trials shall tell it.
private enum Resource {
    case auto
    case steps(Int)

    var steps: Int? {
        if case .steps(let steps) = self { steps } else { nil }
    }
}

extension FieldKind where Value == Resource {
    fileprivate static var resource: Self {
        Self(description: "\"auto\" 또는 1 이상 정수") { json in
            if json == .string("auto") { return .auto }
            return FieldKind<Int>.steps(from: 1).read(json).map(Resource.steps)
        }
    }
}
