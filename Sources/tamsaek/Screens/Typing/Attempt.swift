import Quiz

/// A question while it is being answered.
struct Attempt {
    let item: Session.Item
    let start: Moment
    var isRevealed = false
    /// How many steps of hints were taken.
    private(set) var hints = 0
    /// How many follow-up questions were shown.
    var followUps = 0
    /// The grade that was given and could not be written.
    var unsaved: Grade?
    /// Of a typed answer.
    var checklist: Checklist?

    init(_ item: Session.Item, at start: Moment) {
        self.item = item
        self.start = start
    }

    /// The next hint; nil when all were given.
    mutating func nextHint(_ grader: AnswerGrader) -> Hint? {
        let steps = Hint.steps(concepts: grader.conceptNames, answer: item.card.question.answer)
        guard hints < steps.count else { return nil }
        hints += 1
        return steps[hints - 1]
    }

    /// The grade that the learner's assent gives; nil when none can be proposed.
    var proposed: Grade? {
        if let unsaved { return unsaved }
        if let checklist { return checklist.suggestion.grade }
        return hints > 1 ? .hard : .good
    }
}
