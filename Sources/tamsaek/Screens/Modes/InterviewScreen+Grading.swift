import Quiz

extension InterviewScreen {
    /// Shows each answer beside the model and takes the learner's grade, which goes into the log at once.
    func grade(_ answers: inout [InterviewAnswer]) throws {
        try show(.grading(answers.count))
        let memories = try store.cards()
        for index in answers.indices {
            let card = answers[index].round.card
            let memory = memories[card.id] ?? .new
            if let text = answers[index].reply.text {
                let grader = AnswerGrader(card.question, synonyms: synonyms, aliases: try store.aliases(of: card.id))
                answers[index].checklist = Checklist(text, grader.assess(text), hints: 0)
            }
            try show(.reviewing(number: index + 1, of: answers.count, answers[index]))
            let now = now()
            let outlook = Grade.allCases.map {
                (grade: $0, card: scheduler.answer(card.id, memory, $0, at: now))
            }
            try show(.quiz(.answer(card: card, outlook: outlook, now: now)))
            if let checklist = answers[index].checklist {
                try show(.quiz(.assessed(id: card.id, checklist)))
                try show(.quiz(.checklist(id: card.id, checklist)))
            }
            guard try takeGrade(&answers[index]) else { return }
        }
    }

    /// Takes a grade, with ticks before it for a typed answer; false when the learner ends.
    private func takeGrade(_ answer: inout InterviewAnswer) throws -> Bool {
        while let key = input.read(nil) {
            do {
                switch QuizAction(key) {
                case .grade(let grade):
                    try record(grade, for: &answer)
                    return true
                case .reveal where input.isInteractive && key == " " && answer.checklist != nil:
                    try tick(answer.checklist?.cursor ?? 0, &answer)
                case .reveal:
                    guard let grade = answer.proposed else {
                        try show(.needsGrade)
                        continue
                    }
                    try record(grade, for: &answer)
                    return true
                case .move(let steps) where answer.checklist != nil:
                    answer.checklist?.move(by: steps)
                    try showChecklist(of: answer)
                case .toggle(let index) where answer.checklist != nil: try tick(index, &answer)
                case .quit: return false
                default: try show(.needsGrade)
                }
            } catch let error as QuizError where input.isInteractive {
                try show(.quiz(.failed(message: error.localizedDescription, advice: error.recoverySuggestion ?? "")))
            }
        }
        return false
    }

    private func record(_ grade: Grade, for answer: inout InterviewAnswer) throws {
        let card = answer.round.card
        let review = Review(
            card: card.id, grade: grade, moment: now(), answerTime: answer.reply.seconds * 1000, mode: .mock)
        let (logged, memory) = try store.record(review, of: card, typed: answer.checklist?.typed)
        answer.grade = grade
        try show(.quiz(.recorded(logged, card: memory)))
    }

    private func tick(_ index: Int, _ answer: inout InterviewAnswer) throws {
        guard answer.checklist?.toggle(index) == true else { return try show(.notUnderstood(input: "\(index + 1)")) }
        try showChecklist(of: answer)
    }

    private func showChecklist(of answer: InterviewAnswer) throws {
        guard let checklist = answer.checklist else { return }
        try show(.quiz(.checklist(id: answer.round.card.id, checklist)))
    }
}
