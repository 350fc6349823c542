/// Whether two statements say so nearly the same that both might be right answers.
///
/// It errs towards yes: a choice too few costs less than a second right one.
struct Likeness {
    let synonyms: Synonyms

    /// Whether two texts are alike in their letters, in the one being a part of the other, or in their terms.
    func areAlike(_ a: String, _ b: String) -> Bool {
        let (first, second) = (FoldedText(a), FoldedText(b))
        return isContained(first, in: second) || isContained(second, in: first)
            || areEqual(a, b) || Carryover.similarity(a, b) >= 0.5 || shareTerms(first, second)
    }

    /// Whether two names mean the same: the same letters, or one is a synonym of the other.
    func areEqual(_ a: String, _ b: String) -> Bool {
        let letters = Self.letters(b)
        return Self.letters(a) == letters || synonyms.alternatives(to: a).contains { Self.letters($0) == letters }
    }

    /// Formulas and Latin words may begin alike and differ: `O(n)`, `O(n log n)`.
    private func isContained(_ a: FoldedText, in b: FoldedText) -> Bool {
        let (short, long) = (a.letters.map(\.heard), b.letters.map(\.heard))
        guard a.letters.count(where: { $0.script == .hangul }) > 1, short.count <= long.count else {
            return short == long
        }
        return (0...long.count - short.count).contains { long[$0...].starts(with: short) }
    }

    /// Whether half of the sure terms of one are said in the other.
    private func shareTerms(_ a: FoldedText, _ b: FoldedText) -> Bool {
        let terms = [a, b].map { text in Terms.terms(of: text, without: .empty).filter(\.isSure).map(\.text) }
        guard let fewest = terms.map(\.count).min(), fewest > 0 else { return false }
        let concepts = terms[0].compactMap { Concept(wordings: [$0], synonyms: synonyms) }
        return 2 * concepts.count { !$0.ranges(in: b).isEmpty } >= fewest
    }

    private static func letters(_ text: String) -> [UInt32] { FoldedText(text).letters.map(\.heard) }
}
