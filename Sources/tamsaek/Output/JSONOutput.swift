import Foundation

/// Results as JSON for other programs: sorted keys, so that the same result is the same text, and plain slashes.
enum JSONOutput {
    /// A value over several lines, for a command that prints one result.
    static func document(_ value: some Encodable) throws -> String {
        try encoded(value, [.prettyPrinted])
    }

    /// A value on one line, for a command that prints many.
    static func line(_ value: some Encodable) throws -> String {
        try encoded(value, [])
    }

    private static func encoded(_ value: some Encodable, _ layout: JSONEncoder.OutputFormatting) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = layout.union([.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
