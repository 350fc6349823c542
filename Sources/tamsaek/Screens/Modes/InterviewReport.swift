import Quiz

/// What a mock interview came to.
struct InterviewReport: Encodable {
    let mode = "mock"
    let seed: Int
    /// How many questions were to be asked.
    let questions: Int
    /// How long it took, and how long it was to take.
    let seconds: Int
    let planned: Int
    let answers: [Answer]
    /// Notes with answers that were forgotten or hard, the weakest first.
    let weak: [Topic]

    private enum CodingKeys: CodingKey {
        case mode, seed, questions, seconds, planned, answers, weak
    }

    /// A question with its answer.
    struct Answer: Encodable {
        let id: String
        let note: String
        let reply: InterviewAnswer.Reply
        let followUps: [InterviewAnswer.Reply]
        /// 1–4; nil where it was not graded.
        let grade: Int?
        let suggested: Int?
        let missed: [String]
    }

    /// A note by how its questions were answered.
    struct Topic: Encodable {
        let note: String
        let title: String
        /// Graded answers, and those graded Again or Hard.
        let answers: Int
        let weak: Int
        /// Concepts that typed answers did not have.
        let missed: [String]
    }

    init(_ answers: [InterviewAnswer], of interview: Interview, seed: Int, seconds: Int) {
        self.seed = seed
        self.seconds = seconds
        questions = interview.rounds.count
        planned = interview.seconds
        self.answers = answers.map { answer in
            Answer(
                id: answer.round.card.id, note: answer.round.card.note, reply: answer.reply,
                followUps: answer.followUps, grade: answer.grade?.rawValue,
                suggested: answer.checklist?.suggestion.grade?.rawValue, missed: answer.missed)
        }
        weak = Self.topics(of: answers).filter { $0.weak > 0 }
    }

    /// The notes of graded answers, the weakest first and then in the order they came.
    private static func topics(of answers: [InterviewAnswer]) -> [Topic] {
        var notes: [String] = []
        for answer in answers where !notes.contains(answer.round.card.note) { notes.append(answer.round.card.note) }
        let topics = notes.map { note in
            let own = answers.filter { $0.round.card.note == note && $0.grade != nil }
            let weak = own.filter { $0.grade == .again || $0.grade == .hard }
            return Topic(
                note: note, title: own.first?.round.card.title ?? note, answers: own.count, weak: weak.count,
                missed: weak.flatMap(\.missed))
        }
        let share = { (topic: Topic) in topic.answers == 0 ? 0 : Double(topic.weak) / Double(topic.answers) }
        return topics.indices.sorted { (-share(topics[$0]), $0) < (-share(topics[$1]), $1) }.map { topics[$0] }
    }
}
