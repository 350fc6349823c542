/// A typed answer with what was found in it, what the learner made of that, and the grade that was proposed.
///
/// Kept beside the grade the learner gave: nothing else can show whether the proposals are any good.
public struct TypedAnswer: Hashable, Sendable {
    /// What was typed.
    public let text: String
    /// The checklist, in its order.
    public let ticks: [Tick]
    /// 0 to 3; nil when the grader did not judge.
    public let points: Int?
    /// The grade that was proposed; nil when none was.
    public let suggested: Grade?

    /// A concept of the checklist.
    public struct Tick: Hashable, Sendable {
        /// As the checklist shows it.
        public let concept: String
        /// Whether the grader found it.
        public let isFound: Bool
        /// Whether it was ticked in the end.
        public let isTicked: Bool

        /// A concept as it stood when the grade was given.
        public init(concept: String, isFound: Bool, isTicked: Bool) {
            self.concept = concept
            self.isFound = isFound
            self.isTicked = isTicked
        }
    }

    /// An answer as it stood when the grade was given.
    public init(text: String, ticks: [Tick], points: Int?, suggested: Grade?) {
        self.text = text
        self.ticks = ticks
        self.points = points
        self.suggested = suggested
    }
}
