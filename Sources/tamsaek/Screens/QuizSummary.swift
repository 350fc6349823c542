import Quiz

/// What a session came to.
struct QuizSummary: Encodable {
    /// Cards that were answered, each counted once.
    let cards: Int
    /// Answers, counting those of learning steps, by grade.
    let again: Int
    let hard: Int
    let good: Int
    let easy: Int
    /// Milliseconds spent on them.
    let time: Int
    /// What the session would still have asked.
    let remaining: Session.Remaining
    /// Cards of the notes meant that are due now, and that are new, asked in this session or not.
    let due: Int
    let new: Int
    /// Cards of the notes meant that are suspended or buried.
    let held: Int
    /// When the next card is due that this session does not ask; nil when none is.
    let next: Next?
    /// Notes of the cards that were forgotten, in the order they were first met.
    let reread: [String]

    /// The next day, or minute, on which cards are due.
    struct Next: Encodable {
        let due: Moment
        let cards: Int
        let isToday: Bool
    }

    /// Whether the answers are in the log.
    let isLogged: Bool

    init(of answers: [QuizAnswer], isLogged: Bool = true, after session: Session, at now: Moment) {
        self.isLogged = isLogged
        let reviews = answers.map(\.review)
        let count = { (grade: Grade) in reviews.count { $0.grade == grade } }
        cards = Set(reviews.map(\.card)).count
        again = count(.again)
        hard = count(.hard)
        good = count(.good)
        easy = count(.easy)
        time = reviews.reduce(0) { $0 + $1.answerTime }
        remaining = session.remaining
        due = session.memories.count { $0.isDue(at: now) }
        new = session.memories.count { $0.isNew }
        held = session.held
        next = Self.next(in: session.memories, at: now)
        var met: Set<String> = []
        reread = answers.filter { $0.review.grade == .again }.map(\.note).filter { met.insert($0).inserted }
    }

    var answers: Int { again + hard + good + easy }

    private static func next(in memories: [CardMemory], at now: Moment) -> Next? {
        let waiting = memories.filter { !$0.isNew && !$0.isDue(at: now) }
        guard let first = waiting.compactMap(\.dueDay).min() else { return nil }
        let onDay = waiting.filter { $0.dueDay == first }
        guard let due = onDay.compactMap(\.due).min() else { return nil }
        return Next(
            due: Moment(milliseconds: due, utcOffset: now.utcOffset), cards: onDay.count, isToday: first <= now.day)
    }
}
