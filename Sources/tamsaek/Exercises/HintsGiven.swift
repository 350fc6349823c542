import Terminal

/// The hints of an exercise as far as the learner has asked for them.
struct HintsGiven: Hashable, Encodable {
    let name: String
    /// The hints given, the new one last.
    let hints: [String]
    /// How many there are.
    let count: Int

    /// The first `given` of them, at most all.
    init(_ exercise: Exercise, count given: Int) {
        name = exercise.name
        count = exercise.hints.count
        hints = Array(exercise.hints.prefix(given))
    }

    func lines(width: Int) -> [StyledLine] {
        hints.enumerated().flatMap { index, hint in
            let mark = StyledLine("힌트 \(index + 1)/\(count) ", .bold)
            let rest = StyledLine(String(repeating: " ", count: mark.columns))
            let style: Style = index + 1 == hints.count ? .plain : .dim
            return StyledLine(hint, style).wrapped(to: width - mark.columns).prefixed(first: mark, rest: rest)
        }
    }
}
