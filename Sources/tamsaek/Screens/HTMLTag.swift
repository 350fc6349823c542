/// A tag of raw HTML: its name and its attributes.
struct HTMLTag: Hashable {
    /// In lower case.
    let name: String
    let isClosing: Bool
    private let source: Substring

    /// nil for a comment and for what is no tag.
    init?(_ text: some StringProtocol) {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { return nil }
        let body = Substring(text.dropFirst().dropLast())
        isClosing = body.first == "/"
        source = isClosing ? body.dropFirst() : body
        guard source.first?.isLetter == true else { return nil }
        name = source.prefix { $0.isLetter || $0.isNumber }.lowercased()
    }

    /// The value of an attribute; nil where the tag has none of this name.
    func attribute(_ name: String) -> String? {
        var rest = source.drop { !$0.isWhitespace }
        while let equals = rest.firstIndex(of: "=") {
            let key = rest[..<equals].split(whereSeparator: \.isWhitespace).last?.lowercased()
            rest = rest[equals...].dropFirst().drop(while: \.isWhitespace)
            let quote = rest.first.flatMap { "\"'".contains($0) ? $0 : nil }
            if quote != nil { rest = rest.dropFirst() }
            let value = rest.prefix { character in
                quote.map { character != $0 } ?? !character.isWhitespace
            }
            if key == name { return HTMLText.decoded(String(value)) }
            rest = rest[value.endIndex...].dropFirst()
        }
        return nil
    }
}
