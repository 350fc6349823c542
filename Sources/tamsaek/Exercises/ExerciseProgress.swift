import Quiz

/// How far a learner has got with one exercise.
struct ExerciseProgress: Hashable {
    enum State: String, Encodable {
        case untouched, started, passed

        var korean: String {
            switch self {
            case .untouched: "안 함"
            case .started: "시작"
            case .passed: "통과"
            }
        }
    }

    /// Passed is what passed when it was last checked.
    private(set) var state = State.untouched
    /// The hints given so far.
    private(set) var hints = 0

    /// The progress that what was done with the exercise leads to.
    init(_ events: some Sequence<ExerciseEvent>) {
        for event in events { follow(event) }
    }

    /// Goes on with what was done next; after a reset everything begins anew.
    mutating func follow(_ event: ExerciseEvent) {
        switch event.kind {
        case .reset: (state, hints) = (.untouched, 0)
        case .check: state = event.passed == true ? .passed : .started
        case .run, .hint:
            if state == .untouched { state = .started }
            hints = max(hints, event.step ?? 0)
        }
    }

    /// The progress with every exercise that something was done with, by its name.
    static func all(_ events: [ExerciseEvent]) -> [String: ExerciseProgress] {
        Dictionary(grouping: events, by: \.name).mapValues { ExerciseProgress($0) }
    }
}
