/// A learner's own wording for a concept of a question.
public struct LearntWording: Hashable, Encodable, Sendable {
    /// The question's id.
    public let card: String
    /// As the checklist shows it.
    public let concept: String
    /// What the learner says for it.
    public let wording: String
}
