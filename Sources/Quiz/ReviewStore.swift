import Foundation
import GRDB

/// The learner's record in an SQLite file: the log of answers, which is the truth, and the cards it leads to.
///
/// Every answer is committed to the disk before the call returns, so that neither a killed process nor a power cut loses
/// one. Several processes may use the file at once. Answers are only ever added; taking one back adds a mark.
public struct ReviewStore: Sendable {
    private let queue: DatabaseQueue
    private let path: String
    private let scheduler: Scheduler

    /// Opens the file at `path`, making it and its folders where needed; nil is a record that is kept in memory.
    ///
    /// All that reads or writes it throws ``QuizError/store(path:_:)``.
    public init(path: String?, scheduler: Scheduler) throws(QuizError) {
        self.path = path ?? ":memory:"
        self.scheduler = scheduler
        queue = try Self.reportingErrors(of: self.path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                try Self.writeAhead(database)
                // Every commit is to reach the disk, not only every checkpoint.
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            guard let path else { return try DatabaseQueue(configuration: configuration) }
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
            return try DatabaseQueue(path: path, configuration: configuration)
        }
        try Self.reportingErrors(of: self.path) { try migrate() }
    }

    /// All cards that were ever answered, by the id of their question.
    public func cards() throws(QuizError) -> [String: CardMemory] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM card")
            return Dictionary(uniqueKeysWithValues: try rows.map { ($0["id"], try Self.card($0)) })
        }
    }

    /// All answers that were not taken back, in the order they were given.
    public func reviews() throws(QuizError) -> [LoggedReview] {
        try read { try Self.reviews($0, where: "TRUE") }
    }

    /// The last answer that was not taken back.
    public func lastReview() throws(QuizError) -> LoggedReview? {
        try read { try Self.reviews($0, where: "id = (SELECT id FROM answer ORDER BY id DESC LIMIT 1)").first }
    }

    /// The questions that were ever answered, as they were last asked, by id.
    public func askedQuestions() throws(QuizError) -> [String: AskedQuestion] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM question")
            return Dictionary(
                uniqueKeysWithValues: rows.map {
                    ($0["id"], AskedQuestion(note: $0["note"], text: $0["text"], answer: $0["answer"]))
                })
        }
    }

    /// Adds an answer to the log and moves its card on, both or neither.
    ///
    /// The card goes on from its state in the file, which another process may have moved since it was loaded. The
    /// question is kept as it was asked, so that a removed or rewritten one can still be recognised.
    ///
    /// - Parameters:
    ///   - review: The answer.
    ///   - card: The question it answers.
    ///   - hints: How many steps of hints were taken.
    ///   - typed: What was typed, and what was proposed for it; nil for an answer not typed.
    /// - Returns: The answer as logged, and the card after it.
    /// - Throws: ``QuizError/store(path:_:)``; then nothing was written.
    public func record(
        _ review: Review, of card: Card, hints: Int = 0, typed: TypedAnswer? = nil
    ) throws(QuizError) -> (logged: LoggedReview, memory: CardMemory) {
        try write { database in
            let before =
                try Row.fetchOne(database, sql: "SELECT * FROM card WHERE id = ?", arguments: [card.id])
                .map(Self.card) ?? .new
            let after = scheduler.answer(card.id, before, review.grade, at: review.moment)
            let days = scheduler.days(since: before, at: review.moment)
            try database.execute(
                sql: "INSERT INTO review VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    card.id, review.grade.rawValue, review.moment.milliseconds, review.moment.utcOffset, days,
                    review.answerTime, review.mode.rawValue,
                ])
            let id = Int(database.lastInsertedRowID)
            try Self.save(typed, hints: hints, review: id, in: database)
            try Self.save(card, in: database)
            try Self.save(after, id: card.id, in: database)
            return (LoggedReview(id: id, review: review, days: days), after)
        }
    }

    /// Takes an answer back: it stays in the log but no longer counts.
    ///
    /// - Returns: The card as its other answers leave it.
    public func undo(_ review: LoggedReview, at now: Moment) throws(QuizError) -> CardMemory {
        try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO undo VALUES (?, ?, ?)",
                arguments: [review.id, now.milliseconds, now.utcOffset])
            return try replay(review.review.card, in: database)
        }
    }

    /// Lets a rewritten question go on with the answers given to what it was, whose id was `old`.
    public func adopt(_ old: String, as card: Card) throws(QuizError) {
        try write { database in
            try database.execute(sql: "UPDATE rewrite SET new = ? WHERE new = ?", arguments: [card.id, old])
            try database.execute(
                sql: "INSERT OR REPLACE INTO rewrite SELECT ?, MAX(id), ? FROM review", arguments: [old, card.id])
            try database.execute(sql: "UPDATE OR REPLACE alias SET card = ? WHERE card = ?", arguments: [card.id, old])
            try database.execute(sql: "DELETE FROM question WHERE id = ?", arguments: [old])
            try Self.save(.new, id: old, in: database)
            try Self.save(card, in: database)
            _ = try replay(card.id, in: database)
        }
    }

    /// Works out every card anew from the log, as after a change of the scheduler.
    ///
    /// - Complexity: O(*n*) for *n* answers.
    public func rebuild() throws(QuizError) {
        try write { database in
            let reviews = Dictionary(grouping: try Self.reviews(database, where: "TRUE").map(\.review), by: \.card)
            try database.execute(sql: "DELETE FROM card")
            for (id, reviews) in reviews {
                try Self.save(scheduler.replay(reviews), id: id, in: database)
            }
        }
    }
}

