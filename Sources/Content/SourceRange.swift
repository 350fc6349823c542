/// Where something stands in its file: lines and columns count from 1, both ends included.
///
/// Columns count bytes of UTF-8, as libcmark does. They are exact for blocks; for text after the first line of a
/// paragraph libcmark only knows the line.
public struct SourceRange: Hashable, Codable, Sendable {
    /// The first line.
    public let startLine: Int
    /// The first byte of it.
    public let startColumn: Int
    /// The last line.
    public let endLine: Int
    /// The last byte of it.
    public let endColumn: Int

    /// Makes a range.
    public init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
    }

    /// From the start of this range to the end of another.
    func joined(to other: SourceRange) -> SourceRange {
        SourceRange(startLine: startLine, startColumn: startColumn, endLine: other.endLine, endColumn: other.endColumn)
    }
}
