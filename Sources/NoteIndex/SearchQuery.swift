import Content

/// What a learner looks for: words that must all be found, each in any of its wordings.
///
/// Words are parted by spaces; what stands in quotation marks is one. Every other character is an ordinary letter.
public struct SearchQuery: Sendable {
    let terms: [Term]

    /// A word or a phrase.
    struct Term: Sendable {
        /// The wordings, folded.
        let wordings: [[UInt8]]
        /// The consonants to look for instead, where the word has any that stand for syllables.
        let initials: [UInt8]?
        /// Each wording as it is found in text that is shown.
        let matchers: [InitialConsonants]
    }

    /// nil for text that is blank.
    public init?(_ text: String) {
        terms = Self.words(in: text).compactMap(Term.init)
        if terms.isEmpty { return nil }
    }

    /// The words and phrases of a query, neighbours that are one word of ``Synonyms`` joined.
    private static func words(in text: String) -> [String] {
        var words: [String] = []
        var rest = text[...]
        while let first = rest.first {
            if let closing = quotes[first], let end = rest.dropFirst().firstIndex(of: closing) {
                words.append(String(rest[..<end].dropFirst()))
                rest = rest[rest.index(after: end)...]
            } else {
                // A quotation mark that nothing closes is a letter.
                let end = rest.dropFirst().firstIndex { quotes[$0] != nil } ?? rest.endIndex
                words += joined(rest[..<end].split(whereSeparator: \.isWhitespace).map(String.init))
                rest = rest[end...]
            }
        }
        return words
    }

    private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "「": "」", "『": "』"]

    private static func joined(_ words: [String]) -> [String] {
        var joined: [String] = []
        var rest = words[...]
        while !rest.isEmpty {
            let phrases = (1...min(3, rest.count)).map { rest.prefix($0).joined(separator: " ") }
            let count = phrases.lastIndex { Synonyms.contains($0) } ?? 0
            joined.append(phrases[count])
            rest = rest.dropFirst(count + 1)
        }
        return joined
    }
}

extension SearchQuery {
    /// What SQLite's trigram index is asked: every trigram of some wording of each word.
    ///
    /// nil where no word is as long as a trigram in all its wordings; then all notes are looked through.
    var trigrams: String? {
        let words = terms.compactMap(\.trigrams)
        return words.isEmpty ? nil : words.map { "(\($0))" }.joined(separator: " AND ")
    }
}

extension SearchQuery.Term {
    fileprivate var trigrams: String? {
        guard initials == nil else { return nil }
        var wordings: [String] = []
        for wording in self.wordings {
            let scalars = Array(String(decoding: wording, as: UTF8.self).unicodeScalars)
            guard scalars.count >= 3 else { return nil }
            let trigrams = (0...scalars.count - 3).map { start in
                let trigram = String(String.UnicodeScalarView(scalars[start..<start + 3]))
                return "\"" + trigram.replacing("\"", with: "\"\"") + "\""
            }
            wordings.append("(" + trigrams.joined(separator: " AND ") + ")")
        }
        return wordings.joined(separator: " OR ")
    }

    fileprivate init?(_ word: String) {
        guard let matcher = InitialConsonants(word) else { return nil }
        let folded = SearchText.folded(word)
        initials = matcher.standForSyllables ? SearchText.initials(of: folded) : nil
        let others = matcher.standForSyllables ? [] : Synonyms.alternatives(to: String(decoding: folded, as: UTF8.self))
        wordings = [folded] + others.map { Array($0.utf8) }
        matchers = [matcher] + others.compactMap(InitialConsonants.init)
    }

    /// Where the word is found in `text`, from left to right.
    func ranges(in text: String) -> [Range<String.Index>] {
        matchers.flatMap { $0.ranges(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
    }
}
