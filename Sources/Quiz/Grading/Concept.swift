/// Something a good answer says, with the wordings that say it.
struct Concept: Hashable, Sendable {
    /// As the checklist shows it.
    let name: String
    private let phrases: [Phrase]

    /// A concept with its author's wordings, the first of which names it; nil for none.
    ///
    /// A synonym that stands in the question itself is left out: whoever repeats the question has not said it yet.
    init?(wordings: [String], synonyms: Synonyms = .none, question: FoldedText = .empty) {
        guard let name = wordings.first else { return nil }
        let others = wordings.flatMap(synonyms.alternatives).compactMap(Phrase.init)
        var seen: Set<Phrase> = []
        self.name = name
        phrases = (wordings.compactMap(Phrase.init) + others.filter { $0.ranges(in: question).isEmpty })
            .filter { seen.insert($0).inserted }
    }

    /// Where an answer says it, as ranges of the text's letters; from left to right, none sharing a letter.
    func ranges(in text: FoldedText) -> [Range<Int>] {
        let all = phrases.flatMap { $0.ranges(in: text) }.sorted {
            ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound)
        }
        return all.reduce(into: []) { ranges, range in
            if ranges.last.map({ $0.upperBound <= range.lowerBound }) ?? true { ranges.append(range) }
        }
    }
}
