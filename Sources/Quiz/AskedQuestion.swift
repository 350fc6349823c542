/// A question as it was last asked: what is left of it when its note is rewritten or removed.
public struct AskedQuestion: Hashable, Sendable {
    /// The slug of its note.
    public let note: String
    /// The question, as CommonMark.
    public let text: String
    /// The model answer, as CommonMark; nil where the note had none.
    public let answer: String?
}
