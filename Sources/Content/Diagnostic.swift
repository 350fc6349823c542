/// Something wrong in a file, said to a person: what, where, and what to do.
public struct Diagnostic: Hashable, Codable, Sendable, CustomStringConvertible {
    /// Whether the file can still be used.
    public let severity: Severity
    /// The file, as it was given or found.
    public let path: String
    /// Counted from 1; nil when the whole file is meant.
    public let line: Int?
    /// Counted from 1; nil when the whole line is meant.
    public let column: Int?
    /// What is wrong, in Korean.
    public let message: String
    /// What to do about it, in Korean.
    public let advice: String

    /// Says that something is wrong at a place.
    public init(
        _ severity: Severity, path: String, line: Int? = nil, column: Int? = nil, message: String, advice: String
    ) {
        self.severity = severity
        self.path = path
        self.line = line
        self.column = column
        self.message = message
        self.advice = advice
    }

    /// An error keeps the file from being used; a warning does not.
    public enum Severity: String, Hashable, Codable, Sendable {
        case error, warning
    }

    /// `path:line:column: message advice`.
    public var description: String {
        "\(place): \(message) \(advice)"
    }

    /// `path:line:column`, as far as it is known.
    public var place: String {
        [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
    }
}

extension Diagnostic: Comparable {
    /// By path, then line, then column; what concerns a whole file comes first.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        (left.path, left.line ?? 0, left.column ?? 0, left.message)
            < (right.path, right.line ?? 0, right.column ?? 0, right.message)
    }
}

extension [Diagnostic] {
    /// The slugs of the notes that cannot be read.
    public var unreadableSlugs: Set<String> {
        Set(filter { $0.severity == .error }.map { Note.slug(ofFile: $0.path) })
    }
}
