import Quiz

/// An answer that was given in this session.
struct QuizAnswer {
    let review: Review
    /// The slug of its note.
    let note: String
    /// As it went into the log; nil where the session does not log.
    let logged: LoggedReview?
    /// Where its card stood.
    let before: CardMemory
}
