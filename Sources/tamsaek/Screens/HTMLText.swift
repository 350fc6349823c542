import Content

/// What raw HTML says to a reader of plain text: no comments, no tags, their text kept.
struct HTMLText {
    /// What stands before an item of a list.
    private let bullet: String
    private var lines: [String] = []
    private var line = ""
    /// Where links lead that are still open.
    private var addresses: [String] = []
    /// Whether blanks and line ends are kept, as between `<pre>` and `</pre>`.
    private var keepsBlanks = false

    private init(bullet: String) {
        self.bullet = bullet
    }

    /// The lines of text of an HTML block, without the empty ones.
    static func lines(of source: String, bullet: String = "• ") -> [String] {
        var text = HTMLText(bullet: bullet)
        var rest = source[...]
        while let open = rest.firstIndex(of: "<") {
            text.add(rest[..<open])
            rest = rest[open...]
            let mark = rest.dropFirst().first ?? " "
            let end = rest.hasPrefix("<!--") ? "-->" : ">"
            guard mark.isLetter || "/!?".contains(mark) else {
                text.add("<")
                rest = rest.dropFirst()
                continue
            }
            guard let close = rest.firstRange(of: end) else { break }
            if let tag = HTMLTag(rest[..<close.upperBound]) { text.add(tag) }
            rest = rest[close.upperBound...]
        }
        text.add(rest)
        text.endLine()
        return text.lines
    }

    /// Tags that stand on lines of their own.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]

    private mutating func add(_ tag: HTMLTag) {
        if Self.blocks.contains(tag.name) { endLine() }
        switch (tag.name, tag.isClosing) {
        case ("li", false): line = bullet
        case ("td", false), ("th", false): if !line.isEmpty { line += " · " }
        case ("pre", let isClosing): keepsBlanks = !isClosing
        case ("img", false):
            let text = tag.attribute("alt") ?? ""
            line += (text.isEmpty ? "[그림]" : "[그림: \(text)]") + (tag.attribute("src").map { " (\($0))" } ?? "")
        case ("a", false): addresses.append(tag.attribute("href") ?? "")
        case ("a", true):
            if let address = addresses.popLast(), !address.isEmpty, !line.hasSuffix(address) { line += " (\(address))" }
        default: break
        }
    }

    private mutating func add(_ text: Substring) {
        for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { endLine() }
            let words = keepsBlanks ? part : part.drop { $0.isWhitespace && (line.isEmpty || line.last == " ") }
            line += Self.decoded(String(words))
        }
    }

    private mutating func endLine() {
        if line.contains(where: { !$0.isWhitespace }) { lines.append(line) }
        line = ""
    }

    /// A text with the characters that HTML cannot write as themselves.
    static func decoded(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
