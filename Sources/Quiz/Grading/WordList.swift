/// Words a text is compared with, written one after the other with blanks between.
struct WordList: Sendable {
    private let words: [[UInt32]]

    init(_ text: String) {
        words = text.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
    }

    func contains(_ word: Letters) -> Bool {
        words.contains { $0.count == word.count && word.ends(with: $0) }
    }

    /// Whether `word` begins with one of them.
    func begins(_ word: Letters) -> Bool {
        words.contains { word.lazy.map(\.scalar).starts(with: $0) }
    }

    /// Whether `word` ends in one of them.
    func ends(_ word: Letters) -> Bool {
        words.contains(where: word.ends)
    }
}

/// Letters of a text, such as those of a word.
typealias Letters = ArraySlice<FoldedText.Letter>

extension Letters {
    func ends(with scalars: [UInt32]) -> Bool {
        count >= scalars.count && suffix(scalars.count).elementsEqual(scalars) { $0.scalar == $1 }
    }
}
