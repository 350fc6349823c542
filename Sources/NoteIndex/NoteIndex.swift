import Content
import Foundation
import GRDB

/// The notes of a folder as a list and a search need them, without reading those that have not changed.
///
/// What was read is kept in an SQLite file, which is a cache: notes are told to have changed by size and time, and a
/// file that is missing, damaged, of another version or of another program is made anew. Where it cannot be read or
/// written, as on a full disk or while another process writes it, all is kept in memory instead.
public struct NoteIndex {
    /// The notes that can be read, by slug.
    public let entries: [NoteEntry]
    /// What is wrong with the files, by path and line, as ``Content/Library/diagnostics``.
    public let diagnostics: [Diagnostic]

    private let queue: DatabaseQueue
    /// The ids of `entries` in the file.
    private let ids: [Int64]

    /// Brings the index of `folder` up to date.
    ///
    /// Cost: a look at the size and time of every file; what has changed is read on all cores.
    ///
    /// - Parameters:
    ///   - folder: The folder of the notes.
    ///   - cache: The folder of the caches, which is made where needed; nil keeps everything in memory.
    ///   - program: What tells this program from others and from its other versions.
    ///   - isSearchable: Whether ``search(_:limit:where:)`` will be asked; it takes most of the time and of the file.
    ///   - now: The time, since a file written this very moment may be written again without looking newer.
    ///   - progress: Told how many of the changed notes are read, and how many there are.
    /// - Throws: ``Content/ContentError`` where there is no such folder.
    public init(
        of folder: String, cache: String?, program: String, isSearchable: Bool, now: Date,
        progress: @escaping (Int, Int) -> Void = { _, _ in }
    ) throws {
        let update = IndexUpdate(
            folder: folder, files: try Library.files(in: folder), isSearchable: isSearchable, now: now,
            progress: progress)
        let (queue, rows) = try Self.open(
            Self.file(of: folder, in: cache), origin: [Self.canonical(folder), program], update)
        self.queue = queue
        ids = rows.compactMap { $0.entry == nil ? nil : $0.id }
        entries = rows.compactMap(\.entry)
        diagnostics = rows.flatMap(\.diagnostics).sorted()
    }
}

// MARK: - The file

extension NoteIndex {
    /// A row of the table of notes.
    private typealias NoteRow = (id: Int64, entry: NoteEntry?, diagnostics: [Diagnostic])

    /// Opens the file at `path` and updates it; makes a new one once, and goes without at last.
    private static func open(
        _ path: String?, origin: [String], _ update: IndexUpdate
    ) throws -> (DatabaseQueue, [NoteRow]) {
        for _ in 0..<2 {
            guard let path else { break }
            do {
                return try open(at: path, origin: origin, update)
            } catch let error as DatabaseError where !error.isAboutContents {
                break
            } catch {
                for suffix in ["", "-journal", "-wal", "-shm"] {
                    try? FileManager.default.removeItem(atPath: path + suffix)
                }
            }
        }
        return try open(at: nil, origin: origin, update)
    }

    private static func open(
        at path: String?, origin: [String], _ update: IndexUpdate
    ) throws -> (DatabaseQueue, [NoteRow]) {
        var configuration = Configuration()
        configuration.busyMode = .timeout(0.5)
        let queue = try path.map { try DatabaseQueue(path: $0, configuration: configuration) } ?? DatabaseQueue()
        try prepare(queue, origin: origin)
        return (queue, try run(update, in: queue))
    }

    /// The file for `folder`; nil where its own folder cannot be made.
    private static func file(of folder: String, in cache: String?) -> String? {
        guard let cache else { return nil }
        try? FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
        let hash = canonical(folder).utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return "\(cache)/notes-\(String(hash, radix: 16)).sqlite"
    }

    private static func canonical(_ folder: String) -> String {
        URL(filePath: folder).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
    }

    /// Makes the tables of a new file, and refuses those of another version, folder or program.
    private static func prepare(_ queue: DatabaseQueue, origin: [String]) throws {
        let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        if version == 0 {
            try queue.write { database in
                // Another process may have been faster.
                guard try Int.fetchOne(database, sql: "PRAGMA user_version") == 0 else { return }
                try database.execute(sql: IndexSchema.tables)
                try database.execute(sql: "INSERT INTO origin VALUES (?, ?)", arguments: StatementArguments(origin))
                try database.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
            }
        }
        let row = try queue.read { try Row.fetchOne($0, sql: "SELECT folder, program FROM origin") }
        let found = row.map { [$0[0] as String, $0[1] as String] }
        guard version == 0 || version == IndexSchema.version, found == origin else {
            throw DatabaseError(resultCode: .SQLITE_SCHEMA)
        }
    }
}

extension DatabaseError {
    /// Whether the file itself is at fault, so that a new one would do, rather than the disk or another process.
    fileprivate var isAboutContents: Bool {
        [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_SCHEMA, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_FORMAT]
            .contains(resultCode)
    }
}

