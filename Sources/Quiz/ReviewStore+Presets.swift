import Foundation
import GRDB

extension ReviewStore {
    /// The preset the learner chose last; the standard one before that.
    public func preset() throws(QuizError) -> Preset {
        try read(Self.preset)
    }

    /// Schedules by the preset in force; it may change while another process adopts one.
    public func scheduler() throws(QuizError) -> Scheduler {
        try preset().scheduler
    }

    /// Every preset that was adopted, the oldest first; the one before the last is what taking back adopts.
    public func presets() throws(QuizError) -> [AdoptedPreset] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM preset ORDER BY id").map { row in
                AdoptedPreset(
                    preset: try Self.preset(row),
                    moment: Moment(milliseconds: row["at"], utcOffset: row["utc_offset"]))
            }
        }
    }

    /// Schedules by this preset from now on, and works out every card anew with it.
    ///
    /// - Complexity: O(*n*) for *n* answers.
    public func adopt(_ preset: Preset, at now: Moment) throws(QuizError) {
        try write { database in
            let weights = preset.parameters == .standard ? nil : try JSONEncoder().encode(preset.parameters.weights)
            try database.execute(
                sql: "INSERT INTO preset VALUES (NULL, ?, ?, ?, ?)",
                arguments: [
                    weights.map { String(decoding: $0, as: UTF8.self) }, preset.retention, now.milliseconds,
                    now.utcOffset,
                ])
            try Self.rebuild(in: database)
        }
    }

    static func preset(in database: Database) throws -> Preset {
        try Row.fetchOne(database, sql: "SELECT * FROM preset ORDER BY id DESC LIMIT 1").map(preset) ?? Preset()
    }

    private static func preset(_ row: Row) throws -> Preset {
        let weights: String? = row["weights"]
        let parameters = try weights.map {
            try MemoryParameters(JSONDecoder().decode([Double].self, from: Data($0.utf8)))
        }
        return try Preset(parameters: parameters ?? .standard, retention: row["retention"])
    }
}
