import HyperSearch

/// What a line asks of a study.
enum StudyRequest {
    case create(Study)
    case enqueue([String: ParameterValue])
    case ask(space: [Parameter])
    case suggest(trial: Int, Parameter)
    case report(trial: Int, step: Int, value: Double)
    case shouldPrune(trial: Int)
    case setAttribute(trial: Int, name: String, value: ParameterValue)
    case tell(trial: Int, Outcome)
    case explain(trial: Int)
    case best
    case trials

    private static let operations = [
        "create", "enqueue", "ask", "suggest", "report", "shouldPrune", "setAttribute", "tell", "explain", "best",
        "trials",
    ]

    /// Reads a request such as `{"op": "ask"}`.
    init(_ json: JSON) throws {
        var fields = try Fields(json, "요청")
        let operation = try fields.require("op", .text)
        switch operation {
        case "create": self = .create(try Study(&fields))
        case "enqueue": self = .enqueue(try Self.values(try fields.require("params", .object)))
        case "ask": self = .ask(space: try (fields.take("space", .object) ?? []).map(Parameter.init))
        case "suggest":
            let distribution = fields.take("distribution") ?? .null
            self = .suggest(
                trial: try fields.require("trial", .trial),
                try Parameter(JSON.Member(key: try fields.require("name", .text), value: distribution)))
        case "report":
            self = .report(
                trial: try fields.require("trial", .trial), step: try fields.require("step", .steps(from: 0)),
                value: try fields.require("value", .number))
        case "shouldPrune": self = .shouldPrune(trial: try fields.require("trial", .trial))
        case "setAttribute":
            guard let value = fields.take("value")?.parameterValue else {
                throw StudyError("요청: 'value'에는 \(FieldKind.value.description)를 적어야 합니다.")
            }
            self = .setAttribute(
                trial: try fields.require("trial", .trial), name: try fields.require("name", .text), value: value)
        case "tell": self = .tell(trial: try fields.require("trial", .trial), try Self.outcome(&fields))
        case "explain": self = .explain(trial: try fields.require("trial", .trial))
        case "best": self = .best
        case "trials": self = .trials
        default:
            throw StudyError(
                "'\(operation)': 그런 op은 없습니다. 쓸 수 있는 이름: \(Self.operations.joined(separator: ", "))")
        }
        try fields.finish()
    }

    /// Whether the study may be another one afterwards.
    var changesStudy: Bool {
        switch self {
        case .create, .explain, .best, .trials: false
        case .enqueue, .ask, .suggest, .report, .shouldPrune, .setAttribute, .tell: true
        }
    }

    private static func values(_ members: [JSON.Member]) throws -> [String: ParameterValue] {
        var values: [String: ParameterValue] = [:]
        for member in members {
            guard let value = member.value.parameterValue else {
                throw StudyError("params의 '\(member.key)'에는 객체를 값으로 쓸 수 없습니다.")
            }
            values[member.key] = value
        }
        return values
    }

    /// A value, or a state without one; as in Optuna, an objective that returns nothing (null) has failed.
    private static func outcome(_ fields: inout Fields) throws -> Outcome {
        let state = try fields.take("state", .text)
        let reason = try fields.take("reason", .text)
        let value = fields.take("value")
        switch (state, value) {
        case ("pruned"?, nil), ("pruned"?, .null?): return .pruned
        case ("fail"?, nil), ("fail"?, .null?): return .failed(reason: reason ?? "")
        case (nil, .null?): return .failed(reason: "목적 함수가 값을 돌려주지 않았습니다.")
        case (nil, let value?), ("complete"?, let value?):
            guard let number = value.number else {
                throw StudyError("요청: 'value'에는 \(FieldKind.number.description)를 적어야 합니다: \(value)")
            }
            return .complete(value: number)
        default:
            throw StudyError("요청: tell에는 'value'나, 값 없이 'state': \"pruned\" 또는 \"fail\"을 적어야 합니다.")
        }
    }
}

extension FieldKind where Value == Int {
    /// The number of a trial.
    fileprivate static var trial: Self { .integer(from: 0) }
}

extension Study {
    /// Reads name, direction, sampler and pruner; what is missing is TPE with seed 0, minimising, and no pruning.
    init(_ fields: inout Fields) throws {
        let name = try fields.take("name", .text) ?? "study"
        let direction = try fields.take("direction", .direction) ?? .minimize
        let sampler = try fields.take("sampler").map(SamplerOptions.sampler) ?? TPESampler(seed: 0)
        let pruner = fields.take("pruner").flatMap { $0 == .null ? nil : $0 }
        self.init(
            name: name, sampler: sampler, pruner: try pruner.map(PrunerOptions.pruner) ?? NopPruner(),
            direction: direction)
    }
}

extension FieldKind where Value == Direction {
    fileprivate static var direction: Self {
        Self(description: "\"minimize\"와 \"maximize\" 가운데 하나") {
            if case .string(let text) = $0 { Direction(rawValue: text) } else { nil }
        }
    }
}
