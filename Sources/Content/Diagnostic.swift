/// Something wrong in a file, said to a person: what, where, and what to do.
public struct Diagnostic: Hashable, Codable, Sendable, CustomStringConvertible {
    public let severity: Severity
    public let path: String
    /// Counted from 1; nil when the whole file is meant.
    public let line: Int?
    public let column: Int?
    public let message: String
    public let advice: String

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
        let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        return "\(place): \(message) \(advice)"
    }
}
