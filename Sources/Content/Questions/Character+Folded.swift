import Foundation

extension Character {
    /// A space of any kind and width, or an invisible character.
    var isBlank: Bool {
        switch unicodeScalars.first?.value ?? 0 {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    /// `0` to `9`.
    var isDigit: Bool { "0"..."9" ~= self && isASCII }

    /// The ordinary form, in lower case, of a full-width letter or mark.
    var folded: Character {
        guard let value = unicodeScalars.first?.value else { return self }
        switch value {
        case 0x41...0x5A: return Character(Unicode.Scalar(UInt8(value) + 0x20))
        case 0xFF01...0xFF5E: return Character(Unicode.Scalar(UInt8(value - 0xFEE0))).folded
        case 0x3002: return "."
        default: return isBlank ? " " : self
        }
    }

    /// A symbol that only decorates: an emoji, an arrow, a star.
    var isOrnament: Bool {
        guard let first = unicodeScalars.first else { return false }
        return !first.isASCII && first.properties.generalCategory == .otherSymbol
    }
}

extension String {
    /// The text with its Hangul composed, as files from macOS may not have it.
    var composed: String {
        unicodeScalars.contains { 0x1100...0x11FF ~= $0.value } ? precomposedStringWithCanonicalMapping : self
    }
}

extension StringProtocol {
    /// Whether `word` stands anywhere in the text, byte for byte; O(*nm*), without Foundation's rules of language.
    func hasBytes(of word: String) -> Bool {
        guard let first = word.utf8.first else { return true }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: word.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
