import Foundation

extension Unicode.Scalar {
    /// A space of any kind and width, or an invisible character.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    /// `0` to `9`.
    var isDigit: Bool { "0"..."9" ~= self }

    /// The ordinary form, in lower case, of a full-width letter or mark.
    var folded: Unicode.Scalar {
        switch value {
        case 0x41...0x5A: Unicode.Scalar(UInt8(value) + 0x20)
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0)).folded
        case 0x3002: "."
        default: isBlank ? " " : self
        }
    }

    /// A symbol that only decorates: an emoji, an arrow, a star.
    var isOrnament: Bool { !isASCII && properties.generalCategory == .otherSymbol }
}

extension Character {
    /// A space of any kind and width, or an invisible character.
    var isBlank: Bool { unicodeScalars.first?.isBlank ?? false }

    /// `0` to `9`.
    var isDigit: Bool { "0"..."9" ~= self && isASCII }

    /// The ordinary form, in lower case, of a full-width letter or mark.
    var folded: Character {
        guard let first = unicodeScalars.first else { return self }
        let folded = first.folded
        return folded == first ? self : Character(folded)
    }

    /// A symbol that only decorates: an emoji, an arrow, a star.
    var isOrnament: Bool { unicodeScalars.first?.isOrnament ?? false }
}

extension String {
    /// The text with its Hangul composed, as files from macOS may not have it.
    var composed: String {
        // All jamo, and few other characters, begin with this byte.
        guard utf8.contains(0xE1) else { return self }
        return unicodeScalars.contains { 0x1100...0x11FF ~= $0.value } ? precomposedStringWithCanonicalMapping : self
    }
}

extension StringProtocol {
    /// The lines of the text, without their ends.
    var lines: [SubSequence] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { self[$0.startIndex..<$0.endIndex] }
    }

    /// Whether `word` stands anywhere in the text, byte for byte; O(*nm*), without Foundation's rules of language.
    func hasBytes(of word: String) -> Bool {
        let word = Array(word.utf8)
        return utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).firstOffset(of: word) != nil }
            ?? Array(utf8).contains(bytes: word)
    }
}

extension [UInt8] {
    /// Whether `word`, which is not empty, stands anywhere in these bytes; O(*nm*).
    func contains(bytes word: [UInt8]) -> Bool {
        withUnsafeBytes { $0.firstOffset(of: word) != nil }
    }
}

extension Substring {
    /// Without the scalars at both ends that `isDropped` names.
    func trimmed(_ isDropped: (Unicode.Scalar) -> Bool) -> Substring {
        let start = unicodeScalars.drop(while: isDropped)
        guard let last = start.lastIndex(where: { !isDropped($0) }) else { return self[endIndex...] }
        return Substring(start[...last])
    }
}
