import Foundation

/// A text in the form that is compared: composed, in lower case, without blanks and marks, each letter with its place.
struct FoldedText: Sendable {
    private let source: String
    let letters: [Letter]
    /// What stands between blanks or marks (어절), as ranges of ``letters``.
    let words: [Range<Int>]
    /// Words after which a sentence ends, as indices of ``words``.
    let sentenceEnds: Set<Int>
    /// Words after which there is a comma, a colon or the end of a sentence.
    let pauses: Set<Int>

    /// A letter, a digit or a sign of a formula.
    struct Letter: Hashable, Sendable {
        /// In lower case and of ordinary width.
        let scalar: UInt32
        /// With vowels that sound alike made one.
        let heard: UInt32
        let script: Script
        let place: Range<String.Index>
        /// Whether a word begins here.
        let beginsWord: Bool
        /// Whether a word, or another script, begins here.
        let isStart: Bool
        /// Whether a sentence ends before it.
        let isAfterStop: Bool
    }

    enum Script: Hashable, Sendable {
        case hangul, latin, digit, symbol

        init(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3131...0x318E: self = .hangul
            case 0x30...0x39: self = .digit
            default: self = scalar.properties.isAlphabetic ? .latin : .symbol
            }
        }
    }

    init(_ source: String) {
        var letters: [Letter] = []
        var starts: [Int] = []
        var (sentenceEnds, pauses): (Set<Int>, Set<Int>) = ([], [])
        var (isBetweenWords, isAfterStop) = (true, false)
        for index in source.indices {
            let next = source.index(after: index)
            guard let scalar = Self.folded(source[index]) else { continue }
            let following = next < source.endIndex ? source[next] : " "
            let isDecimalPoint = scalar == "." && letters.last?.script == .digit && following.isNumber
            if !isDecimalPoint, Self.separates(scalar) {
                // A particle goes with the word before the bracket or the quotation mark: 편향(bias)은.
                if !Self.closes(scalar) || !following.isLetter { isBetweenWords = true }
                if Self.endsSentence(scalar) {
                    isAfterStop = true
                    sentenceEnds.insert(starts.count - 1)
                }
                if isAfterStop || [",", ":", "、"].contains(scalar) { pauses.insert(starts.count - 1) }
                continue
            }
            let script = isDecimalPoint ? .digit : Script(scalar)
            if isBetweenWords { starts.append(letters.count) }
            letters.append(
                Letter(
                    scalar: scalar.value, heard: Syllable(scalar.value)?.asHeard.scalar ?? scalar.value,
                    script: script, place: index..<next, beginsWord: isBetweenWords,
                    isStart: isBetweenWords || letters.last?.script != script, isAfterStop: isAfterStop))
            (isBetweenWords, isAfterStop) = (false, false)
        }
        self.source = source
        self.letters = letters
        words = zip(starts, starts.dropFirst() + [letters.count]).map { $0..<$1 }
        (self.sentenceEnds, self.pauses) = (sentenceEnds, pauses)
    }

    /// Nothing at all.
    static let empty = FoldedText("")

    /// The letters of a range, as they were written.
    func text(of letters: Range<Int>) -> String {
        guard let place = place(of: letters) else { return "" }
        return String(source[place])
    }

    /// Where the letters of a range stand in the text; nil for an empty one.
    func place(of letters: Range<Int>) -> Range<String.Index>? {
        guard let first = self.letters[letters].first, let last = self.letters[letters].last else { return nil }
        return first.place.lowerBound..<last.place.upperBound
    }

    /// The range of the word a letter stands in.
    func word(at letter: Int) -> Range<Int> {
        words[wordIndex(of: letter)]
    }

    /// The number of the word a letter stands in; O(log *n*).
    func wordIndex(of letter: Int) -> Int {
        var (low, high) = (0, words.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if words[middle].lowerBound <= letter { low = middle } else { high = middle }
        }
        return low
    }

    /// A word's letters.
    subscript(word index: Int) -> Letters { letters[words[index]] }
}

extension FoldedText {
    private static func folded(_ character: Character) -> Unicode.Scalar? {
        if character.isASCII { return character.lowercased().unicodeScalars.first }
        return String(character).precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars.first
    }

    /// Brackets and hyphens part words too: `low-rank` is `low rank`, and `TP/(TP+FP)` is found without its brackets.
    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "/", "+", "=", "%", "<", ">", "^", "|", "&", "#": return false
        case "`", "~", "$", "\u{200B}", "\n", "\r", "\t": return true
        default: break
        }
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .format, .control, .spaceSeparator, .lineSeparator,
            .paragraphSeparator:
            return true
        default: return false
        }
    }

    private static func closes(_ scalar: Unicode.Scalar) -> Bool {
        ["'", "\"", "`", "*"].contains(scalar)
            || [.closePunctuation, .finalPunctuation].contains(scalar.properties.generalCategory)
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        [".", "!", "?", ";", "。", "…"].contains(scalar)
    }
}
