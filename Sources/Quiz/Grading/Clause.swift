/// A part of an answer that claims one thing: what stands between endings that join or end sentences.
struct Clause: Hashable, Sendable {
    /// Its words, as indices of the text's words.
    let words: Range<Int>
    /// Its letters, as indices of the text's letters.
    let letters: Range<Int>
    /// Whether its verb is denied; a word that only describes a noun (중요하지 않은 가중치) denies nothing of the clause.
    let isDenied: Bool
    /// Whether it denies an odd number of times, be it of its verb or of a noun.
    let hasOddDenials: Bool
    /// Whether it is only the condition of another: 올리면, 커질수록.
    let isCondition: Bool

    private init(_ words: Range<Int>, of text: FoldedText) {
        self.words = words
        letters = text.words[words.lowerBound].lowerBound..<text.words[words.upperBound - 1].upperBound
        let denials = words.filter { Negation.isNegative(text[word: $0]) }
        hasOddDenials = !denials.count.isMultiple(of: 2)
        let ofVerb = denials.filter { word in
            word >= words.upperBound - 3
                && (word == words.upperBound - 1 || !Ending.describesNoun(text[word: word]))
        }
        isDenied = !ofVerb.count.isMultiple(of: 2)
        isCondition = Self.conditions.ends(text[word: words.upperBound - 1])
    }

    /// The clauses of a text, in order.
    static func clauses(of text: FoldedText) -> [Clause] {
        var clauses: [Clause] = []
        var start = 0
        for index in text.words.indices {
            let isLast = index == text.words.count - 1
            guard isLast || text.pauses.contains(index) || Ending.endsClause(text[word: index]) else { continue }
            clauses.append(Clause(start..<index + 1, of: text))
            start = index + 1
        }
        return clauses
    }

    private static let conditions = WordList("면 수록")
}
