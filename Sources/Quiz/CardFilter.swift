import Content

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
        self.notes = notes
        self.tags = tags
        self.difficulties = difficulties
    }

    /// Whether a card is meant.
    public func matches(_ card: Card) -> Bool {
        matches(note: card.note, tags: card.tags, difficulty: card.difficulty)
    }

    /// Whether a note is meant, with what is in it besides its questions.
    public func matches(_ note: Note) -> Bool {
        matches(note: note.slug, tags: note.tags, difficulty: note.difficulty)
    }

    private func matches(note: String, tags: [String], difficulty: String?) -> Bool {
        [note].sharesWord(with: notes) && tags.sharesWord(with: self.tags)
            && [difficulty].compactMap(\.self).sharesWord(with: difficulties)
    }
}
