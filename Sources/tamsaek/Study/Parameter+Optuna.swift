import HyperSearch

extension Parameter {
    /// Reads a distribution as Optuna's files have it, of any version: `{"name": "FloatDistribution", "attributes": …}`,
    /// the five names before version 3, and the short form `{"type": "float", …}`.
    ///
    /// - Throws: ``StudyError`` for anything else, ``SearchError`` for a range without values.
    init(_ name: String, optuna json: JSON) throws {
        let attributes = json["attributes"] ?? json
        let kind = json["name"]?.text ?? json["type"]?.text ?? ""
        func number(_ key: String) throws -> Double {
            guard let number = attributes[key]?.number else { throw StudyError("분포에 '\(key)'가 없습니다: \(json)") }
            return number
        }
        func integer(_ key: String) throws -> Int {
            guard let integer = attributes[key]?.integer else { throw StudyError("분포에 '\(key)'가 없습니다: \(json)") }
            return integer
        }
        let scale: Scale = attributes["log"] == .bool(true) || kind.contains("Log") ? .log : .linear
        switch kind {
        case "FloatDistribution", "float", "UniformDistribution", "LogUniformDistribution":
            let step = attributes["step"]?.number
            try self.init(name, .float(low: number("low"), high: number("high"), scale: scale, step: step))
        case "DiscreteUniformDistribution":
            try self.init(name, .float(low: number("low"), high: number("high"), step: number("q")))
        case "IntDistribution", "int", "IntUniformDistribution", "IntLogUniformDistribution":
            let step = scale == .log ? 1 : attributes["step"]?.integer ?? 1
            try self.init(name, .int(low: integer("low"), high: integer("high"), scale: scale, step: step))
        case "CategoricalDistribution", "categorical":
            // A choice that is an object is known by its text alone.
            let choices = (attributes["choices"]?.items ?? []).map { $0.parameterValue ?? .string("\($0)") }
            try self.init(name, .categorical(choices: choices))
        default: throw StudyError("모르는 분포입니다: \(json)")
        }
    }
}
