import Quiz

/// Working on the exercises one after the other, as a value: a key or a finished check leads to the next state, and to a
/// request where a program, a file or the record is needed.
///
/// It never goes on by itself: a passed exercise stays until the learner asks for the next one.
struct Watch {
    /// What the shell around it is to do.
    enum Request: Hashable {
        /// Build and check the exercise, and tell ``finish(_:)``.
        case check
        /// Give the exercise's program the terminal.
        case run
        case edit(line: Int)
        case reset
        /// Have it recorded that so many hints were given.
        case hint(Int)
        case quit
    }

    /// What is shown below the exercise's title.
    enum Panel: Hashable {
        case result, hints, question
        /// The list, and the number typed so far to choose from it.
        case list(String)
    }

    let exercises: [Exercise]
    private(set) var progress: [String: ExerciseProgress]
    /// The exercise worked on, one of the exercises.
    private(set) var exercise: Exercise
    /// What came of the last check; nil before the first.
    private(set) var check: ExerciseCheck?
    private(set) var panel = Panel.result
    /// What there is to be said about the last key.
    var message = ""

    init(_ exercises: [Exercise], progress: [String: ExerciseProgress], at exercise: Exercise) {
        self.exercises = exercises
        self.progress = progress
        self.exercise = exercise
    }

    /// The progress with the exercise.
    var current: ExerciseProgress { progress[exercise.name] ?? ExerciseProgress([]) }

    /// Follows what was recorded.
    mutating func follow(_ event: ExerciseEvent) {
        progress[event.name, default: ExerciseProgress([])].follow(event)
    }

    /// Shows what came of a check.
    mutating func finish(_ check: ExerciseCheck) {
        (self.check, panel, message) = (check, .result, "")
    }

    /// Follows a key.
    mutating func press(_ key: Key) -> Request? {
        message = ""
        if case .list(let typed) = panel, let request = choose(key, typed) { return request }
        for letter in WatchAction.letters(of: key) {
            if panel == .question {
                panel = .result
                guard letter == "y" else { return nil }
                return .reset
            }
            if let action = WatchAction(letter), let request = perform(action) { return request }
        }
        if key == .escape { panel = .result }
        return nil
    }

    private mutating func perform(_ action: WatchAction) -> Request? {
        switch action {
        case .check: return .check
        case .next: return next()
        case .hint:
            panel = .hints
            return .hint(min(current.hints + 1, exercise.hints.count))
        case .run:
            guard case .notBuilt = check?.outcome else { return .run }
            message = "빌드되지 않아 실행할 수 없습니다."
        case .edit: return .edit(line: placeToEdit)
        case .reset: panel = .question
        case .list: panel = panel == .list("") ? .result : .list("")
        case .quit: return .quit
        }
        return nil
    }

    /// Goes to the next exercise that has not passed, if this one has.
    private mutating func next() -> Request? {
        guard current.state == .passed else {
            message = "통과한 뒤에 다음으로 갑니다. 다른 연습은 l을 누르고 고르세요."
            return nil
        }
        let index = exercises.firstIndex(of: exercise) ?? 0
        let others = exercises[(index + 1)...] + exercises[..<index]
        guard let next = others.first(where: { progress[$0.name]?.state != .passed }) else {
            message = "연습을 모두 통과했습니다. tamsaek quiz로 문제를 풀어 보세요."
            return nil
        }
        return go(to: next)
    }

    private mutating func go(to exercise: Exercise) -> Request {
        (self.exercise, check, panel) = (exercise, nil, .result)
        return .check
    }

    /// Takes in a digit of the list's number, or goes to it.
    private mutating func choose(_ key: Key, _ typed: String) -> Request? {
        switch key {
        case .character(let digit) where digit.isASCII && digit.isNumber:
            panel = .list(String((typed + [digit]).suffix(3)))
        case .backspace: panel = .list(String(typed.dropLast()))
        case .enter:
            if let exercise = try? exercises.named(typed) { return go(to: exercise) }
            (panel, message) = (.list(""), "그런 번호의 연습은 없습니다.")
        default: break
        }
        return nil
    }

    /// The line of the learner's file that most needs a look.
    private var placeToEdit: Int {
        if case .notBuilt(let failure) = check?.outcome,
            let problem = failure.problems.first(where: { $0.file == exercise.path(exercise.file) })
        {
            return problem.line
        }
        return exercise.firstTask
    }
}
