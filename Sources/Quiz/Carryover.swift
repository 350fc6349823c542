/// Finds the questions that are rewritten forms of questions in the record, so that mending a typo costs no history.
///
/// A question's id changes with its text unless its author gave it one. What was asked and is in no note any more goes on
/// as a question of the same note that was never answered, when both have the same answer or when at least 0.8 of their
/// letter pairs agree.
public enum Carryover {
    /// The least agreement of two texts that count as the same question.
    static let leastSimilarity = 0.8

    /// The ids of questions that go on, each with the card it goes on as; every id and card at most once.
    ///
    /// `asked` are the questions that were answered, by id; `cards` those that the notes have now.
    public static func pairs(asked: [String: AskedQuestion], cards: [Card]) -> [(old: String, card: Card)] {
        let present = Set(cards.map(\.id))
        let gone = asked.filter { !present.contains($0.key) }.sorted { $0.key < $1.key }
        let unanswered = Dictionary(grouping: cards.filter { asked[$0.id] == nil }, by: \.note)

        var candidates: [(old: String, card: Card, similarity: Double)] = []
        for (id, question) in gone {
            for card in unanswered[question.note] ?? [] {
                let similarity = Self.similarity(question.text, card.question.text)
                if similarity >= leastSimilarity || haveSameAnswer(question, card.question.answer) {
                    candidates.append((id, card, similarity))
                }
            }
        }
        candidates.sort { ($1.similarity, $0.old, $0.card.id) < ($0.similarity, $1.old, $1.card.id) }

        var taken: Set<String> = []
        return candidates.compactMap { candidate in
            guard taken.isDisjoint(with: [candidate.old, candidate.card.id]) else { return nil }
            taken.formUnion([candidate.old, candidate.card.id])
            return (candidate.old, candidate.card)
        }
    }

    private static func haveSameAnswer(_ question: AskedQuestion, _ answer: String?) -> Bool {
        guard let old = question.answer, let answer else { return false }
        let letters = letters(of: answer)
        return !letters.isEmpty && Self.letters(of: old) == letters
    }

    /// Dice's coefficient of the pairs of neighbouring letters: 2·|common| / (|a| + |b|), from 0 to 1.
    static func similarity(_ a: String, _ b: String) -> Double {
        let a = pairs(of: letters(of: a))
        let b = pairs(of: letters(of: b))
        guard !a.isEmpty, !b.isEmpty else { return 0 }
        var left = Dictionary(a.map { ($0, 1) }, uniquingKeysWith: +)
        var common = 0
        for pair in b {
            guard let count = left[pair], count > 0 else { continue }
            left[pair] = count - 1
            common += 1
        }
        return 2 * Double(common) / Double(a.count + b.count)
    }

    private static func pairs(of letters: [Character]) -> [String] {
        zip(letters, letters.dropFirst()).map { String([$0, $1]) }
    }

    /// Letters and digits alone: markup, spaces and punctuation do not make another question.
    private static func letters(of text: String) -> [Character] {
        text.lowercased().filter { $0.isLetter || $0.isNumber }.map(\.self)
    }
}
