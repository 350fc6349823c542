import GRDB

extension ReviewStore {
    /// What was typed for each answer, by the number of the answer in the log.
    public func typedAnswers() throws(QuizError) -> [Int: TypedAnswer] {
        try read { try Self.typedAnswers($0, where: "TRUE") }
    }

    /// How many steps of hints were taken for each answer that needed any, by the number of the answer in the log.
    public func hints() throws(QuizError) -> [Int: Int] {
        try read { try Self.hints($0, where: "TRUE") }
    }

    /// The learner's own wordings for the concepts of a question, by the name of the concept.
    public func aliases(of card: String) throws(QuizError) -> [String: [String]] {
        try read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT concept, wording FROM alias WHERE card = ? ORDER BY at, wording",
                arguments: [card])
            return Dictionary(grouping: rows, by: { $0["concept"] }).mapValues { $0.map { $0["wording"] } }
        }
    }

    /// Every wording that was learnt, by question, then in the order they were learnt.
    public func wordings() throws(QuizError) -> [LearntWording] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM alias ORDER BY card, at, concept, wording").map {
                LearntWording(card: $0["card"], concept: $0["concept"], wording: $0["wording"])
            }
        }
    }

    /// Forgets a learnt wording.
    public func forget(_ wording: LearntWording) throws(QuizError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM alias WHERE card = ? AND concept = ? AND wording = ?",
                arguments: [wording.card, wording.concept, wording.wording])
        }
    }

    /// Keeps a wording with which the learner says a concept of a question.
    public func learn(_ wording: String, for concept: String, of card: String, at now: Moment) throws(QuizError) {
        try write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO alias VALUES (?, ?, ?, ?, ?)",
                arguments: [card, concept, wording, now.milliseconds, now.utcOffset])
        }
    }

    static func save(_ typed: TypedAnswer?, hints: Int, review: Int, in database: Database) throws {
        if hints > 0 {
            try database.execute(sql: "INSERT INTO hint VALUES (?, ?)", arguments: [review, hints])
        }
        guard let typed else { return }
        try database.execute(
            sql: "INSERT INTO typed VALUES (?, ?, ?, ?)",
            arguments: [review, typed.text, typed.points, typed.suggested?.rawValue])
        for (position, tick) in typed.ticks.enumerated() {
            try database.execute(
                sql: "INSERT INTO tick VALUES (?, ?, ?, ?, ?)",
                arguments: [review, position, tick.concept, tick.isFound, tick.isTicked])
        }
    }

    static func typedAnswers(_ database: Database, where condition: String) throws -> [Int: TypedAnswer] {
        let ticks = Dictionary(
            grouping: try Row.fetchAll(
                database, sql: "SELECT * FROM tick WHERE \(condition) ORDER BY review, position"),
            by: { $0["review"] as Int })
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM typed WHERE \(condition)")
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let id: Int = row["review"]
                let suggested: Int? = row["suggested"]
                return (
                    id,
                    TypedAnswer(
                        text: row["answer"],
                        ticks: ticks[id, default: []].map {
                            .init(concept: $0["concept"], isFound: $0["found"], isTicked: $0["ticked"])
                        }, points: row["points"], suggested: suggested.flatMap(Grade.init))
                )
            })
    }

    static func hints(_ database: Database, where condition: String) throws -> [Int: Int] {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM hint WHERE \(condition)")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["review"], $0["steps"]) })
    }
}
