import Quiz

/// What a session of choices or blanks came to.
struct DrillSummary: Encodable {
    let mode: DrillPlan.Kind
    let seed: Int
    let answers: Int
    let right: Int
    /// How many answers went into the log.
    let logged: Int
    /// Milliseconds.
    let time: Int
    /// What was answered wrong, in order.
    let wrong: [Wrong]
    /// Notes of what was answered wrong, each once.
    let reread: [String]

    /// An answer.
    struct Result {
        let item: DrillItem
        let isRight: Bool
    }

    /// A question that was answered wrong, with its right answer.
    struct Wrong: Encodable {
        let id: String
        let note: String
        let solution: String
    }

    init(_ results: [Result], of plan: DrillPlan, logged: Int, time: Int) {
        mode = plan.kind
        seed = plan.seed
        answers = results.count
        right = results.count(where: \.isRight)
        self.logged = logged
        self.time = time
        let wrong = results.filter { !$0.isRight }.map(\.item)
        self.wrong = wrong.map { Wrong(id: $0.id, note: $0.note, solution: $0.solution) }
        var met: Set<String> = []
        reread = wrong.map(\.note).filter { met.insert($0).inserted }
    }
}
