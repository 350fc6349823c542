import Foundation

/// Results as JSON, the same from run to run: sorted keys, and text as it is written, Hangul and slashes included.
enum JSONOutput {
    /// A value over several lines, for a command that prints one result.
    static func document(_ value: some Encodable) throws -> String {
        try encoded(value, [.prettyPrinted])
    }

    /// A value on one line, for a command that prints many.
    static func line(_ value: some Encodable) throws -> String {
        try encoded(value, [])
    }

    /// The value as text with its line end.
    ///
    /// Numbers that JSON lacks become the strings `inf`, `-inf` and `nan`. Characters that could steer a terminal are
    /// escaped, which changes nothing for a program that reads them.
    private static func encoded(_ value: some Encodable, _ layout: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = layout.union([.sortedKeys, .withoutEscapingSlashes])
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        let json = String(decoding: try encoder.encode(value), as: UTF8.self)
        guard json.unicodeScalars.contains(where: \.steersTerminal) else { return json + "\n" }
        return json.unicodeScalars.map { $0.steersTerminal ? $0.jsonEscape : String($0) }.joined() + "\n"
    }
}

extension Unicode.Scalar {
    /// DEL, C1 and bidirectional controls; JSON itself escapes C0.
    var steersTerminal: Bool {
        switch value {
        case 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
        default: false
        }
    }

    var jsonEscape: String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
