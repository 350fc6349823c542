import Foundation

/// What stays the same of a question while its note is edited around it.
enum QuestionIdentity {
    /// A hash of the question's letters: without markup, spaces and stars, in one form of Unicode and in lower case.
    ///
    /// FNV-1a with 64 bits (Fowler, Noll, Vo), written as 16 hexadecimal digits: the same on every machine and run.
    static func hash(of text: String) -> String {
        let hash = letters(of: Asking.withoutMarkup(text)).reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The letters in UTF-8.
    private static func letters(of text: String) -> [UInt8] {
        // The form of Unicode changes nothing in most questions: they are ASCII and Hangul syllables.
        if text.unicodeScalars.allSatisfy({ $0.isASCII || 0xAC00...0xD7A3 ~= $0.value }) {
            return text.utf8.compactMap { byte in
                switch byte {
                case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "~"): nil
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                default: byte
                }
            }
        }
        let letters = text.precomposedStringWithCompatibilityMapping.lowercased().filter {
            !$0.isBlank && !$0.unicodeScalars.prefix(1).contains(where: Asking.isStar) && $0 != "_" && $0 != "~"
        }
        return Array(letters.utf8)
    }
}
