import HyperSearch

/// Studies of the real Optuna with the importances it computes for them.
struct GoldenImportance: Decodable {
    let study: String
    let directions: [String]
    let trials: [FinishedTrial]
    let ped: [PED]
    let detail: Detail?
    let fanova: FANOVA?
    /// Mean and standard deviation over the seeds of the forest.
    let fanovaDefault, mdiDefault: [String: [Double]]?
    private let space: [String: Parameter]

    static func load() throws -> [GoldenImportance] {
        struct File: Decodable { let studies: [GoldenImportance] }
        return try Golden.load(File.self, from: "importance_fixtures.json").studies
    }

    /// The trials with the objective number `target` as their only one.
    func trials(target: Int) -> [FinishedTrial] {
        trials.indices.map { index in
            FinishedTrial(
                number: trials[index].number, assignments: trials[index].assignments,
                outcome: .complete(value: values[index][target]))
        }
    }

    private let values: [[Double]]

    struct PED: Decodable {
        let settings: Settings
        let raw, normalized: [String: Double]

        struct Settings: Decodable {
            let targetQuantile, regionQuantile: Double?
            let isLocal: Bool?
            let target: Int?

            private enum CodingKeys: String, CodingKey {
                case target
                case targetQuantile = "target_quantile"
                case regionQuantile = "region_quantile"
                case isLocal = "evaluate_on_local"
            }
        }
    }

    /// The densities of one parameter under the default settings.
    struct Detail: Decodable {
        let param: String
        let top: [Int]
        let grid: Int
        let topDensity, localDensity: [Double]
        let topDeviation, localDeviation: Double?

        private enum CodingKeys: String, CodingKey {
            case param, top, grid
            case topDensity = "pdf_top"
            case localDensity = "pdf_local"
            case topDeviation = "sigma_top"
            case localDeviation = "sigma_local"
        }
    }

    /// Trees that scikit-learn grew, with the variances that Optuna found in them.
    struct FANOVA: Decodable {
        let params: [String]
        let columns: [[Int]]
        let bounds: [[Double]]
        let trees: [Tree]
        let raw: [String: Double]

        struct Tree: Decodable {
            let left, right, feature: [Int]
            let threshold, value: [Double]
            let variance: Double
            let marginal: [String: Double]
            let pair: Pair
        }

        struct Pair: Decodable {
            let params: [String]
            let joint: Double
        }
    }

    // MARK: Reading

    private enum CodingKeys: String, CodingKey {
        case study, directions, distributions, trials, ped, detail, fanova
        case fanovaDefault = "fanova_default_64_trees"
        case mdiDefault = "mdi_default_64_trees"
    }

    private struct Distribution: Decodable {
        let name: String
        let attributes: Attributes

        struct Attributes: Decodable {
            let low, high, step: Double?
            let log: Bool?
            let choices: [ParameterValue]?
        }

        func parameter(_ name: String) throws -> Parameter {
            let (low, high) = (attributes.low ?? .nan, attributes.high ?? .nan)
            let scale: Scale = attributes.log == true ? .log : .linear
            return switch self.name {
            case "FloatDistribution":
                try Parameter(name, .float(low: low, high: high, scale: scale, step: attributes.step))
            case "IntDistribution":
                try Parameter(
                    name, .int(low: Int(low), high: Int(high), scale: scale, step: Int(attributes.step ?? 1)))
            default: try Parameter(name, .categorical(choices: attributes.choices ?? []))
            }
        }
    }

    private struct Trial: Decodable {
        let number: Int
        let state: String
        let values: [Double]?
        let `internal`: [String: Double]
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        study = try container.decode(String.self, forKey: .study)
        directions = try container.decode([String].self, forKey: .directions)
        ped = try container.decode([PED].self, forKey: .ped)
        detail = try container.decodeIfPresent(Detail.self, forKey: .detail)
        fanova = try container.decodeIfPresent(FANOVA.self, forKey: .fanova)
        fanovaDefault = try container.decodeIfPresent([String: [Double]].self, forKey: .fanovaDefault)
        mdiDefault = try container.decodeIfPresent([String: [Double]].self, forKey: .mdiDefault)
        var space: [String: Parameter] = [:]
        for (name, distribution) in try container.decode([String: Distribution].self, forKey: .distributions) {
            space[name] = try distribution.parameter(name)
        }
        self.space = space
        let rows = try container.decode([Trial].self, forKey: .trials)
        values = rows.map { $0.values ?? [] }
        trials = rows.map { row in
            let assigned = row.internal.sorted { $0.key < $1.key }.compactMap { name, value in
                space[name].map { ($0, value) }
            }
            return FinishedTrial(
                number: row.number,
                assignments: Assignments(assigned.map(\.0), coordinates: assigned.map(\.1)),
                outcome: row.state == "COMPLETE" ? .complete(value: row.values?.first ?? .nan) : .pruned)
        }
    }
}
