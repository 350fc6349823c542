/// Text to look for, in which a lone consonant stands for any syllable that begins with it: `ㅎㅇㅍ` finds 하이퍼.
///
/// Consonants, whole syllables and other letters mix freely (`TPEㅇ`, `가ㅊ기`). The case of letters, full width and
/// the form of Hangul (NFC, NFD) do not matter, and spaces of any number and kind count as one.
public struct InitialConsonants: Hashable, Sendable {
    /// Whether some consonant stands for syllables; without one this is a plain search.
    public let standForSyllables: Bool
    private let query: [Unit]

    /// nil for text that is blank.
    public init?(_ text: String) {
        let query = Unit.units(of: text.trimmingBlanks)
        guard !query.isEmpty else { return nil }
        self.query = query.map(\.unit)
        standForSyllables = self.query.contains(where: \.isConsonant)
    }

    /// Where the text is found, from left to right, no two places sharing a character.
    ///
    /// A line end stands for a space or for nothing, since a screen also divides words that are too long for it.
    ///
    /// - Complexity: O(*nm*) for a text of length *n* and a query of length *m*, but O(*n*) for ordinary text.
    public func ranges(in text: String) -> [Range<String.Index>] {
        let units = Unit.units(of: text)
        var ranges: [Range<String.Index>] = []
        var start = 0
        while start < units.count {
            if let end = end(of: units[start...]) {
                let range = units[start].range.lowerBound..<units[end - 1].range.upperBound
                // The two halves of a cluster such as ㄳ stand in one place.
                if ranges.last?.overlaps(range) != true { ranges.append(range) }
                start = end
            } else {
                start += 1
            }
        }
        return ranges
    }

    /// Where the query ends if the text begins with it.
    private func end(of units: ArraySlice<(unit: Unit, range: Range<String.Index>)>) -> Int? {
        var index = units.startIndex
        for wanted in query {
            if index > units.startIndex, index < units.endIndex, units[index].unit.isLineEnd, wanted.letter != " " {
                index += 1
            }
            guard index < units.endIndex, wanted.finds(units[index].unit) else { return nil }
            index += 1
        }
        return index
    }
}

/// A letter in the form that is compared.
private struct Unit: Hashable, Sendable {
    let letter: Character
    /// The consonant a syllable begins with.
    var initial: Character?
    var isConsonant = false
    /// Whether it is blank and has a line end in it.
    var isLineEnd = false

    func finds(_ other: Unit) -> Bool {
        letter == other.letter || isConsonant && letter == other.initial
    }

    /// The units of a text, each with its place in it; a run of blanks is one.
    static func units(of text: String) -> [(unit: Unit, range: Range<String.Index>)] {
        var units: [(unit: Unit, range: Range<String.Index>)] = []
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if !character.isBlank {
                units += Self.units(of: character).map { ($0, index..<next) }
            } else if let last = units.last, last.unit.letter == " " {
                let unit = Unit(letter: " ", isLineEnd: last.unit.isLineEnd || character.isNewline)
                units[units.count - 1] = (unit, last.range.lowerBound..<next)
            } else {
                units.append((Unit(letter: " ", isLineEnd: character.isNewline), index..<next))
            }
            index = next
        }
        return units
    }

    /// One unit, but two for a cluster of consonants, which an input method makes of two keys.
    private static func units(of character: Character) -> [Unit] {
        let scalars = character.unicodeScalars
        guard let first = scalars.first?.value else { return [] }
        switch first {
        case 0xAC00...0xD7A3: return [Unit(letter: character, initial: initials[Int(first - 0xAC00) / 588])]
        case 0x1100...0x1112:
            let initial = initials[Int(first - 0x1100)]
            return scalars.count == 1
                ? [Unit(letter: initial, isConsonant: true)] : [Unit(letter: character, initial: initial)]
        case 0x3131...0x314E:
            return (clusters[character] ?? [character]).map { Unit(letter: $0, isConsonant: true) }
        default:
            // A letter with a mark of its own keeps it.
            let letter = scalars.count == 1 ? character.folded : character
            return [Unit(letter: letter.isASCII ? letter : letter.lowercased().first ?? letter)]
        }
    }

    /// The consonants that begin syllables, in the order of Unicode.
    private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")

    /// The clusters that end syllables but begin none.
    private static let clusters: [Character: [Character]] = [
        "ㄳ": ["ㄱ", "ㅅ"], "ㄵ": ["ㄴ", "ㅈ"], "ㄶ": ["ㄴ", "ㅎ"], "ㄺ": ["ㄹ", "ㄱ"], "ㄻ": ["ㄹ", "ㅁ"], "ㄼ": ["ㄹ", "ㅂ"],
        "ㄽ": ["ㄹ", "ㅅ"], "ㄾ": ["ㄹ", "ㅌ"], "ㄿ": ["ㄹ", "ㅍ"], "ㅀ": ["ㄹ", "ㅎ"], "ㅄ": ["ㅂ", "ㅅ"],
    ]
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed())
    }
}
