import Quiz

/// What happens in a quiz, one after the other; ``QuizRenderer`` shows it as text, and it encodes as a line of JSON.
enum QuizEvent {
    /// Questions are asked worst first; whether the answers go into the log.
    case cramming(cards: Int, isLogged: Bool)
    /// The `number`-th question of this session.
    case question(number: Int, item: Session.Item, remaining: Session.Remaining)
    /// The model answer, with the card as each grade would leave it.
    case answer(card: Card, outlook: [(grade: Grade, card: CardMemory)], now: Moment)
    /// An answer is in the log.
    case recorded(LoggedReview, card: CardMemory)
    /// An answer that is in no log.
    case practised(Review)
    /// Such an answer, taken back.
    case takenBack(Review)
    case postponed(id: String)
    /// A question is kept out of the quiz.
    case held(Card, Hold)
    /// A question that was held is asked again.
    case released(Card)
    /// An answer counts no longer; its question is nil when the record does not know its text.
    case undone(LoggedReview, question: String?, card: CardMemory)
    case nothingToUndo
    /// A step towards the answer; nil when all were given.
    case hint(Hint?)
    /// A typed answer with what was found in it.
    case assessed(id: String, Checklist)
    /// The ticks as they stand, and the grade they speak for.
    case checklist(id: String, Checklist)
    /// The learner agrees where no grade was proposed.
    case notJudged
    /// The learner is asked for the words that say a concept.
    case askingWording(concept: String)
    /// A wording will be found from now on.
    case learnt(concept: String, wording: String)
    /// The time that was set for the session is over.
    case timeIsUp
    case help
    case notUnderstood(input: String)
    /// Nothing could be written, and the question is still open.
    case failed(message: String, advice: String)
    /// A grade could not be written, and waits to be written again.
    case unsaved(Grade, message: String, advice: String)
    /// All answers to a question so far.
    case history(Card, [PastAnswer])
    /// What an interviewer asks next, as the `number`-th of `count`; nil when all were shown.
    case followUp(String?, number: Int, count: Int)
    /// A question that was forgotten for the `lapses`-th time.
    case leech(Card, lapses: Int)
    /// Where a question stands in its note, for an editor that cannot be started from here.
    case place(Card)
    /// The note could not be edited, or not be read after it was.
    case notEdited(message: String, advice: String)
    /// The note was edited: the question as it is now, nil when it is gone.
    case edited(Card?)
    case summary(QuizSummary)
    /// The session is over, and the last answer can still be taken back.
    case ended
}

extension QuizEvent {
    /// What could not be written, and the grade that waits to be written again.
    static func failure(_ error: QuizError, unsaved: Grade?) -> QuizEvent {
        let (message, advice) = (error.localizedDescription, error.recoverySuggestion ?? "")
        guard let unsaved else { return .failed(message: message, advice: advice) }
        return .unsaved(unsaved, message: message, advice: advice)
    }
}
