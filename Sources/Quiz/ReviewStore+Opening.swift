import Foundation
import GRDB

extension ReviewStore {
    /// Opens the file at `path` for reading and writing, or a record in memory.
    static func open(_ path: String?) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try writeAhead(database)
            // Every commit is to reach the disk, not only every checkpoint.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        guard let path else { return try DatabaseQueue(configuration: configuration) }
        try FileManager.default.createDirectory(
            at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// What the file at `path` holds, in memory.
    static func copy(of path: String) throws -> DatabaseQueue {
        let memory = try DatabaseQueue()
        let manager = FileManager.default
        guard manager.fileExists(atPath: path) else { return memory }
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.readonly = true
        do {
            try DatabaseQueue(path: path, configuration: configuration).backup(to: memory)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
            // To read a write-ahead log SQLite has to make a file beside it, which a read-only folder does not allow.
            let folder = manager.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
            try manager.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? manager.removeItem(at: folder) }
            let file = folder.appending(path: "reviews.sqlite").path(percentEncoded: false)
            for suffix in ["", "-wal"] where manager.fileExists(atPath: path + suffix) {
                try Data(contentsOf: URL(filePath: path + suffix)).write(to: URL(filePath: file + suffix))
            }
            try DatabaseQueue(path: file).backup(to: memory)
        }
        return memory
    }

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
    func migrate() throws {
        let current = ReviewSchema.versions.count
        guard try queue.read(Self.version(of:)) != current else { return }
        try queue.write { database in
            let version = try Self.version(of: database)
            guard version <= current else { throw QuizError.store(path: path, .tooNew) }
            for statements in ReviewSchema.versions[version...] {
                try database.execute(sql: statements)
            }
            try database.execute(sql: "PRAGMA user_version = \(current)")
        }
    }

    /// Copies a file of an earlier version as it is to `PATH.versionN`, before it is brought up to this version.
    ///
    /// There is one copy a version; a later one takes its place.
    func keepEarlierVersion() throws {
        let version = try queue.read(Self.version(of:))
        guard version > 0, version < ReviewSchema.versions.count else { return }
        let copy = "\(path).version\(version)"
        let unfinished = copy + ".\(UUID().uuidString)"
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
        }
        guard rename(unfinished, copy) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    private static func version(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }
}