extension ReviewStore {
    /// Switches to the write-ahead log, for which alone SQLite does not wait until another process lets go of the file.
    private static func writeAhead(_ database: Database) throws {
        for attempt in 1... {
            do {
                return try database.execute(sql: "PRAGMA journal_mode = WAL")
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < 500 {
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    /// Brings the tables up to this program's version.
    ///
    /// GRDB's own migrator looks at what is done before it takes the lock, so that two processes that start on a new
    /// file would both make the tables.
    private func migrate() throws {
        let current = ReviewSchema.versions.count
        let version = { (database: Database) in try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 }
        guard try queue.read(version) != current else { return }
        try queue.write { database in
            let version = try version(database)
            guard version <= current else { throw QuizError.store(path: path, .tooNew) }
            for statements in ReviewSchema.versions[version...] {
                try database.execute(sql: statements)
            }
            try database.execute(sql: "PRAGMA user_version = \(current)")
        }
    }

    private static func reviews(
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

    private static func card(_ row: Row) throws -> CardMemory {
        guard let state = CardMemory.State(rawValue: row["state"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return CardMemory(
            state: state, step: row["step"],
            memory: .init(stability: row["stability"], difficulty: row["difficulty"]), due: row["due"],
            lastReview: Moment(milliseconds: row["last_at"], utcOffset: row["last_utc_offset"]),
            reviews: row["reviews"], lapses: row["lapses"])
    }

    private static func save(_ card: CardMemory, id: String, in database: Database) throws {
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

    private static func save(_ card: Card, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO question VALUES (?, ?, ?, ?)",
            arguments: [card.id, card.note, card.question.text, card.question.answer])
    }

    /// Works out one card anew from the log.
    private func replay(_ id: String, in database: Database) throws -> CardMemory {
        let card = scheduler.replay(try Self.reviews(database, where: "card = ?", [id]).map(\.review))
        try Self.save(card, id: id, in: database)
        return card
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(QuizError) -> Value {
        try Self.reportingErrors(of: path) { try queue.read(body) }
    }

    /// Runs a transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws(QuizError) -> Value {
        try Self.reportingErrors(of: path) { try queue.write(body) }
    }

    /// Says in our own terms what SQLite and the file system complain about.
    private static func reportingErrors<Value>(of path: String, _ body: () throws -> Value) throws(QuizError) -> Value {
        do {
            return try body()
        } catch let error as QuizError {
            throw error
        } catch let error as DatabaseError {
            let failure: QuizError.StoreFailure =
                switch error.resultCode {
                case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
                case .SQLITE_CANTOPEN: .unreachable
                case .SQLITE_FULL: .diskFull
                case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
                case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
                default: .other(error.message ?? error.description)
                }
            throw .store(path: path, failure)
        } catch {
            throw .store(path: path, .unreachable)
        }
    }
}
