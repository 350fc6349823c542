/// A wording to look for in an answer, whatever its spacing, particles, endings, case and small slips.
///
/// What must not be taken for it: a word that turns its sense with a prefix (비지도 학습 for 지도 학습), another number
/// (L2 for L1), and short words that merely look alike.
struct Phrase: Hashable, Sendable {
    /// Its words as they are heard.
    private let words: [[UInt32]]
    private let length: Int
    /// Whether it was written with the ending of a verb, and goes on with any other.
    private let isVerb: Bool
    /// The forms its last syllable may take.
    private let lastForms: Set<UInt32>

    /// nil for a text without letters.
    init?(_ text: String) {
        let folded = FoldedText(text)
        var words = folded.words.map { folded.letters[$0].map(\.heard) }
        guard let last = words.popLast() else { return nil }
        let stem = VerbStem.stem(of: last)
        self.words = words + [stem ?? last]
        isVerb = stem != nil
        length = self.words.reduce(0) { $0 + $1.count }
        let syllable = (stem ?? last).last.flatMap(Syllable.init)
        lastForms = length > 1 || isVerb ? syllable?.stemForms ?? [] : []
    }

    /// Where the phrase stands, as ranges of the text's letters, from left to right, none sharing a letter.
    ///
    /// - Complexity: O(*n*) for a text of *n* letters.
    func ranges(in text: FoldedText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < text.letters.count {
            let end = end(in: text, from: start)
            if let end { ranges.append(start..<end) }
            start = end ?? start + 1
        }
        return ranges
    }

    /// Where a word that was found ends, and whether what follows must show that it really ends there.
    private typealias End = (position: Int, isLoose: Bool)

    private func end(in text: FoldedText, from start: Int) -> Int? {
        let first = text.letters[start]
        guard first.heard == words[0][0] || words[0].count == 1 && lastForms.contains(first.heard),
            first.isStart || !isVerb, Prefix.mayBegin(at: start, in: text, length: words[0].count)
        else { return nil }
        var position = start
        var isLoose = length == 1 ? !isVerb : !first.isStart && length < 3
        for index in words.indices {
            let starts = index == 0 ? [start] : Self.starts(after: position, in: text, length: words[index].count)
            guard let found = starts.lazy.compactMap({ end(ofWord: index, in: text, from: $0) }).first else {
                return nil
            }
            position = found.position
            isLoose = isLoose || found.isLoose
        }
        return Self.mayEnd(before: position, in: text, strictly: isLoose) ? position : nil
    }

    /// Where the next word of a phrase may begin: at once, after a particle, or after one word in between.
    private static func starts(after position: Int, in text: FoldedText, length: Int) -> [Int] {
        var starts = [position]
        guard position < text.letters.count else { return [] }
        let next = text.letters[position].beginsWord ? position : text.word(at: position).upperBound
        if next > position {
            guard Particle.isParticle(text.letters[position..<next], after: text.letters[position - 1]) else {
                return starts
            }
            starts.append(next)
        }
        // 1차와 2차 모멘트, but not 지도 없이 학습
        if length > 1, next < text.letters.count, !text.letters[next].isAfterStop {
            let between = text.word(at: next)
            if !Negation.isNegative(text.letters[between]) { starts.append(between.upperBound) }
        }
        return starts.filter { start in
            guard start < text.letters.count, !text.letters[start].isAfterStop else { return false }
            return start == position || Prefix.mayBegin(at: start, in: text, length: length)
        }
    }

    private func end(ofWord index: Int, in text: FoldedText, from start: Int) -> End? {
        exactEnd(ofWord: index, in: text, from: start)
            ?? Misspelling.end(of: words[index], in: text, from: start).map { ($0, true) }
    }

    private func exactEnd(ofWord index: Int, in text: FoldedText, from start: Int) -> End? {
        let word = words[index]
        guard start + word.count <= text.letters.count else { return nil }
        var isLoose = false
        for (offset, wanted) in word.enumerated() {
            let letter = text.letters[start + offset]
            let isLast = index == words.count - 1 && offset == word.count - 1
            guard letter.heard == wanted || isLast && lastForms.contains(letter.heard) else { return nil }
            if offset > 0, letter.beginsWord {
                // Written apart: 하이퍼 파라미터. Two syllables of neighbouring words are no word: 이 상황, 이상.
                guard word.count > 2, text.letters[start].isStart, !letter.isAfterStop else { return nil }
                isLoose = true
            }
        }
        return (start + word.count, isLoose)
    }

    /// Whether a phrase may end before `end`: strictly only with its word, or where a particle or 하다 follows.
    private static func mayEnd(before end: Int, in text: FoldedText, strictly isStrict: Bool) -> Bool {
        guard end < text.letters.count, !text.letters[end].beginsWord else { return true }
        let last = text.letters[end - 1]
        let rest = text.letters[end..<text.word(at: end - 1).upperBound]
        if text.letters[end].script == last.script {
            if last.script == .digit { return false }
            if last.script == .latin { return plurals.contains(rest.prefix { $0.script == .latin }) }
        }
        guard isStrict, last.script == .hangul else { return true }
        return Particle.isParticle(rest, after: last) || Ending.beginsDoing(rest)
    }

    private static let plurals = WordList("s es d ed ing ly")
}
