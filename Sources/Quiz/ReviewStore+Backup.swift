import Foundation
import GRDB

extension ReviewStore {
    /// The version of the tables, which a backup is written for.
    public static var version: Int { ReviewSchema.versions.count }

    /// Every row but those of the cards, which are worked out from the others; of one moment, in an order in which they
    /// can be restored.
    public func rows() throws(QuizError) -> [RecordRow] {
        try read { database in
            try Self.logTables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table) ORDER BY rowid").map { row in
                    RecordRow(table: table, fields: row.map { .init($0, RecordRow.Value($1)) })
                }
            }
        }
    }

    /// Whether nothing was ever recorded.
    public func isEmpty() throws(QuizError) -> Bool {
        try read { database in
            try Self.logTables.allSatisfy { try Row.fetchOne(database, sql: "SELECT 1 FROM \($0) LIMIT 1") == nil }
        }
    }

    /// Puts the rows of a backup in the place of everything the record holds, and works out the cards; all or nothing.
    ///
    /// - Throws: ``RecordRowError`` for the first row that does not fit, ``QuizError/store(path:_:)``.
    public func restore(_ rows: [RecordRow]) throws {
        var failure: RecordRowError?
        do {
            try write { database in
                try Self.clear(database)
                let columns = try Self.columns(in: database)
                for (index, row) in rows.enumerated() {
                    if let problem = try Self.insert(row, columns: columns, in: database) {
                        failure = RecordRowError(index: index, problem: problem)
                        throw DatabaseError(resultCode: .SQLITE_ABORT)
                    }
                }
                try Self.rebuild(in: database)
            }
        } catch {
            throw failure ?? error
        }
    }

    /// Copies the record as it is to a file beside it that does not exist yet, and returns its path.
    public func keepCopy(named name: String) throws(QuizError) -> String {
        let copy = Self.freePath("\(path).\(name)")
        try Self.reportingErrors(of: path) {
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        }
        return copy
    }

    /// The path itself, or with the first number that makes it new.
    static func freePath(_ path: String) -> String {
        let candidates = [path] + (2...10_000).lazy.map { "\(path)-\($0)" }
        return candidates.first { !FileManager.default.fileExists(atPath: $0) } ?? path
    }

    /// The tables of the log, those that others refer to first.
    static let logTables = [
        "review", "undo", "rewrite", "question", "typed", "tick", "hint", "alias", "hold", "preset", "exercise",
    ]

    /// Makes all tables anew: the triggers let no row of the log be deleted.
    private static func clear(_ database: Database) throws {
        try database.execute(sql: "DROP VIEW answer")
        for table in logTables.reversed() + ["card"] { try database.execute(sql: "DROP TABLE \(table)") }
        for statements in ReviewSchema.versions { try database.execute(sql: statements) }
    }

    static func columns(in database: Database) throws -> [String: Set<String>] {
        try Dictionary(
            uniqueKeysWithValues: logTables.map { ($0, Set(try database.columns(in: $0).map(\.name))) })
    }

    /// Adds a row; what is wrong with it where it cannot be added.
    static func insert(_ row: RecordRow, columns: [String: Set<String>], in database: Database) throws -> String? {
        guard let known = columns[row.table] else { return "모르는 종류의 줄입니다: \(row.table)" }
        if let unknown = row.fields.first(where: { !known.contains($0.name) }) {
            return "모르는 항목입니다: \(row.table)의 \(unknown.name)"
        }
        if let problem = row.problem { return problem }
        let names = row.fields.map(\.name).joined(separator: ", ")
        let marks = Array(repeating: "?", count: row.fields.count).joined(separator: ", ")
        do {
            let statement = try database.cachedStatement(sql: "INSERT INTO \(row.table) (\(names)) VALUES (\(marks))")
            try statement.execute(arguments: StatementArguments(row.fields.map(\.value.databaseValue)))
            return nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return "값이 형식에 맞지 않습니다 (\(error.message ?? "SQLite \(error.resultCode)"))"
        }
    }
}

extension RecordRow.Value {
    init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let integer): .integer(Int(integer))
            case .double(let double): .real(double)
            case .string(let text): .text(text)
            case .blob(let data): .text(String(decoding: data, as: UTF8.self))
            }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let integer): integer.databaseValue
        case .real(let double): double.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
