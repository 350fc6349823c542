import Content
import NoteIndex
import Quiz
import Terminal

/// The home screen laid out: its lines, and which of them are entries to be chosen.
struct HomePage {
    private(set) var lines: [StyledLine] = []
    private(set) var entries: [Entry] = []
    private let width: Int

    /// Lines that are chosen together, and what that opens.
    struct Entry {
        let lines: Range<Int>
        /// nil for what only the learner can do.
        let target: Home.Target?
        /// The line of the target's file, for what was found in it.
        let line: Int?
        /// What does the same in a shell, where that has to be said.
        let command: String
    }

    /// Columns before each entry, where the mark of the chosen one stands.
    static let margin = 2

    /// Everything there is to do.
    init(_ home: Home, width: Int) {
        self.width = width
        lines = StyledLine("tamsaek — 하이퍼파라미터 탐색 면접 준비", .bold).wrapped(to: width)
        addNext(home)
        addToday(home.today)
        addNotes(home.notes)
        addExercises(home.exercises)
    }

    /// What a query finds: notes and exercises by name, then passages of all notes.
    init(_ home: Home, query: String, hits: [SearchHit], width: Int) {
        self.width = width
        let pattern = InitialConsonants(query)
        func isFound(_ texts: String...) -> Bool {
            pattern.map { pattern in texts.contains { !pattern.ranges(in: $0).isEmpty } } ?? true
        }
        addNotes(home.notes.filter { isFound($0.title, $0.slug) })
        addExercises(home.exercises.filter { isFound($0.title) })
        if !hits.isEmpty { addHeading("찾은 곳") }
        let renderer = SearchRenderer(width: width - Self.margin, marksWithSigns: false, folder: "")
        for (index, hit) in hits.enumerated() {
            if index > 0 { lines.append("") }
            add(
                [renderer.context(of: hit), renderer.snippet(of: hit)], .note(path: hit.entry.path), line: hit.line)
        }
        if entries.isEmpty { lines = StyledLine("찾은 것이 없습니다.", .dim).wrapped(to: width) }
    }

    // MARK: Sections

    private mutating func addNext(_ home: Home) {
        addHeading("다음 걸음")
        let (name, reason) =
            switch home.next.target {
            case .note(let path):
                (
                    "읽기: " + (home.notes.first { $0.path == path }?.title.withFormulas ?? path),
                    "아직 문제를 풀어 보지 않은 노트입니다. 읽고 나서 z를 누르면 문제를 풉니다."
                )
            case .quiz: ("문제 풀기", home.next.reason)
            case .exercise(let command, _):
                (home.exercises.first { $0.command == command }?.title ?? command, home.next.reason)
            case nil: (home.next.command, home.next.reason)
            }
        add([StyledLine(name), StyledLine(reason, .dim)], home.next.target, command: home.next.command)
    }

    private mutating func addToday(_ today: Session.Remaining) {
        addHeading("오늘")
        let due = today.review + today.learning
        if due > 0 {
            let learning = today.learning > 0 ? " (배우는 중 \(today.learning)개)" : ""
            add([StyledLine("복습할 문제 \(due)개 풀기\(learning)")], .quiz(due: true))
        }
        if today.new > 0 { add([StyledLine("새 문제 \(today.new)개 풀기")], .quiz(due: false)) }
        if due + today.new == 0 { addFact("오늘 풀 문제가 없습니다.") }
    }

    private mutating func addNotes(_ notes: [Home.NoteLine]) {
        guard !notes.isEmpty else { return }
        addHeading("노트")
        let difficulties = notes.map { $0.difficulty ?? "" }
        let counts = notes.map { $0.questions == 0 ? "문제 없음" : "\($0.answered)/\($0.questions)" }
        let (wide, wider) = (difficulties.map(\.columns).max() ?? 0, counts.map(\.columns).max() ?? 0)
        for (note, (difficulty, count)) in zip(notes, zip(difficulties, counts)) {
            let bar = note.questions == 0 ? Self.spaces(Self.barWidth) : Self.bar(note.answered, of: note.questions)
            let facts =
                difficulty + Self.spaces(wide - difficulty.columns + (wide > 0 ? 2 : 0)) + bar + " "
                + Self.spaces(wider - count.columns) + count
            add(StyledLine(note.title.withFormulas), beside: StyledLine(facts, .dim), .note(path: note.path))
        }
    }

    private mutating func addExercises(_ exercises: [Home.ExerciseLine]) {
        guard !exercises.isEmpty else { return }
        addHeading("연습")
        for exercise in exercises {
            add([StyledLine(exercise.label)], .exercise(command: exercise.command, readme: exercise.readme))
        }
    }

    private static let barWidth = 10

    /// How much of the whole is done: full only when all is.
    private static func bar(_ part: Int, of whole: Int) -> String {
        let filled = part * barWidth / whole
        return String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
    }

    // MARK: Lines

    private static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }

    private mutating func addHeading(_ text: String) {
        lines += (lines.isEmpty ? [] : [""]) + [StyledLine(text, .bold)]
    }

    private mutating func addFact(_ text: String) {
        lines += indented([StyledLine(text, .dim)])
    }

    /// An entry of some texts, one below the other.
    private mutating func add(_ texts: [StyledLine], _ target: Home.Target?, line: Int? = nil, command: String = "") {
        let texts = indented(texts)
        entries.append(
            Entry(lines: lines.count..<lines.count + texts.count, target: target, line: line, command: command))
        lines += texts
    }

    /// An entry with facts at the right end of its line, or on the next one where there is no room.
    private mutating func add(_ text: StyledLine, beside facts: StyledLine, _ target: Home.Target) {
        let room = width - Self.margin - text.columns - facts.columns
        add(room < 2 ? [text, facts] : [text + StyledLine(Self.spaces(room)) + facts], target)
    }

    private func indented(_ texts: [StyledLine]) -> [StyledLine] {
        texts.flatMap { $0.wrapped(to: width - Self.margin) }.map { StyledLine(Self.spaces(Self.margin)) + $0 }
    }
}
