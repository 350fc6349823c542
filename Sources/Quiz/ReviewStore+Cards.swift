import GRDB

/// The log and the cards, as rows; and the way from the one to the other.
extension ReviewStore {
    /// Works out every card anew from the log, as after a change of the scheduler.
    ///
    /// - Complexity: O(*n*) for *n* answers.
    public func rebuild() throws(QuizError) {
        try write(Self.rebuild)
    }

    /// Every answer to a card that was not taken back, in their order, with what each did to it.
    public func history(of id: String) throws(QuizError) -> [PastAnswer] {
        try read { database in
            let scheduler = try Self.preset(in: database).scheduler
            let reviews = try Self.reviews(of: id, in: database)
            let ids = reviews.map { "\($0.id)" }.joined(separator: ", ")
            let typed = try Self.typedAnswers(database, where: "review IN (\(ids))")
            let hints = try Self.hints(database, where: "review IN (\(ids))")
            var memory = CardMemory.new
            return reviews.inOrder.map { logged in
                memory = scheduler.answer(id, memory, logged.review.grade, at: logged.review.moment)
                return PastAnswer(
                    logged: logged, memory: memory, hints: hints[logged.id] ?? 0, typed: typed[logged.id])
            }
        }
    }

    static func rebuild(in database: Database) throws {
        let scheduler = try preset(in: database).scheduler
        let reviews = Dictionary(grouping: try reviews(database, where: "TRUE"), by: \.review.card)
        try database.execute(sql: "DELETE FROM card")
        for (id, reviews) in reviews {
            try save(scheduler.replay(reviews.inOrder.map(\.review)), id: id, in: database)
        }
    }

    /// Works out one card anew from the log.
    static func replay(_ id: String, in database: Database) throws -> CardMemory {
        let reviews = try reviews(of: id, in: database)
        let card = try preset(in: database).scheduler.replay(reviews.inOrder.map(\.review))
        try save(card, id: id, in: database)
        return card
    }

    static func reviews(of id: String, in database: Database) throws -> [LoggedReview] {
        // The view alone would be read from end to end.
        try reviews(
            database,
            where: """
                card = :id AND id IN (SELECT id FROM review
                    WHERE card = :id OR card IN (SELECT old FROM rewrite WHERE new = :id))
                """, ["id": id])
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

    /// Adds an answer to the log and returns its number there.
    static func insert(_ review: Review, days: Int?, in database: Database) throws -> Int {
        try database.execute(
            sql: "INSERT INTO review VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                review.card, review.grade.rawValue, review.moment.milliseconds, review.moment.utcOffset, days,
                review.answerTime, review.mode.rawValue,
            ])
        return Int(database.lastInsertedRowID)
    }

    /// The card of a row with all columns.
    ///
    /// They are read by their places: finding ten by name takes longer than all else that is done with a card.
    static func card(_ row: Row) throws -> CardMemory {
        guard let state = CardMemory.State(rawValue: row[1]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return CardMemory(
            state: state, step: row[2], memory: .init(stability: row[3], difficulty: row[4]), due: row[5],
            lastReview: Moment(milliseconds: row[6], utcOffset: row[7]), reviews: row[8], lapses: row[9])
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
