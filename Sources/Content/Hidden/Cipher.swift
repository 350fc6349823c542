/// Hides mathematics from libcmark: a control character in place of each sign that Markdown gives a meaning.
///
/// A byte for a byte, so that every place in the text stays what it was; and each by itself, so that what libcmark takes for
/// code, an address or HTML after all is restored like any other text.
enum Cipher {
    /// A dollar that begins or ends a formula.
    static let dollar: UInt8 = 0x01
    /// The backslash of a bracket that does.
    static let backslash: UInt8 = 0x02
    /// In place of a backslash that a table takes away.
    private static let nothing: UInt8 = 0x03

    private static let signs = Array("\\`*_[]!<>&|~#+-=:).".utf8)
    private static let codes = Array(0x04...0x08 as ClosedRange<UInt8>) + Array(0x0E...0x1B)

    /// What stands in `text` for a sign; other bytes stand for themselves.
    static func code(of sign: UInt8) -> UInt8 {
        signs.firstIndex(of: sign).map { codes[$0] } ?? sign
    }

    /// Hides a pipe of a table's cell and the backslash before it.
    static let escapedPipe = (nothing, code(of: UInt8(ascii: "|")))

    /// Whether anything in `text` is hidden.
    static func hides(in text: String) -> Bool {
        text.utf8.contains { isCode($0) }
    }

    /// The text with everything hidden in it as it was.
    static func restored(_ text: String) -> String {
        guard hides(in: text) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.compactMap(sign)))
    }

    private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.isASCII, isCode(UInt8(scalar.value)) else { return scalar }
        switch UInt8(scalar.value) {
        case dollar: return "$"
        case backslash: return "\\"
        case nothing: return nil
        case let code: return codes.firstIndex(of: code).map { Unicode.Scalar(signs[$0]) }
        }
    }

    private static func isCode(_ byte: UInt8) -> Bool {
        byte < 0x1C && byte > 0 && !(0x09...0x0D).contains(byte)
    }

    /// Whether the note itself has a character that the cipher uses, as it is or as a numeric reference.
    static func isUsed(in bytes: [UInt8]) -> Bool {
        if bytes.contains(where: isCode) { return true }
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(start + 1)...]
            guard rest.first == UInt8(ascii: "#") else { continue }
            let digits = rest.dropFirst().prefix(9)
            let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
            let number = String(decoding: digits.dropFirst(isHexadecimal ? 1 : 0).prefix { $0 != 0x3B }, as: UTF8.self)
            if let value = UInt8(number, radix: isHexadecimal ? 16 : 10), isCode(value) { return true }
        }
        return false
    }
}
