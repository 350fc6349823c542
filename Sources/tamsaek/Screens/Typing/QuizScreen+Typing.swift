import Quiz

extension QuizScreen {
    /// Lets the learner type an answer and shows what was found in it.
    ///
    /// - Returns: Whether the session goes on where the question is done with; nil when it is to be graded.
    mutating func write(_ attempt: inout Attempt) throws -> Bool? {
        guard let compose else { return nil }
        var draft = draft
        self.draft = ""
        while true {
            switch try compose(.answer, draft) {
            case .text(let answer):
                do {
                    try assess(answer, &attempt)
                    return nil
                } catch let error as QuizError where isInteractive {
                    try show(.failure(error, unsaved: nil))
                    draft = answer
                }
            case .givenUp:
                try reveal(&attempt)
                return nil
            case .hint(let text):
                try hint(&attempt)
                draft = text
            case .action(let action):
                if let goesOn = try act(action, "", &attempt) { return goesOn }
            case .ended: return false
            }
        }
    }

    private func assess(_ answer: String, _ attempt: inout Attempt) throws {
        let card = attempt.item.card
        let checklist = Checklist(answer, try grader(of: card).assess(answer), hints: attempt.hints)
        try reveal(&attempt)
        attempt.checklist = checklist
        try show(.assessed(id: card.id, checklist))
        try showChecklist(of: attempt)
    }

    func hint(_ attempt: inout Attempt) throws {
        try show(.hint(attempt.nextHint(grader(of: attempt.item.card))))
    }

    /// Ticks a concept by hand.
    func tick(_ index: Int, _ attempt: inout Attempt) throws {
        guard attempt.checklist?.toggle(index) == true else { return try show(.notUnderstood(input: "\(index + 1)")) }
        try showChecklist(of: attempt)
    }

    func showChecklist(of attempt: Attempt) throws {
        guard let checklist = attempt.checklist else { return }
        try show(.checklist(id: attempt.item.card.id, checklist))
    }

    /// Asks for the words with which the learner said what the grader did not find.
    func learnWordings(of attempt: Attempt) throws {
        guard let compose, let checklist = attempt.checklist else { return }
        for concept in checklist.tickedByHand {
            try show(.askingWording(concept: concept))
            guard case .text(let wording) = try compose(.wording, "") else { continue }
            do {
                try store.learn(wording, for: concept, of: attempt.item.card.id, at: now())
                try show(.learnt(concept: concept, wording: wording))
            } catch let error as QuizError where isInteractive {
                // The answer itself is written.
                try show(.failed(message: error.localizedDescription, advice: error.recoverySuggestion ?? ""))
            }
        }
    }

    private func grader(of card: Card) throws -> AnswerGrader {
        AnswerGrader(card.question, synonyms: synonyms, aliases: try store.aliases(of: card.id))
    }
}
