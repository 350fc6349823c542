/// A claim that shows a misunderstanding (`오답`), as it is looked for in an answer.
struct TrapGuard: Sendable {
    /// The claim, as the author wrote it.
    let claim: String
    private let words: [Word]
    /// How many clauses it has.
    private let clauses: Int
    private let isDenied: Bool

    private struct Word {
        let concept: Concept
        let role: Role?
    }

    /// A sentence is looked for word by word, anything else as it stands; nil for a claim without words.
    ///
    /// `known` is what the question asks about and nothing else, which an answer need not name.
    init?(_ claim: String, synonyms: Synonyms, known: FoldedText) {
        let text = FoldedText(claim)
        let parts = Clause.clauses(of: text)
        guard let last = parts.last else { return nil }
        self.claim = claim
        (clauses, isDenied) = (parts.count, last.isDenied)
        let isSentence = text.letters[..<last.letters.upperBound].ends(with: [0xB2E4])  // 다
        words =
            isSentence
            ? Self.parts(of: text).compactMap { Self.word(text, $0, synonyms, known) }
            : [Concept(wordings: [claim])].compactMap { $0.map { Word(concept: $0, role: nil) } }
        guard !words.isEmpty else { return nil }
    }

    /// The words that claim something, as letters, each noun with the bare words before it: `무작위 탐색은`.
    private static func parts(of text: FoldedText) -> [Range<Int>] {
        var start: Int?
        return text.words.indices.filter { !Negation.isNegative(text[word: $0]) }.compactMap { index in
            let word = text.words[index]
            let first = start ?? word.lowerBound
            let isBare = !Ending.isInflected(text.letters[word]) && !Terms.isCommon(text.text(of: word))
            start = isBare && index < text.words.count - 1 ? first : nil
            return start == nil ? first..<word.upperBound : nil
        }
    }

    private static func word(
        _ text: FoldedText, _ part: Range<Int>, _ synonyms: Synonyms, _ known: FoldedText
    ) -> Word? {
        let last = text.letters[text.word(at: part.upperBound - 1)]
        let particle = Particle.length(in: last)
        let end = part.upperBound - (particle ?? Ending.doingLength(in: last))
        let wording = text.text(of: part.lowerBound..<end)
        guard let phrase = Phrase(wording), phrase.ranges(in: known).isEmpty else { return nil }
        return Concept(wordings: [wording], synonyms: synonyms).map {
            Word(concept: $0, role: particle == nil ? nil : Role(text.text(of: end..<part.upperBound)))
        }
    }

    /// What of an answer makes the claim, as letters: all its words in their order and roles, denied as often.
    func place(in text: FoldedText) -> Range<Int>? {
        let parts = Clause.clauses(of: text)
        let places = words.map { $0.concept.ranges(in: text) }
        return parts.indices.lazy.compactMap { start in
            let window = parts[start..<min(start + clauses, parts.count)]
            guard let first = window.first, let last = window.last, last.isDenied == isDenied else { return nil }
            let letters = first.letters.lowerBound..<last.letters.upperBound
            return isClaimed(by: text, in: letters, places) ? letters : nil
        }.first
    }

    private func isClaimed(by text: FoldedText, in letters: Range<Int>, _ places: [[Range<Int>]]) -> Bool {
        var position = letters.lowerBound
        for (word, places) in zip(words, places) {
            let next = places.first { found in
                letters.contains(found.lowerBound) && found.lowerBound >= position
                    && (word.role?.agrees(with: Self.role(of: found, in: text)) ?? true)
            }
            guard let next else { return false }
            position = next.upperBound
        }
        return true
    }

    private static func role(of found: Range<Int>, in text: FoldedText) -> Role? {
        let end = text.word(at: found.upperBound - 1).upperBound
        return end > found.upperBound ? Role(text.text(of: found.upperBound..<end)) : nil
    }
}

/// What a noun is in its sentence, by its particle.
private enum Role {
    case topic, subject, object, other

    init(_ particle: String) {
        switch particle {
        case "은", "는", "도", "만": self = .topic
        case "이", "가": self = .subject
        case "을", "를": self = .object
        default: self = .other
        }
    }

    /// Whether a word may be both: a topic is the subject or the object as well, and a bare word may be anything.
    func agrees(with role: Role?) -> Bool {
        guard let role, role != self, self != .other else { return true }
        return role != .other && (self == .topic || role == .topic)
    }
}
