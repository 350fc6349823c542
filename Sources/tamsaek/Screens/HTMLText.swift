import Content

/// What raw HTML says to a reader of plain text: no comments, no tags, their text kept.
enum HTMLText {
    /// The lines of text of an HTML block, without the empty ones.
    static func lines(of source: String) -> [String] {
        var text = ""
        var rest = source[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            rest = rest[open...]
            let mark = rest.dropFirst().first ?? " "
            let end = rest.hasPrefix("<!--") ? "-->" : ">"
            guard mark.isLetter || "/!?".contains(mark) else {
                text += "<"
                rest = rest.dropFirst()
                continue
            }
            guard let close = rest.firstRange(of: end) else { break }
            if Inline.isLineBreak(String(rest[..<close.upperBound])) { text += "\n" }
            rest = rest[close.upperBound...]
        }
        text += rest
        return decoded(text).split(separator: "\n").map { line in
            String(line.drop { $0.isWhitespace })
        }.filter { !$0.isEmpty }
    }

    /// The characters that HTML cannot write as themselves.
    private static func decoded(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
