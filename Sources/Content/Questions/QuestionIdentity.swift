import Foundation

/// What stays the same of a question while its note is edited around it.
enum QuestionIdentity {
    /// A hash of the question's letters: without markup, spaces and stars, in one form of Unicode and in lower case.
    ///
    /// FNV-1a with 64 bits (Fowler, Noll, Vo), written as 16 hexadecimal digits: the same on every machine and run.
    static func hash(of text: String) -> String {
        let hash = letters(of: Asking.withoutMarkup(text)).utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func letters(of text: String) -> String {
        // The form of Unicode changes nothing in most questions: they are ASCII and Hangul syllables.
        if text.unicodeScalars.allSatisfy({ $0.isASCII || 0xAC00...0xD7A3 ~= $0.value }) {
            var scalars = text.lowercased().unicodeScalars
            scalars.removeAll { $0.isBlank || $0 == "_" || $0 == "~" }
            return String(scalars)
        }
        return text.precomposedStringWithCompatibilityMapping.lowercased().filter {
            !$0.isBlank && !$0.unicodeScalars.prefix(1).contains(where: Asking.isStar) && $0 != "_" && $0 != "~"
        }
    }
}
