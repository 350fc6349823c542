import Quiz

/// What happens in a session of choices or blanks; ``DrillRenderer`` shows it as text, and it encodes as a line of JSON.
enum DrillEvent {
    case began(DrillPlan, isLogged: Bool)
    case question(number: Int, of: Int, DrillItem)
    case hint(String)
    /// An answer, nil for none, with what is right and why.
    case judged(DrillItem, given: String?, isRight: Bool)
    /// The answer is in the log.
    case recorded(LoggedReview, CardMemory)
    case timeIsUp
    case help(DrillPlan.Kind)
    case notUnderstood(input: String)
    case summary(DrillSummary)
}

extension DrillEvent: Encodable {
    private enum Key: String, CodingKey {
        case event, mode, questions, skipped, seed, isLogged, number, of, id, note, title, prompt, described, choices
        case question, lines, isAutomatic, initials, given, isRight, right, answer, reason, grade, due, input
    }

    func encode(to encoder: any Encoder) throws {
        var event = encoder.container(keyedBy: Key.self)
        try event.encode(name, forKey: .event)
        switch self {
        case .began(let plan, let isLogged):
            try event.encode(plan.kind, forKey: .mode)
            try event.encode(plan.items.count, forKey: .questions)
            try event.encode(plan.skipped, forKey: .skipped)
            try event.encode(plan.seed, forKey: .seed)
            try event.encode(isLogged, forKey: .isLogged)
        case .question(let number, let count, let item):
            try event.encode(number, forKey: .number)
            try event.encode(count, forKey: .of)
            try event.encode(item.id, forKey: .id)
            try event.encode(item.note, forKey: .note)
            try event.encode(item.title, forKey: .title)
            try encode(item, in: &event)
        case .hint(let initials): try event.encode(initials, forKey: .initials)
        case .judged(let item, let given, let isRight):
            try event.encode(item.id, forKey: .id)
            try event.encode(given, forKey: .given)
            try event.encode(isRight, forKey: .isRight)
            try event.encode(item.solution, forKey: .answer)
            switch item {
            case .choice(let question):
                try event.encode(question.right + 1, forKey: .right)
                try event.encode(question.reason, forKey: .reason)
            case .cloze(let question): try event.encode(question.full, forKey: .lines)
            }
        case .recorded(let logged, let memory):
            try event.encode(logged.review.card, forKey: .id)
            try event.encode(logged.review.grade.rawValue, forKey: .grade)
            try event.encode(
                memory.due.map { Moment(milliseconds: $0, utcOffset: logged.review.moment.utcOffset) }, forKey: .due)
        case .timeIsUp, .help: break
        case .notUnderstood(let input): try event.encode(input, forKey: .input)
        case .summary(let summary): try summary.encode(to: encoder)
        }
    }

    private func encode(_ item: DrillItem, in event: inout KeyedEncodingContainer<Key>) throws {
        switch item {
        case .choice(let question):
            switch question.prompt {
            case .question(let text), .aspect(let text): try event.encode(text, forKey: .prompt)
            case .described(let text, let cell):
                try event.encode(text, forKey: .prompt)
                try event.encode(cell, forKey: .described)
            }
            try event.encode(question.choices, forKey: .choices)
        case .cloze(let question):
            try event.encode(question.question, forKey: .question)
            try event.encode(question.lines, forKey: .lines)
            try event.encode(question.isAutomatic, forKey: .isAutomatic)
        }
    }

    private var name: String {
        switch self {
        case .began: "began"
        case .question: "question"
        case .hint: "hint"
        case .judged: "judged"
        case .recorded: "recorded"
        case .timeIsUp: "timeIsUp"
        case .help: "help"
        case .notUnderstood: "notUnderstood"
        case .summary: "summary"
        }
    }
}
