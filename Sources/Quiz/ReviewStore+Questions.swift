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
    public func adopt(_ old: String, as card: Card) throws(QuizError) {
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
            _ = try Self.replay(card.id, in: database)
        }
    }

    static func save(_ card: Card, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO question (id, note, folder, text, answer) VALUES (?, ?, ?, ?, ?)",
            arguments: [card.id, card.note, card.folder, card.question.text, card.question.answer])
    }
}
