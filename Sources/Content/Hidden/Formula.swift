/// A formula in a text that is no Markdown any more, such as a title.
public struct Formula: Hashable, Sendable {
    /// Where it stands, with its marks.
    public let range: Range<String.Index>
    /// The LaTeX between them.
    public let source: String

    /// The formulas of a text, from left to right, by the rules for notes: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`.
    public static func all(in text: String) -> [Formula] {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "\\") }) else { return [] }
        return SpanScanner.spans(in: bytes, upTo: bytes.count, labels: []).map { span in
            let start = text.utf8.index(text.startIndex, offsetBy: span.range.lowerBound)
            let end = text.utf8.index(text.startIndex, offsetBy: span.range.upperBound)
            let body = bytes[span.range].dropFirst(span.markLength).dropLast(span.markLength)
            return Formula(range: start..<end, source: String(decoding: body, as: UTF8.self))
        }
    }
}
