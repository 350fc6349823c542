import Foundation
import GRDB

extension ReviewStore {
    /// The questions that were ever answered or held, as they were last asked, by id.
    public func askedQuestions() throws(QuizError) -> [String: AskedQuestion] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT * FROM question")
            return Dictionary(
                uniqueKeysWithValues: rows.map {
                    (
                        $0["id"],
                        AskedQuestion(note: $0["note"], folder: $0["folder"], text: $0["text"], answer: $0["answer"])
                    )
                })
        }
    }

    /// Their ids.
    public func askedIDs() throws(QuizError) -> Set<String> {
        try read { try Set(String.fetchCursor($0, sql: "SELECT id FROM question")) }
    }

    /// Those of them that were asked from the notes of `folder`, or of a folder that is not there any more.
    ///
    /// Another folder's questions are not gone only because this one has no such note.
    public func askedQuestions(in folder: String) throws(QuizError) -> [String: AskedQuestion] {
        let folder = AskedQuestion.canonical(folder)
        return try askedQuestions().filter { _, question in
            guard let known = question.folder, known != folder else { return true }
            return !FileManager.default.fileExists(atPath: known)
        }
    }

    /// The ids that questions had before they were rewritten, the earliest first, each with the id the question has now.
    public func formerIDs() throws(QuizError) -> [(old: String, new: String)] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT old, new FROM rewrite ORDER BY last, old").map {
                (old: $0[0], new: $0[1])
            }
        }
    }

    /// Lets a rewritten question go on with the answers given to what it was, whose id was `old`.
    ///
    /// - Returns: The card, which may come a day earlier or later under its new id.
    @discardableResult
    public func adopt(_ old: String, as card: Card) throws(QuizError) -> CardMemory {
        try write { database in
            try database.execute(sql: "UPDATE rewrite SET new = ? WHERE new = ?", arguments: [card.id, old])
            try database.execute(
                sql: "INSERT OR REPLACE INTO rewrite SELECT ?, COALESCE(MAX(id), 0), ? FROM review",
                arguments: [old, card.id])
            try database.execute(sql: "UPDATE OR REPLACE alias SET card = ? WHERE card = ?", arguments: [card.id, old])
            try Self.moveHolds(from: old, to: card.id, in: database)
            try database.execute(sql: "DELETE FROM question WHERE id = ?", arguments: [old])
            try Self.save(.new, id: old, in: database)
            try Self.save(card, in: database)
            return try Self.replay(card.id, in: database)
        }
    }

    /// Lets the questions of a folder that were rewritten go on with their history; returns those that do.
    public func carryOver(to cards: [Card], in folder: String) throws(QuizError) -> [Card] {
        // The usual case needs no look at the texts.
        guard try !askedIDs().isSubset(of: cards.map(\.id)) else { return [] }
        let pairs = Carryover.pairs(asked: try askedQuestions(in: folder), cards: cards)
        for (old, card) in pairs { try adopt(old, as: card) }
        return pairs.map(\.card)
    }

    /// Questions that were answered and are in no note of the folder any more, by note and id.
    ///
    /// - Parameters:
    ///   - cards: All questions of the folder, to which rewritten ones were carried over.
    ///   - folder: The folder they are in.
    ///   - unreadable: Slugs of notes that cannot be read now, whose questions may still be there.
    /// - Returns: The questions as they were last asked.
    /// - Throws: ``QuizError/store(path:_:)``.
    public func orphans(
        besides cards: [Card], in folder: String, unreadable: Set<String>
    ) throws(QuizError) -> [Orphan] {
        let known = Set(cards.map(\.id))
        let answers = try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT card, COUNT(*) AS answers FROM answer GROUP BY card")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["card"] as String, $0["answers"] as Int) })
        }
        return try askedQuestions(in: folder).compactMap { id, question in
            guard !known.contains(id), !unreadable.contains(question.note), let count = answers[id] else { return nil }
            return Orphan(id: id, note: question.note, question: question.text, answers: count)
        }.sorted { ($0.note, $0.id) < ($1.note, $1.id) }
    }

    static func save(_ card: Card, in database: Database) throws {
        let asked = AskedQuestion(card)
        try database.execute(
            sql: "INSERT OR REPLACE INTO question (id, note, folder, text, answer) VALUES (?, ?, ?, ?, ?)",
            arguments: [card.id, asked.note, asked.folder, asked.text, asked.answer])
    }
}
