import Quiz

/// Asks questions with choices or blanks, says of each answer whether it is right and why, and counts.
///
/// As a choice is easier than recall, nothing goes into the log unless the learner asks for it; a blank never does.
struct DrillScreen {
    let plan: DrillPlan
    let store: ReviewStore
    /// Whether right answers to questions with choices are logged as Good, and wrong ones as Again.
    let logs: Bool
    /// When no further question is asked, in milliseconds since 1970; nil for never.
    let deadline: Int?
    let now: () -> Moment
    let input: QuizInput
    let show: (DrillEvent) throws -> Void

    private var results: [DrillSummary.Result] = []
    private var logged = 0

    init(
        plan: DrillPlan, store: ReviewStore, logs: Bool, deadline: Int?, now: @escaping () -> Moment,
        input: QuizInput, show: @escaping (DrillEvent) throws -> Void
    ) {
        (self.plan, self.store, self.logs, self.deadline) = (plan, store, logs, deadline)
        (self.now, self.input, self.show) = (now, input, show)
    }

    /// Runs until all is asked, the time is over, the learner quits or there is no more input, then shows the summary.
    mutating func run() throws {
        try show(.began(plan, isLogged: logs))
        let start = now()
        for (index, item) in plan.items.enumerated() {
            if let deadline, now().milliseconds >= deadline {
                try show(.timeIsUp)
                break
            }
            try show(.question(number: index + 1, of: plan.items.count, item))
            guard try ask(item) else { break }
            // The next question would push the reason out of sight.
            if input.isInteractive, index + 1 < plan.items.count, !goesOn() { break }
        }
        try show(
            .summary(
                DrillSummary(
                    results, of: plan, logged: logged, time: max(0, now().milliseconds - start.milliseconds))))
    }

    private func goesOn() -> Bool {
        guard let key = input.read(nil) else { return false }
        return QuizAction(key) != .quit
    }

    /// Asks one question; false when the session is to end.
    private mutating func ask(_ item: DrillItem) throws -> Bool {
        let start = now()
        switch item {
        case .choice(let question):
            guard let given = try choose(question) else { return false }
            let isRight = given == question.right
            try show(.judged(item, given: given.map { question.choices[$0] }, isRight: isRight))
            try log(item.card, isRight: isRight, since: start)
            results.append(.init(item: item, isRight: isRight))
        case .cloze(let question):
            guard let typed = try fill(question) else { return false }
            let isRight = typed.map(question.accepts) ?? false
            try show(.judged(item, given: typed, isRight: isRight))
            results.append(.init(item: item, isRight: isRight))
        }
        return true
    }

    /// The choice that was made, nil within for none; nil when the session is to end.
    private func choose(_ question: ChoiceQuestion) throws -> Int?? {
        while let key = input.read(nil) {
            switch QuizAction(key) {
            case .grade(let grade) where question.choices.indices.contains(grade.rawValue - 1):
                return .some(grade.rawValue - 1)
            case .reveal: return .some(nil)
            case .quit: return nil
            case .help: try show(.help(plan.kind))
            default: try show(.notUnderstood(input: key))
            }
        }
        return nil
    }

    /// What was typed, nil within for nothing; nil when the session is to end.
    private func fill(_ question: ClozeQuestion) throws -> String?? {
        while true {
            switch input.compose(.term, "", nil) {
            case .text(let text): return QuizAction(text) == .quit ? nil : .some(text)
            case .givenUp: return .some(nil)
            case .hint: try show(.hint(question.hint))
            case .action(.help): try show(.help(plan.kind))
            case .action, .ended: return nil
            }
        }
    }

    private mutating func log(_ card: Card?, isRight: Bool, since start: Moment) throws {
        guard logs, let card else { return }
        let now = now()
        let review = Review(
            card: card.id, grade: isRight ? .good : .again, moment: now,
            answerTime: max(0, now.milliseconds - start.milliseconds), mode: .choice)
        let (logged, memory) = try store.record(review, of: card)
        self.logged += 1
        try show(.recorded(logged, memory))
    }
}
