import GRDB

/// The log and the cards, as rows; and the way from the one to the other.
extension ReviewStore {
    /// Works out every card anew from the log, as after a change of the scheduler.
    ///
    /// - Complexity: O(*n*) for *n* answers.
    public func rebuild() throws(QuizError) {
        try write(Self.rebuild)
    }

    static func rebuild(in database: Database) throws {
        let scheduler = try preset(in: database).scheduler
        let reviews = Dictionary(grouping: try reviews(database, where: "TRUE").map(\.review), by: \.card)
        try database.execute(sql: "DELETE FROM card")
        for (id, reviews) in reviews {
            try save(scheduler.replay(reviews), id: id, in: database)
        }
    }

    /// Works out one card anew from the log.
    static func replay(_ id: String, in database: Database) throws -> CardMemory {
        let reviews = try reviews(
            database,
            where: """
                card = :id AND id IN (SELECT id FROM review
                    WHERE card = :id OR card IN (SELECT old FROM rewrite WHERE new = :id))
                """, ["id": id])
        let card = try preset(in: database).scheduler.replay(reviews.map(\.review))
        try save(card, id: id, in: database)
        return card
    }

    static func reviews(
        _ database: Database, where condition: String, _ arguments: StatementArguments = []
    ) throws -> [LoggedReview] {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM answer WHERE \(condition) ORDER BY id",
            arguments: arguments)
        var reviews: [LoggedReview] = []
        while let row = try rows.next() {
            guard let grade = Grade(rawValue: row["grade"]), let mode = Review.Mode(rawValue: row["mode"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            let moment = Moment(milliseconds: row["at"], utcOffset: row["utc_offset"])
            let review = Review(
                card: row["card"], grade: grade, moment: moment, answerTime: row["answer_time"], mode: mode)
            reviews.append(LoggedReview(id: row["id"], review: review, days: row["days"]))
        }
        return reviews
    }

    static func card(_ row: Row) throws -> CardMemory {
        guard let state = CardMemory.State(rawValue: row["state"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return CardMemory(
            state: state, step: row["step"],
            memory: .init(stability: row["stability"], difficulty: row["difficulty"]), due: row["due"],
            lastReview: Moment(milliseconds: row["last_at"], utcOffset: row["last_utc_offset"]),
            reviews: row["reviews"], lapses: row["lapses"])
    }

    static func save(_ card: CardMemory, id: String, in database: Database) throws {
        guard let memory = card.memory, let due = card.due, let last = card.lastReview else {
            return try database.execute(sql: "DELETE FROM card WHERE id = ?", arguments: [id])
        }
        try database.execute(
            sql: "INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                id, card.state.rawValue, card.step, memory.stability, memory.difficulty, due, last.milliseconds,
                last.utcOffset, card.reviews, card.lapses,
            ])
    }
}
