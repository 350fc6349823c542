/// A question that was answered and whose note does not hold it any more.
public struct Orphan: Hashable, Encodable, Sendable {
    /// The question's id.
    public let id: String
    /// The slug of the note it was asked from.
    public let note: String
    /// The question as it was last asked.
    public let question: String
    /// How many answers there are to it.
    public let answers: Int
}
