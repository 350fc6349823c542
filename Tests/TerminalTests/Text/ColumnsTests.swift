import Testing

@testable import Terminal

/// Golden/width_cases.json: 55 strings with the columns a grapheme-aware terminal gives them.
struct ColumnsTests {
    struct Cases: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable {
        let id: String
        let string: String
        let width: Int
    }

    @Test("every measured string has the width of a grapheme-aware terminal")
    func measuredStrings() throws {
        let cases = try golden("width_cases.json", as: Cases.self).cases
        #expect(cases.count == 55)
        #expect(cases.filter { $0.string.columns != $0.width }.map(\.id) == [])
    }

    @Test("a string is as wide before NFC as after it")
    func normalisation() throws {
        for text in try golden("width_cases.json", as: Cases.self).cases.map(\.string) {
            #expect(text.nfc.columns == text.columns, "\(text)")
        }
    }

    @Test("NFC composes jamo into syllables and keeps a NUL in the text")
    func composition() {
        let composed = "\u{1112}\u{1161}\u{11AB}\u{0}\u{1100}\u{1173}\u{11AF}".nfc
        #expect(Array(composed.unicodeScalars) == Array("한\u{0}글".unicodeScalars))
    }

    @Test("a leading jamo before a syllable is shown beside it")
    func strayJamo() {
        #expect("\u{1112}하".columns == 4)
        #expect("\u{1112}\u{1161}\u{11AB}".columns == 2)
    }

    @Test("a scalar that stands alone is as wide by the table as by utf8proc")
    func fastPath() {
        let differing = (0x20..<0x20000 as Range<UInt32>).compactMap(Unicode.Scalar.init).filter { scalar in
            guard let simple = scalar.simpleColumns else { return false }
            return simple != scalar.columnsByTable || String(scalar).nfc.unicodeScalars.first != scalar
        }
        #expect(differing == [])
    }
}
