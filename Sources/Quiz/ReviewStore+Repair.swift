import Foundation
import GRDB

extension ReviewStore {
    /// What working out the cards anew came to.
    public struct Rebuilt: Hashable, Encodable, Sendable {
        /// Cards there are.
        public let cards: Int
        /// Answers they were worked out from.
        public let answers: Int
        /// The ids of the questions whose cards were not as the log says.
        public let changed: [String]
    }

    /// Works out every card anew from the log, and tells which were not as it says.
    ///
    /// - Complexity: O(*n*) for *n* answers; a second for 200,000.
    public func repair() throws(QuizError) -> Rebuilt {
        let before = try cards()
        try rebuild()
        let after = try cards()
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        return Rebuilt(cards: after.count, answers: try reviews().count, changed: changed.sorted())
    }

    /// What SQLite finds wrong in the file; nothing in a sound one.
    public func problems() throws(QuizError) -> [String] {
        try read { database in
            let reports = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            return reports.filter { $0 != "ok" }
                + strays.map { "\($0["table"] as String): \($0["parent"] as String)에 없는 줄" }
        }
    }

    /// What was saved from a damaged file.
    public struct Salvage: Hashable, Encodable, Sendable {
        /// Where the damaged file is now.
        public let damaged: String
        /// How many rows could be read of each table.
        public let rows: [String: Int]
        /// Answers that are missing, as far as the file still tells how many there were.
        public let lostAnswers: Int
    }

    /// Puts what can still be read of the damaged file at `path` in its place, and keeps the damaged one beside it.
    ///
    /// Rows are read in ever smaller pieces, so that a broken page costs only the rows on it.
    ///
    /// - Throws: ``QuizError/store(path:_:)`` when nothing can be read; then the file stays as it is.
    public static func salvage(_ path: String) throws(QuizError) -> Salvage {
        try reportingErrors(of: path) {
            let manager = FileManager.default
            let damaged = freePath("\(path).damaged")
            for suffix in ["", "-wal"] where manager.fileExists(atPath: path + suffix) {
                try manager.copyItem(atPath: path + suffix, toPath: damaged + suffix)
            }
            do {
                let sound = freePath("\(path).salvaged")
                defer { try? manager.removeItem(atPath: sound) }
                let (rows, answers) = try copyRows(from: damaged, to: sound)
                for suffix in ["-wal", "-shm"] { try? manager.removeItem(atPath: path + suffix) }
                guard rename(sound, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
                return Salvage(damaged: damaged, rows: rows, lostAnswers: answers - (rows["review"] ?? 0))
            } catch {
                for suffix in ["", "-wal", "-shm"] { try? manager.removeItem(atPath: damaged + suffix) }
                throw error
            }
        }
    }

    /// Copies every row that can be read into a new record, and counts them by table, besides the answers there were.
    private static func copyRows(
        from damaged: String, to sound: String
    ) throws -> (rows: [String: Int], answers: Int) {
        let store = try ReviewStore(path: sound)
        var configuration = Configuration()
        // Else SQLite refuses a file that is shorter than its first page says.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA writable_schema = ON") }
        // Without a transaction, whose end would fail like the reads.
        return try DatabaseQueue(path: damaged, configuration: configuration).writeWithoutTransaction { source in
            try store.write { database in
                let columns = try columns(in: database)
                var counts: [String: Int] = [:]
                let sequence = "SELECT seq FROM sqlite_sequence WHERE name = 'review'"
                // Where even the last number of a table cannot be read, it has hardly more rows than there are answers.
                let answers = try? Int64.fetchOne(source, sql: sequence)
                let last = answers ?? 100_000
                for table in logTables {
                    let known = (try? source.columns(in: table).map(\.name)) ?? []
                    let names = known.filter { columns[table]?.contains($0) == true }
                    guard !names.isEmpty else { continue }
                    let highest = try? Int64.fetchOne(source, sql: "SELECT MAX(rowid) FROM \(table)")
                    let sql =
                        "SELECT \(names.joined(separator: ", ")) FROM \(table) NOT INDEXED WHERE rowid BETWEEN ? AND ?"
                    try readPieces(0...max(1, highest ?? last), sql, source) { row in
                        let row = RecordRow(table: table, fields: row.map { .init($0, RecordRow.Value($1)) })
                        if try insert(row, columns: columns, in: database) == nil { counts[table, default: 0] += 1 }
                    }
                }
                guard !counts.isEmpty else { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
                try rebuild(in: database)
                let saved = try Int64.fetchOne(database, sql: "SELECT MAX(id) FROM review") ?? 0
                return (counts, Int(max(answers ?? 0, saved)))
            }
        }
    }

    /// Reads the rows of a range, or of its halves where that fails.
    private static func readPieces(
        _ range: ClosedRange<Int64>, _ sql: String, _ source: Database, _ body: (Row) throws -> Void
    ) throws {
        let rows: [Row]
        do {
            rows = try Row.fetchAll(source, sql: sql, arguments: [range.lowerBound, range.upperBound])
        } catch let error as DatabaseError where unreadable.contains(error.resultCode) {
            guard range.count > 1 else { return }
            let middle = range.lowerBound + Int64(range.count) / 2
            try readPieces(range.lowerBound...(middle - 1), sql, source, body)
            return try readPieces(middle...range.upperBound, sql, source, body)
        }
        for row in rows { try body(row) }
    }

    /// What SQLite says of pages that are not as they should be, or not there.
    private static let unreadable: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR]
}
