import Quiz

/// What was answered in one round of a mock interview.
struct InterviewAnswer {
    let round: Interview.Round
    let reply: Reply
    var followUps: [Reply] = []
    /// What was found in a typed answer.
    var checklist: Checklist?
    /// nil until it is given, and for good where the learner ended before.
    var grade: Grade?

    /// An answer to the question, or to a follow-up.
    struct Reply: Encodable {
        let question: String
        /// What was typed; nil for an answer that was spoken, or not given.
        let text: String?
        let isPassed: Bool
        /// How long it took, and how long it should have taken.
        let seconds: Int
        let planned: Int
    }

    /// The concepts of a typed answer that it does not have.
    var missed: [String] {
        guard let checklist else { return [] }
        return zip(checklist.assessment.findings, checklist.ticks).filter { !$1 }.map(\.0.concept)
    }

    /// The grade that the learner's assent gives; nil where there is none to assent to.
    var proposed: Grade? { reply.isPassed ? .again : checklist?.suggestion.grade }

    /// All that was said, in seconds.
    var seconds: Int { ([reply] + followUps).map(\.seconds).reduce(0, +) }
    /// All that was planned for what was asked, in seconds.
    var planned: Int { ([reply] + followUps).map(\.planned).reduce(0, +) }
}
