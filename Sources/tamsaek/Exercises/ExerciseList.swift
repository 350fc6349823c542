import Content
import Terminal

/// The exercises, what each is about, and how far the learner has got; it encodes as one JSON document.
struct ExerciseList: Hashable, Encodable {
    let exercises: [Entry]
    /// The name of the exercise to go on with: the first that has not passed; nil when all have.
    let next: String?

    struct Entry: Hashable, Encodable {
        let number: Int
        let name: String
        let title: String
        let summary: String
        /// The notes it belongs to.
        let notes: [String]
        /// The questions of the notes that it helps to answer.
        let questions: [String]
        let state: ExerciseProgress.State
        /// How many hints were given, and how many there are.
        let hintsGiven: Int
        let hints: Int
        /// The file to be changed, seen from the package's folder.
        let file: String
    }

    init(_ exercises: [Exercise], notes: [Note], progress: [String: ExerciseProgress]) {
        self.exercises = exercises.map { exercise in
            let progress = progress[exercise.name] ?? ExerciseProgress([])
            return Entry(
                number: exercise.number, name: exercise.name, title: exercise.title, summary: exercise.summary,
                notes: notes.map(\.slug).filter(exercise.mentions),
                questions: exercise.questions(of: notes).map(\.text), state: progress.state, hintsGiven: progress.hints,
                hints: exercise.hints.count, file: exercise.path(exercise.file))
        }
        next = self.exercises.first { $0.state != .passed }?.name
    }

    func lines(width: Int, isPlain: Bool = false) -> [StyledLine] {
        let passed = exercises.count { $0.state == .passed }
        var lines = exercises.flatMap { entry in
            let mark = isPlain ? "" : entry.state == .passed ? "✓ " : entry.name == next ? "▶ " : "  "
            let heading = StyledLine([
                Span(mark + entry.title, .bold), Span(" · \(entry.name) · "),
                Span(entry.state.korean, Style(color: entry.state == .passed ? .green : nil)),
            ])
            let margin = StyledLine(String(repeating: " ", count: mark.columns + 2))
            var about = [StyledLine(entry.summary)]
            if !entry.notes.isEmpty { about.append(StyledLine("노트: " + entry.notes.joined(separator: ", "), .dim)) }
            if let first = entry.questions.first {
                let others = entry.questions.count - 1
                about.append(StyledLine("문제: \(first)" + (others > 0 ? " (그 밖에 \(others)개)" : ""), .dim))
            }
            return heading.fitted(to: width, hanging: 4)
                + about.flatMap { $0.wrapped(to: width - margin.columns).prefixed(first: margin, rest: margin) }
        }
        lines += [""] + StyledLine("\(exercises.count)개 가운데 \(passed)개를 통과했습니다.", .bold).wrapped(to: width)
        if let next = exercises.first(where: { $0.name == next }) {
            lines += StyledLine("다음: tamsaek exercise run \(next.number)").wrapped(to: width)
        }
        return lines
    }
}
