/// Where something stands in its file: lines and columns count from 1, both ends included.
///
/// Columns count bytes of UTF-8, as libcmark does. They are exact for blocks; for text after the first line of a
/// paragraph libcmark only knows the line.
public struct SourceRange: Hashable, Codable, Sendable {
    public let startLine: Int
    public let startColumn: Int
    public let endLine: Int
    public let endColumn: Int

    public init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
    }
}
