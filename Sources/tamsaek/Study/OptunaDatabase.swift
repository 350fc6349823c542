import Foundation
import GRDB
import HyperSearch

/// Reads the studies of Optuna's SQLite file, the schema of version 3.2 and later; nothing in it is changed.
enum OptunaDatabase {
    /// The studies of a file, in the order in which they were created.
    ///
    /// - Throws: ``StudyError`` if the database is damaged, or is not Optuna's.
    static func studies(path: String) throws -> [StoredStudy] {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            return try DatabaseQueue(path: path, configuration: configuration).read { database in
                guard try database.tableExists("studies"), try database.tableExists("trial_values") else {
                    throw StudyError("\(path): Optuna의 데이터베이스가 아닙니다.")
                }
                let rows = try Row.fetchAll(database, sql: "SELECT study_id, study_name FROM studies ORDER BY study_id")
                return try rows.map { try study(id: $0["study_id"], name: $0["study_name"], database) }
            }
        } catch let error as DatabaseError {
            throw StudyError("\(path): 데이터베이스를 읽을 수 없습니다(\(error.message ?? "\(error.resultCode)")).")
        }
    }

    private static func study(id: Int, name: String, _ database: Database) throws -> StoredStudy {
        let directions = try String.fetchAll(
            database, sql: "SELECT direction FROM study_directions WHERE study_id = ? ORDER BY objective",
            arguments: [id])
        var study = StoredStudy(
            name: name, directions: directions.map { $0 == "MAXIMIZE" ? .maximize : .minimize })
        var indices: [Int: Int] = [:]
        for row in try Row.fetchAll(
            database, sql: "SELECT * FROM trials WHERE study_id = ? ORDER BY trial_id", arguments: [id])
        {
            guard let state = states[row["state"]] else {
                throw StudyError("연구 '\(name)': 모르는 state입니다: \(row["state"] ?? "")")
            }
            var trial = StoredTrial(number: row["number"] ?? study.trials.count, state: state)
            // Version 5 writes times in UTC; versions before it wrote local ones that look the same.
            trial.start = (row["datetime_start"] as String?).flatMap { OptunaTime.seconds($0, zone: .gmt) }
            trial.end = (row["datetime_complete"] as String?).flatMap { OptunaTime.seconds($0, zone: .gmt) }
            indices[row["trial_id"]] = study.trials.count
            study.trials.append(trial)
        }
        /// Gives each row of a table of the trials' parts to its trial.
        func each(_ table: String, orderedBy key: String, _ take: (Row, inout StoredTrial) throws -> Void) throws {
            let sql = """
                SELECT \(table).* FROM \(table) JOIN trials USING (trial_id) WHERE study_id = ? ORDER BY trial_id, \(key)
                """
            for row in try Row.fetchAll(database, sql: sql, arguments: [id]) {
                if let index = indices[row["trial_id"]] { try take(row, &study.trials[index]) }
            }
        }
        try each("trial_values", orderedBy: "objective") { row, trial in
            trial.values.append(number(row["value"], row["value_type"]))
        }
        try each("trial_params", orderedBy: "param_id") { row, trial in
            let distribution = try JSONReader.read(row["distribution_json"])
            trial.assign(try Parameter(row["param_name"], optuna: distribution), row["param_value"])
        }
        try each("trial_intermediate_values", orderedBy: "step") { row, trial in
            trial.report(number(row["intermediate_value"], row["intermediate_value_type"]), step: row["step"])
        }
        try each("trial_system_attributes", orderedBy: "trial_system_attribute_id") { row, trial in
            let member = JSON.Member(key: row["key"], value: try JSONReader.read(row["value_json"]))
            trial.addConstraints(in: .object([member]))
        }
        return study
    }

    private static let states: [String: TrialState] = [
        "COMPLETE": .complete, "PRUNED": .pruned, "FAIL": .failed, "RUNNING": .running, "WAITING": .waiting,
    ]

    /// SQLite has no infinities: a word beside the value stands for them.
    private static func number(_ value: Double?, _ type: String) -> Double {
        switch type {
        case "INF_POS": .infinity
        case "INF_NEG": -.infinity
        case "NAN": .nan
        default: value ?? .nan
        }
    }
}
