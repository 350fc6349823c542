import Foundation
import GRDB

/// The learner's record in an SQLite file: the log, which is the truth, and the cards it leads to.
///
/// Every answer is committed to the disk before the call returns, so that neither a killed process nor a power cut loses
/// one. Several processes may use the file at once. Answers are only ever added; taking one back adds a mark. The preset
/// in the record decides how cards are scheduled.
public struct ReviewStore: Sendable {
    let queue: DatabaseQueue
    let path: String

    /// Opens the file at `path`, making it and its folders where needed; nil is a record that is kept in memory.
    ///
    /// A file of an earlier version is brought up to this one; a copy of it as it was stays beside it.
    /// All that reads or writes the record throws ``QuizError/store(path:_:)``.
    public init(path: String?) throws(QuizError) {
        self.path = path ?? ":memory:"
        queue = try Self.reportingErrors(of: self.path) { try Self.open(path) }
        try Self.reportingErrors(of: self.path) {
            try keepEarlierVersion()
            try migrate()
            // A record that cannot be written is said to be so now, not after the first answer.
            try queue.write { try $0.execute(sql: "DELETE FROM alias WHERE FALSE") }
        }
    }

    /// Reads the file at `path` into memory, where it can be looked at, and changed, without a trace in the file.
    ///
    /// The file may be read-only, in a read-only folder, or of an earlier version. No file is an empty record.
    ///
    /// - Complexity: O(*n*) for *n* answers.
    public init(snapshotOf path: String) throws(QuizError) {
        self.path = path
        queue = try Self.reportingErrors(of: path) { try Self.copy(of: path) }
        try Self.reportingErrors(of: path) { try migrate() }
    }

    /// All cards that were ever answered, by the id of their question.
    public func cards() throws(QuizError) -> [String: CardMemory] {
        try read { database in
            var cards: [String: CardMemory] = [:]
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM card")
            while let row = try rows.next() { cards[row[0]] = try Self.card(row) }
            return cards
        }
    }

    /// All answers that were not taken back, in the order they were given.
    public func reviews() throws(QuizError) -> [LoggedReview] {
        try read { try Self.reviews($0, where: "TRUE").inOrder }
    }

    /// The last answer given here that was not taken back.
    public func lastReview() throws(QuizError) -> LoggedReview? {
        try read { database in
            let last = "SELECT id FROM answer WHERE mode <> 'anki' ORDER BY id DESC LIMIT 1"
            return try Self.reviews(database, where: "id = (\(last))").first
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
            let scheduler = try Self.preset(in: database).scheduler
            let after = scheduler.answer(card.id, before, review.grade, at: review.moment)
            let days = scheduler.days(since: before, at: review.moment)
            let id = try Self.insert(review, days: days, in: database)
            try Self.save(typed, hints: hints, review: id, in: database)
            try Self.save(card, in: database)
            try Self.save(after, id: card.id, in: database)
            let logged = LoggedReview(id: id, review: review, days: days)
            // With a clock set back, what was imported may come after it.
            let isEarlier = before.lastReview.map { $0.milliseconds > review.moment.milliseconds } ?? false
            return (logged, isEarlier ? try Self.replay(card.id, in: database) : after)
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
            return try Self.replay(review.review.card, in: database)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(QuizError) -> Value {
        try Self.reportingErrors(of: path) { try queue.read(body) }
    }

    /// Runs a transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws(QuizError) -> Value {
        try Self.reportingErrors(of: path) { try queue.write(body) }
    }

    /// Says in our own terms what SQLite and the file system complain about.
    static func reportingErrors<Value>(of path: String, _ body: () throws -> Value) throws(QuizError) -> Value {
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
                case .SQLITE_IOERR: .diskFailed
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
