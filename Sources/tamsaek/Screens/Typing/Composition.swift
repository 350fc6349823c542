import Quiz

/// What came of asking the learner to write something.
enum Composition: Hashable {
    case text(String)
    /// A step of hints is wanted before going on with the draft.
    case hint(draft: String)
    /// The learner writes nothing.
    case givenUp
    case action(QuizAction)
    /// There is no more input.
    case ended
}

/// What the learner is asked to write.
enum Prompt {
    /// An answer of any number of lines.
    case answer
    /// A few words on one line.
    case wording
    /// A word in the place of a blank.
    case term
}
