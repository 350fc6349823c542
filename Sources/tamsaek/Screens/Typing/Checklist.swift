import Quiz

/// The concepts of a typed answer, ticked where the grader found them or the learner says so.
struct Checklist {
    let answer: String
    let assessment: Assessment
    private(set) var ticks: [Bool]
    /// The concept the learner's keys are at.
    private(set) var cursor = 0
    private let hints: Int

    init(_ answer: String, _ assessment: Assessment, hints: Int) {
        self.answer = answer
        self.assessment = assessment
        self.hints = hints
        ticks = assessment.findings.map(\.isFound)
    }

    var suggestion: Suggestion { assessment.suggestion(ticks: ticks, hints: hints) }

    /// Whether hints made the proposal lower.
    var isLimited: Bool { suggestion.grade != assessment.suggestion(ticks: ticks).grade }

    /// Moves to another concept; stays where there is none.
    mutating func move(by steps: Int) {
        cursor = min(max(0, cursor + steps), max(0, ticks.count - 1))
    }

    /// Ticks a concept, or takes its tick away; false when there is no such concept.
    mutating func toggle(_ index: Int) -> Bool {
        guard ticks.indices.contains(index) else { return false }
        ticks[index].toggle()
        cursor = index
        return true
    }

    /// Concepts that the learner says are there and the grader did not find.
    var tickedByHand: [String] {
        zip(assessment.findings, ticks).filter { !$0.isFound && $1 }.map(\.0.concept)
    }

    /// As the record keeps it.
    var typed: TypedAnswer {
        TypedAnswer(
            text: answer,
            ticks: zip(assessment.findings, ticks).map {
                .init(concept: $0.concept, isFound: $0.isFound, isTicked: $1)
            },
            points: suggestion.points, suggested: suggestion.grade)
    }
}
