import Foundation

/// Text in the forms that searches compare, as bytes.
enum SearchText {
    /// NFC in lower case, full-width letters as ordinary ones, a run of blanks as one space, controls dropped.
    static func folded(_ text: some StringProtocol) -> [UInt8] {
        let scalars =
            text.unicodeScalars.contains(where: \.mayCompose)
            ? text.precomposedStringWithCanonicalMapping.unicodeScalars : String(text).unicodeScalars
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in scalars {
            switch scalar.value {
            case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
            case 0x21...0x7E: bytes.append(UInt8(scalar.value))
            case 0xAC00...0xD7A3: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            case 0xFF01...0xFF5E: bytes += folded(String(Character(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))))
            default:
                if scalar.properties.isWhitespace {
                    if let last = bytes.last, last != space { bytes.append(space) }
                } else if scalar.properties.generalCategory != .control {
                    bytes +=
                        scalar.properties.isUppercase
                        ? Array(scalar.properties.lowercaseMapping.utf8)
                        : Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
        if bytes.last == space { bytes.removeLast() }
        return bytes
    }

    /// A byte a scalar of folded text: the consonant that a syllable begins with or that stands alone, ASCII as it is,
    /// and one byte for everything else.
    static func initials(of folded: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folded.count / 2)
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0...0x7F: bytes.append(UInt8(scalar.value))
            case 0xAC00...0xD7A3: bytes.append(0x80 + UInt8((scalar.value - 0xAC00) / 588))
            case 0x3131...0x314E: bytes += consonants[Int(scalar.value) - 0x3131].map { 0x80 + $0 }
            default: bytes.append(0xFF)
            }
        }
        return bytes
    }

    private static let space = UInt8(ascii: " ")

    /// What each of ㄱ … ㅎ is amongst the consonants that begin syllables; a cluster is two of them.
    private static let consonants: [[UInt8]] = {
        let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
        let clusters: [Unicode.Scalar: String] = [
            "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ",
            "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
        ]
        return (0x3131...0x314E).compactMap(Unicode.Scalar.init).map { scalar in
            (clusters[scalar] ?? String(scalar)).unicodeScalars.compactMap {
                initials.firstIndex(of: $0).map(UInt8.init)
            }
        }
    }()
}

extension Unicode.Scalar {
    /// Whether NFC may make one scalar of this and the one before it.
    fileprivate var mayCompose: Bool {
        switch value {
        case 0...0x2FF, 0xAC00...0xD7A3, 0x2010...0x2FFF, 0x3000...0x3098: false
        case 0x4E00...0x9FFF: false
        default: true
        }
    }
}
