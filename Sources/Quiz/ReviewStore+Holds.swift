import GRDB

extension ReviewStore {
    /// Keeps a card out of the quiz, for the rest of the day or until it is released.
    public func hold(_ card: Card, _ hold: Hold, at now: Moment) throws(QuizError) {
        try write { database in
            try Self.save(card, in: database)
            try Self.add(hold.rawValue, card: card.id, at: now, in: database)
        }
    }

    /// Lets the quiz ask a card again.
    public func release(_ id: String, at now: Moment) throws(QuizError) {
        try write { try Self.add("release", card: id, at: now, in: $0) }
    }

    /// The cards that are held now: suspended, or buried on this day.
    public func holds(at now: Moment) throws(QuizError) -> Holds {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM hold ORDER BY id")
            return rows.reduce(into: Holds()) { holds, row in
                let day = Moment(milliseconds: row["at"], utcOffset: row["utc_offset"]).day
                holds.add(Hold(rawValue: row["kind"]), card: row["card"], on: day, today: now.day)
            }
        }
    }

    private static func add(_ kind: String, card: String, at now: Moment, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO hold VALUES (NULL, ?, ?, ?, ?)",
            arguments: [card, kind, now.milliseconds, now.utcOffset])
    }

    /// Holds a rewritten question as it was held under its old id, which is free for another question.
    static func moveHolds(from old: String, to new: String, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO hold SELECT NULL, :new, kind, at, utc_offset FROM hold WHERE card = :old ORDER BY id;
                INSERT INTO hold SELECT NULL, :old, 'release', at, utc_offset FROM hold
                    WHERE card = :old ORDER BY id DESC LIMIT 1
                """, arguments: ["old": old, "new": new])
    }
}
