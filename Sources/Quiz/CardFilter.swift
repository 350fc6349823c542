/// Which cards are meant: those that match every part that is not empty.
public struct CardFilter: Hashable, Sendable {
    /// Slugs of notes, of which one must match.
    public let notes: [String]
    /// Tags, of which one must match.
    public let tags: [String]
    /// Words for difficulty, of which one must match.
    public let difficulties: [String]

    /// A filter by note, tag and difficulty; letter case does not matter.
    public init(notes: [String] = [], tags: [String] = [], difficulties: [String] = []) {
        self.notes = notes.map { $0.lowercased() }
        self.tags = tags.map { $0.lowercased() }
        self.difficulties = difficulties.map { $0.lowercased() }
    }

    /// Whether a card is meant.
    public func matches(_ card: Card) -> Bool {
        (notes.isEmpty || notes.contains(card.note.lowercased()))
            && (tags.isEmpty || card.tags.contains { tags.contains($0.lowercased()) })
            && (difficulties.isEmpty || card.difficulty.map { difficulties.contains($0.lowercased()) } ?? false)
    }
}
