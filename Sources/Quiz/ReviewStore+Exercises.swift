import GRDB

extension ReviewStore {
    /// Adds to the log what was done with an exercise.
    public func record(_ event: ExerciseEvent) throws(QuizError) {
        try write { database in
            try database.execute(
                sql: "INSERT INTO exercise VALUES (NULL, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    event.name, event.kind.rawValue, event.passed, event.step, event.moment.milliseconds,
                    event.moment.utcOffset,
                ])
        }
    }

    /// Everything that was done with exercises, in its order.
    public func exerciseEvents() throws(QuizError) -> [ExerciseEvent] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM exercise ORDER BY id").map { row in
                guard let kind = ExerciseEvent.Kind(rawValue: row["event"]) else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
                }
                return ExerciseEvent(
                    name: row["name"], kind: kind, passed: row["passed"], step: row["step"],
                    moment: Moment(milliseconds: row["at"], utcOffset: row["utc_offset"]))
            }
        }
    }
}
