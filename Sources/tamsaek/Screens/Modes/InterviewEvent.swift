import Quiz

/// What happens in a mock interview; ``InterviewRenderer`` shows it as text, and it encodes as a line of JSON.
enum InterviewEvent {
    case began(Interview, seed: Int, isTyped: Bool)
    /// A question, with the seconds that have passed of all there are.
    case question(number: Int, of: Int, Interview.Round, elapsed: Int, total: Int)
    case followUp(number: Int, of: Int, String)
    case answered(InterviewAnswer.Reply)
    /// The time is over, with so many questions not asked.
    case timeIsUp(left: Int)
    case noHints
    case help(isTyped: Bool)
    case notUnderstood(input: String)
    /// The interview is over, and so many answers are to be graded.
    case grading(Int)
    case reviewing(number: Int, of: Int, InterviewAnswer)
    /// What also happens in a review: the model answer, the checklist, the log.
    case quiz(QuizEvent)
    case needsGrade
    case report(InterviewReport)
}

extension InterviewEvent: Encodable {
    private enum Key: String, CodingKey {
        case event, mode, questions, seed, isTyped, number, of, id, note, title, question, planned, elapsed, total,
            reply
        case left, input, answers, followUps
    }

    func encode(to encoder: any Encoder) throws {
        if case .quiz(let event) = self { return try event.encode(to: encoder) }
        var event = encoder.container(keyedBy: Key.self)
        try event.encode(name, forKey: .event)
        switch self {
        case .began(let interview, let seed, let isTyped):
            try event.encode("mock", forKey: .mode)
            try event.encode(interview.rounds.count, forKey: .questions)
            try event.encode(interview.seconds, forKey: .planned)
            try event.encode(seed, forKey: .seed)
            try event.encode(isTyped, forKey: .isTyped)
        case .question(let number, let count, let round, let elapsed, let total):
            try event.encode(number, forKey: .number)
            try event.encode(count, forKey: .of)
            try event.encode(round.card.id, forKey: .id)
            try event.encode(round.card.note, forKey: .note)
            try event.encode(round.card.title, forKey: .title)
            try event.encode(round.card.question.text, forKey: .question)
            try event.encode(round.seconds, forKey: .planned)
            try event.encode(elapsed, forKey: .elapsed)
            try event.encode(total, forKey: .total)
        case .followUp(let number, let count, let question):
            try event.encode(number, forKey: .number)
            try event.encode(count, forKey: .of)
            try event.encode(question, forKey: .question)
            try event.encode(Interview.followUpSeconds, forKey: .planned)
        case .answered(let reply): try event.encode(reply, forKey: .reply)
        case .timeIsUp(let left): try event.encode(left, forKey: .left)
        case .notUnderstood(let input): try event.encode(input, forKey: .input)
        case .grading(let answers): try event.encode(answers, forKey: .answers)
        case .reviewing(let number, let count, let answer):
            try event.encode(number, forKey: .number)
            try event.encode(count, forKey: .of)
            try event.encode(answer.round.card.id, forKey: .id)
            try event.encode(answer.reply, forKey: .reply)
            try event.encode(answer.followUps, forKey: .followUps)
        case .noHints, .help, .needsGrade, .quiz: break
        case .report(let report): try report.encode(to: encoder)
        }
    }

    private var name: String {
        switch self {
        case .began: "began"
        case .question: "question"
        case .followUp: "followUp"
        case .answered: "answered"
        case .timeIsUp: "timeIsUp"
        case .noHints: "noHints"
        case .help: "help"
        case .notUnderstood: "notUnderstood"
        case .grading: "grading"
        case .reviewing: "reviewing"
        case .quiz: "quiz"
        case .needsGrade: "needsGrade"
        case .report: "report"
        }
    }
}
