/// An answer the learner gave, as it goes into the log.
public struct Review: Hashable, Sendable {
    /// The question's ``Content/Question/id``.
    public let card: String
    /// How well it was recalled.
    public let grade: Grade
    /// When the grade was given.
    public let moment: Moment
    /// Milliseconds from question to grade.
    public let answerTime: Int
    /// How it came to be asked.
    public let mode: Mode

    /// An answer as a session takes it.
    public init(card: String, grade: Grade, moment: Moment, answerTime: Int, mode: Mode) {
        self.card = card
        self.grade = grade
        self.moment = moment
        self.answerTime = answerTime
        self.mode = mode
    }

    /// How a question came to be asked.
    public enum Mode: String, Hashable, Sendable {
        /// New, or due.
        case review
        /// Before it was due, at the learner's wish.
        case early
        /// Whatever is remembered worst, due or not.
        case cram
        /// In a mock interview.
        case mock
        /// With choices to choose from, which is easier than recalling.
        case choice
        /// In Anki, from where it was imported.
        case anki
    }
}

/// An answer in the log.
public struct LoggedReview: Hashable, Sendable {
    /// Grows with every answer.
    public let id: Int
    /// The answer itself.
    public let review: Review
    /// Whole days since the answer before, as they were counted then; nil for a card's first.
    public let days: Int?
}

extension [LoggedReview] {
    /// The answers, which are in the order of the log, as they followed each other.
    ///
    /// Ours follow each other as they were logged, whatever the clock said; those that were imported come between them by
    /// their time.
    var inOrder: [LoggedReview] {
        var imported = filter { $0.review.mode == .anki }[...]
        guard !imported.isEmpty else { return self }
        imported.sort { ($0.review.moment.milliseconds, $0.id) < ($1.review.moment.milliseconds, $1.id) }
        var ordered: [LoggedReview] = []
        for own in self where own.review.mode != .anki {
            let earlier = imported.prefix { $0.review.moment.milliseconds < own.review.moment.milliseconds }
            imported = imported.dropFirst(earlier.count)
            ordered += earlier + [own]
        }
        return ordered + imported
    }
}
