import Foundation
import GRDB

/// Anki's collection as the SQLite file of schema 11, which every version of Anki reads.
enum AnkiDatabase {
    /// The file's bytes, the same for the same collection.
    static func bytes(of collection: AnkiCollection) throws -> [UInt8] {
        try withTemporaryFile { path in
            let queue = try DatabaseQueue(path: path)
            try queue.write { try write(collection, to: $0) }
            try queue.close()
            return try [UInt8](Data(contentsOf: URL(filePath: path)))
        }
    }

    /// Reads the file's bytes.
    static func collection(in bytes: [UInt8]) throws -> AnkiCollection {
        try withTemporaryFile { path in
            try Data(bytes).write(to: URL(filePath: path))
            var configuration = Configuration()
            configuration.readonly = true
            return try DatabaseQueue(path: path, configuration: configuration).read { try Self.collection(in: $0) }
        }
    }

    /// What parts the fields of a note.
    private static let fieldSeparator = "\u{1F}"

    private static func withTemporaryFile<Value>(_ body: (String) throws -> Value) throws -> Value {
        let file = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString).anki2")
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path(percentEncoded: false))
    }

    /// The tables and columns that Anki asks for.
    private static let schema = """
        CREATE TABLE col (
            id INTEGER PRIMARY KEY, crt INTEGER NOT NULL, mod INTEGER NOT NULL, scm INTEGER NOT NULL,
            ver INTEGER NOT NULL, dty INTEGER NOT NULL, usn INTEGER NOT NULL, ls INTEGER NOT NULL, conf TEXT NOT NULL,
            models TEXT NOT NULL, decks TEXT NOT NULL, dconf TEXT NOT NULL, tags TEXT NOT NULL
        );
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY, guid TEXT NOT NULL, mid INTEGER NOT NULL, mod INTEGER NOT NULL,
            usn INTEGER NOT NULL, tags TEXT NOT NULL, flds TEXT NOT NULL, sfld INTEGER NOT NULL, csum INTEGER NOT NULL,
            flags INTEGER NOT NULL, data TEXT NOT NULL
        );
        CREATE TABLE cards (
            id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, did INTEGER NOT NULL, ord INTEGER NOT NULL,
            mod INTEGER NOT NULL, usn INTEGER NOT NULL, type INTEGER NOT NULL, queue INTEGER NOT NULL,
            due INTEGER NOT NULL, ivl INTEGER NOT NULL, factor INTEGER NOT NULL, reps INTEGER NOT NULL,
            lapses INTEGER NOT NULL, left INTEGER NOT NULL, odue INTEGER NOT NULL, odid INTEGER NOT NULL,
            flags INTEGER NOT NULL, data TEXT NOT NULL
        );
        CREATE TABLE revlog (
            id INTEGER PRIMARY KEY, cid INTEGER NOT NULL, usn INTEGER NOT NULL, ease INTEGER NOT NULL,
            ivl INTEGER NOT NULL, lastIvl INTEGER NOT NULL, factor INTEGER NOT NULL, time INTEGER NOT NULL,
            type INTEGER NOT NULL
        );
        CREATE TABLE graves (usn INTEGER NOT NULL, oid INTEGER NOT NULL, type INTEGER NOT NULL);
        """

    private static func write(_ collection: AnkiCollection, to database: Database) throws {
        try database.execute(sql: schema)
        let modified = collection.notes.map(\.modified).max() ?? 0
        try database.execute(
            sql: "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, -1, 0, ?, ?, ?, '{}', '{}')",
            arguments: [
                collection.created, modified * 1000, modified * 1000,
                AnkiJSON.configuration(utcOffset: collection.utcOffset), AnkiJSON.models(collection.noteTypes),
                AnkiJSON.decks(collection.decks),
            ])
        for note in collection.notes {
            let text = CardHTML.plainText(of: note.fields.first ?? "")
            try database.execute(
                sql: "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
                arguments: [
                    note.id, note.guid, note.type, note.modified, note.tags.map { " \($0)" }.joined() + " ",
                    note.fields.joined(separator: fieldSeparator), text, SHA1.prefix(of: text) >> 32,
                ])
        }
        for card in collection.cards {
            let schedule = card.schedule
            try database.execute(
                sql: "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)",
                arguments: [
                    card.id, card.note, card.deck, card.ordinal, card.modified, schedule.type, schedule.queue,
                    schedule.due, schedule.interval, schedule.type == 0 ? 0 : 2500, schedule.reviews, schedule.lapses,
                    schedule.left, schedule.data,
                ])
        }
        for review in collection.reviews {
            try database.execute(
                sql: "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    review.id, review.card, review.ease, review.interval, review.lastInterval, review.factor,
                    review.time, review.type,
                ])
        }
    }

    private static func collection(in database: Database) throws -> AnkiCollection {
        guard let row = try Row.fetchOne(database, sql: "SELECT crt, ver, conf, models, decks FROM col"),
            row["ver"] == 11
        else {
            throw AnkiError.tooNew
        }
        var collection = AnkiCollection(created: row["crt"], utcOffset: try AnkiJSON.utcOffset(in: row["conf"]))
        collection.noteTypes = try AnkiJSON.noteTypes(in: row["models"])
        collection.decks = try AnkiJSON.deckNames(in: row["decks"])
        collection.notes = try Row.fetchAll(database, sql: "SELECT * FROM notes ORDER BY id").map { row in
            let (fields, tags): (String, String) = (row["flds"], row["tags"])
            return .init(
                id: row["id"], guid: row["guid"], type: row["mid"], modified: row["mod"],
                tags: tags.split(separator: " ").map(String.init),
                fields: fields.split(separator: fieldSeparator, omittingEmptySubsequences: false).map(String.init))
        }
        collection.cards = try Row.fetchAll(database, sql: "SELECT * FROM cards ORDER BY id").map { row in
            // A card in a filtered deck says where it came from.
            let home: Int = row["odid"]
            return .init(
                id: row["id"], note: row["nid"], deck: home == 0 ? row["did"] : home, ordinal: row["ord"],
                modified: row["mod"], schedule: AnkiSchedule(row))
        }
        collection.reviews = try Row.fetchAll(database, sql: "SELECT * FROM revlog ORDER BY id").map { row in
            .init(
                id: row["id"], card: row["cid"], ease: row["ease"], interval: row["ivl"],
                lastInterval: row["lastIvl"], factor: row["factor"], time: row["time"], type: row["type"])
        }
        return collection
    }
}

extension AnkiSchedule {
    fileprivate init(_ row: Row) {
        self.init(new: row["due"])
        type = row["type"]
        queue = row["queue"]
        interval = row["ivl"]
        reviews = row["reps"]
        lapses = row["lapses"]
        left = row["left"]
        data = row["data"]
    }
}