// MARK: - Notes

extension NoteIndex {
    /// Keeps what `update` reads of new and changed files, forgets what is gone, and returns all notes in order.
    private static func run(_ update: IndexUpdate, in queue: DatabaseQueue) throws -> [NoteRow] {
        var rows: [NoteRow] = []
        var changed = update.stamps
        var gone: [Int64] = []
        try queue.read { database in
            let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM note ORDER BY slug, name")
            while let row = try cursor.next() {
                let name: String = row[1]
                if changed[name] == FileStamp(size: row[2], modified: row[3]), !update.isSearchable || row[11] {
                    changed[name] = nil
                    rows.append(try noteRow(row, folder: update.folder))
                } else {
                    gone.append(row[0])
                }
            }
        }
        if changed.isEmpty, gone.isEmpty { return rows }
        try queue.write { database in
            for id in gone {
                try database.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [id])
                try database.execute(sql: "DELETE FROM passage WHERE rowid = ?", arguments: [id])
            }
        }
        try update.read(changed) { files in
            try queue.write { database in
                for file in files { try insert(file, isSearchable: update.isSearchable, in: database) }
            }
        }
        return try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM note ORDER BY slug, name")
                .map { try noteRow($0, folder: update.folder) }
        }
    }

    private static func insert(_ file: IndexUpdate.File, isSearchable: Bool, in database: Database) throws {
        let record = file.record
        let diagnostics = record.diagnostics.isEmpty ? nil : try JSONEncoder().encode(record.diagnostics)
        try database.execute(
            sql: "INSERT INTO note VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                file.name, file.stamp.size, file.stamp.modified, record.entry?.slug, record.entry?.title,
                record.entry?.difficulty, record.entry?.tags.joined(separator: "\n"), record.entry?.date,
                record.entry?.questions, diagnostics, isSearchable, QuestionCoding.bytes(of: record.questions),
            ])
        guard isSearchable, record.entry != nil else { return }
        try database.execute(
            sql: "INSERT INTO passage(rowid, folded, initials) VALUES (?, ?, ?)",
            arguments: [
                database.lastInsertedRowID, String(decoding: record.folded, as: UTF8.self), Data(record.initials),
            ])
    }

    private static func noteRow(_ row: Row, folder: String) throws -> NoteRow {
        let path = "\(folder)/\(row[1] as String)"
        var diagnostics: [Diagnostic] = []
        if let json: Data = row[10] {
            // The folder may have been called by another name then.
            diagnostics = try JSONDecoder().decode([Diagnostic].self, from: json).map { known in
                Diagnostic(
                    known.severity, path: path, line: known.line, column: known.column, message: known.message,
                    advice: known.advice)
            }
        }
        guard let slug: String = row[4] else { return (row[0], nil, diagnostics) }
        let tags = (row[7] as String? ?? "").utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        let entry = NoteEntry(
            path: path, slug: slug, title: row[5], difficulty: row[6], tags: tags, date: row[8], questions: row[9])
        return (row[0], entry, diagnostics)
    }
}

// MARK: - Questions

extension NoteIndex {
    /// The interview questions of each of ``entries``.
    ///
    /// - Complexity: Linear in their text; a thousand notes of ten questions take some 10 ms.
    /// - Throws: ``Content/ContentError`` for a note that could be read before and cannot now.
    public func questions() throws -> [[Question]] {
        let places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        var questions: [[Question]?] = Array(repeating: nil, count: entries.count)
        try queue.read { database in
            let cursor = try Row.fetchCursor(database, sql: "SELECT id, asked FROM note")
            while let row = try cursor.next() {
                guard let place = places[row[0]] else { continue }
                questions[place] = try row.withUnsafeData(atIndex: 1) { $0.flatMap(QuestionCoding.questions) }
            }
        }
        // Another process may have read the note anew in between.
        return try zip(entries, questions).map { entry, known in try known ?? Note(file: entry.path).questions }
    }
}

// MARK: - Text

extension NoteIndex {
    /// Hands out the text of every note that may have all of the query's words, as ``NoteRecord`` keeps it, with the
    /// note's place in ``entries``.
    func forEachText(
        of query: SearchQuery, _ body: (_ place: Int, _ folded: Data, _ initials: Data) -> Void
    ) throws {
        let places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
        try queue.read { database in
            let all = "SELECT rowid, folded, initials FROM passage"
            let cursor =
                try query.trigrams.map {
                    try Row.fetchCursor(database, sql: all + " WHERE passage MATCH ?", arguments: [$0])
                }
                ?? Row.fetchCursor(database, sql: all)
            while let row = try cursor.next() {
                guard let place = places[row[0]] else { continue }
                try row.withUnsafeData(atIndex: 1) { folded in
                    try row.withUnsafeData(atIndex: 2) { initials in
                        if let folded, let initials { body(place, folded, initials) }
                    }
                }
            }
        }
    }
}
