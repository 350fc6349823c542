import Content
import Quiz

/// What a learner could do now; ``HomeRenderer`` shows it, and it encodes as one JSON document.
struct Home: Hashable, Encodable {
    /// The interview that was told to `tamsaek ready`, unless it is over.
    let interview: Interview?
    /// Questions to be asked today.
    let today: Session.Remaining
    let notes: [NoteLine]
    let exercises: [ExerciseLine]
    /// The one thing to do next.
    let next: NextStep

    /// A day to be ready on, and the share of all questions expected to be recalled then if nothing more is done.
    struct Interview: Hashable, Encodable {
        let date: Day
        let daysLeft: Int
        let expected: Double
    }

    /// A note in the list.
    struct NoteLine: Hashable, Encodable {
        let slug: String
        let title: String
        /// Its file.
        let path: String
        let difficulty: String?
        let questions: Int
        /// How many of its questions were ever answered.
        let answered: Int
    }

    /// An exercise in the list: how it is started, its title, the file that explains it, and how far the learner has got.
    struct ExerciseLine: Hashable, Encodable {
        let command: String
        let title: String
        let readme: String
        var state = ExerciseProgress.State.untouched

        /// The title, and how far the learner has got once anything is done.
        var label: String { state == .untouched ? title : "\(title) · \(state.korean)" }
    }

    /// A command, and why it is the one.
    struct NextStep: Hashable, Encodable {
        let command: String
        let reason: String
        /// What the full screen does for it; nil for a command that only the learner can complete.
        var target: Target?

        private enum CodingKeys: CodingKey {
            case command, reason
        }
    }

    /// What can be opened from the home screen.
    enum Target: Hashable {
        case quiz(due: Bool)
        /// A note of the folder.
        case note(path: String)
        case exercise(command: String, readme: String)
    }

    init(
        notes: [Note], exercises: [ExerciseLine], memories: [String: CardMemory], holds: Holds = Holds(),
        interview: Day? = nil, at now: Moment, scheduler: Scheduler
    ) {
        let cards = Card.cards(of: notes)
        let session = Session(cards: cards, memories: memories, holds: holds, at: now, scheduler: scheduler)
        self.interview = interview.flatMap { date in
            guard date >= now.day, !cards.isEmpty else { return nil }
            let recalls = cards.map { scheduler.retrievability(of: memories[$0.id] ?? .new, on: date) }
            return Interview(
                date: date, daysLeft: date.number - now.day.number,
                expected: recalls.reduce(0, +) / Double(cards.count))
        }
        today = session.remaining
        self.notes = notes.map { note in
            NoteLine(
                slug: note.slug, title: note.title, path: note.path, difficulty: note.difficulty,
                questions: note.questions.count,
                answered: note.questions.count { memories[$0.id].map { !$0.isNew } ?? false })
        }
        self.exercises = exercises
        let catchUp = CatchUp(
            cards.compactMap { memories[$0.id] }, portion: CatchUp.usualPortion, at: now, scheduler: scheduler)
        next =
            catchUp.map { NextStep(command: "tamsaek quiz --per-day \($0.portion)", reason: $0.korean) }
            ?? Self.step(today: today, notes: self.notes, exercises: exercises)
    }

    /// Due questions first, since they are being forgotten; then something new to read, new questions, an exercise.
    private static func step(
        today: Session.Remaining, notes: [NoteLine], exercises: [ExerciseLine]
    ) -> NextStep {
        let due = today.review + today.learning
        if due > 0 {
            return NextStep(
                command: "tamsaek quiz --due", reason: "잊기 전에 복습할 문제가 \(due)개 있습니다.", target: .quiz(due: true))
        }
        guard !notes.isEmpty else {
            return NextStep(
                command: "tamsaek notes --content FOLDER", reason: "이 폴더에는 노트가 없습니다. .md 파일을 넣거나 다른 폴더를 고르세요.")
        }
        if let unread = notes.first(where: { $0.questions > 0 && $0.answered == 0 }) {
            return NextStep(
                command: "tamsaek read \(unread.slug)", reason: "읽고 나서 tamsaek quiz --note \(unread.slug)로 문제를 풀어 보세요.",
                target: .note(path: unread.path))
        }
        if today.new > 0 {
            return NextStep(
                command: "tamsaek quiz", reason: "아직 풀지 않은 문제가 \(today.new)개 있습니다.", target: .quiz(due: false))
        }
        if let exercise = exercises.first(where: { $0.state != .passed }) ?? exercises.first {
            return NextStep(
                command: exercise.command, reason: "오늘 풀 문제는 다 풀었습니다. 탐색 기법을 눈으로 견주어 보세요.",
                target: .exercise(command: exercise.command, readme: exercise.readme))
        }
        return NextStep(
            command: "tamsaek compare --objective branin --samplers grid,random,tpe",
            reason: "오늘 풀 문제는 다 풀었습니다. 탐색 기법을 눈으로 견주어 보세요.")
    }
}
