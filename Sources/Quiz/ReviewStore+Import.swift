import GRDB

extension ReviewStore {
    /// Adds answers that were given in another program, and works out their cards anew.
    ///
    /// What is in the log already is not added again, nor what was taken back.
    ///
    /// - Parameters:
    ///   - reviews: The answers.
    ///   - cards: The questions as the notes have them now; answers to questions that no note has are added, too.
    /// - Returns: How many were added.
    /// - Throws: ``QuizError/store(path:_:)``; then nothing was written.
    public func add(_ reviews: [Review], to cards: [Card]) throws(QuizError) -> Int {
        let questions = Dictionary(cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try write { database in
            let clock = try Self.preset(in: database).scheduler.clock
            var count = 0
            // By card, so that the same answers always make the same log.
            for (id, given) in Dictionary(grouping: reviews, by: \.card).sorted(by: { $0.key < $1.key }) {
                let new = try Self.unknown(given, to: id, in: database)
                guard !new.isEmpty else { continue }
                let notYet = Int.max
                let all = try Self.reviews(of: id, in: database) + new.map { .init(id: notYet, review: $0, days: nil) }
                var last: Moment?
                for answer in all.inOrder {
                    let review = answer.review
                    let days = last.map { clock.days(from: $0, to: review.moment) }
                    if answer.id == notYet { _ = try Self.insert(review, days: days, in: database) }
                    last = review.moment
                }
                if let card = questions[id] { try Self.save(card, in: database) }
                _ = try Self.replay(id, in: database)
                count += new.count
            }
            return count
        }
    }

    /// The answers to a card that the log does not have.
    ///
    /// It has one of the same grade and time; the other program may have put it off by up to a minute, to keep apart what
    /// came in the same millisecond.
    private static func unknown(_ reviews: [Review], to id: String, in database: Database) throws -> [Review] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT grade, at FROM review WHERE card = :id OR card IN (SELECT old FROM rewrite WHERE new = :id)
                ORDER BY at
                """, arguments: ["id": id])
        var known = rows.map { (grade: $0["grade"] as Int, time: $0["at"] as Int) }
        return reviews.sorted { $0.moment.milliseconds < $1.moment.milliseconds }.filter { review in
            let index = known.firstIndex {
                $0.grade == review.grade.rawValue && 0..<60_000 ~= review.moment.milliseconds - $0.time
            }
            if let index { known.remove(at: index) }
            return index == nil
        }
    }
}
