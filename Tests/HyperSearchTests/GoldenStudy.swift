import HyperSearch

/// A study that the real Optuna ran: how it was set up, and every trial it made.
struct GoldenStudy: Decodable {
    let name: String
    let direction: Direction
    let sampler: GoldenSampler
    let pruner: GoldenPruner?
    let space: [Statement]
    let names: [String]
    let objective: Objective
    let nTrials: Int
    let batch: Int?
    let enqueue: [[String: Double]]?
    let fail, nan, inf, ninf: [Int]?
    let trials: [Row]

    private enum CodingKeys: String, CodingKey {
        case name, direction, sampler, pruner, space, names, objective, batch, enqueue, fail, nan, inf, ninf, trials
        case nTrials = "n_trials"
    }

    static func load(_ file: String) throws -> [GoldenStudy] {
        struct File: Decodable { let studies: [GoldenStudy] }
        return try Golden.load(File.self, from: file).studies
    }

    /// A line of the define-by-run program: suggest a parameter, or do something on a condition.
    enum Statement: Decodable {
        case suggest(String, Distribution)
        case when(String, Condition, [Statement])

        private enum CodingKeys: String, CodingKey { case suggest, dist, when, `do` }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            if let name = try container.decodeIfPresent(String.self, forKey: .suggest) {
                self = .suggest(name, try container.decode(Distribution.self, forKey: .dist))
            } else {
                self = .when(
                    try container.decode(String.self, forKey: .when), try Condition(from: decoder),
                    try container.decode([Statement].self, forKey: .do))
            }
        }
    }

    struct Condition: Decodable {
        let `is`: [Double]?
        let ge, lt: Double?

        func holds(_ value: Double) -> Bool {
            if let `is` { return `is`.contains(value) }
            if let ge { return value >= ge }
            return lt.map { value < $0 } ?? false
        }
    }

    struct Distribution: Decodable {
        let t: String
        let low, high: GoldenExpression?
        let step: Double?
        let log: Bool?
        let choices: [ParameterValue]?

        func parameter(_ name: String, _ coordinates: [String: Double]) throws -> Parameter {
            let low = low?.value(coordinates) ?? .nan
            let high = high?.value(coordinates) ?? .nan
            let scale: Scale = log == true ? .log : .linear
            return switch t {
            case "float": try Parameter(name, .float(low: low, high: high, scale: scale, step: step))
            case "int": try Parameter(name, .int(low: Int(low), high: Int(high), scale: scale, step: Int(step ?? 1)))
            default: try Parameter(name, .categorical(choices: choices ?? []))
            }
        }
    }

    struct Objective: Decodable {
        let expr: GoldenExpression?
        let inter: GoldenExpression?
        let steps: Int?
        let first: Int?
        let nanrep: [Int]?
    }

    /// One trial: its state (C, P or F), value, coordinates in the order of `names`, number and last of reports.
    struct Row: Decodable {
        let s: String
        let v: Double?
        let p: [Double?]
        let k: Int?
        let i: Double?
    }
}
