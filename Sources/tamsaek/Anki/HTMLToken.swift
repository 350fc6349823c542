/// A piece of HTML as people and editors write it: text with its characters decoded, or a tag.
enum HTMLToken: Equatable {
    case text(String)
    case tag(Tag)

    struct Tag: Equatable {
        /// In lower case.
        let name: String
        let isEnd: Bool
        let attributes: [String: String]
    }

    /// The pieces in their order; comments, styles and scripts are passed over.
    static func tokens(of html: String) -> [HTMLToken] {
        var tokens: [HTMLToken] = []
        var text = ""
        var rest = html[...]
        func flush() {
            if !text.isEmpty { tokens.append(.text(decoded(text))) }
            text = ""
        }
        while let character = rest.first {
            if rest.hasPrefix("<!--") {
                rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
            } else if character == "<", let match = rest.prefixMatch(of: pattern) {
                rest = rest[match.range.upperBound...]
                let name = match.output.name.lowercased()
                if ["style", "script"].contains(name), match.output.slash.isEmpty {
                    rest = rest.firstRange(of: "</\(name)").map { rest[$0.lowerBound...] } ?? ""
                    continue
                }
                flush()
                tokens.append(
                    .tag(Tag(name: name, isEnd: !match.output.slash.isEmpty, attributes: attributes(match.output.rest)))
                )
            } else {
                text.append(character)
                rest = rest.dropFirst()
            }
        }
        flush()
        return tokens
    }

    private static var pattern: Regex<(Substring, slash: Substring, name: Substring, rest: Substring)> {
        /<(?<slash>\/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>(?:"[^"]*"|'[^']*'|[^>"'])*)>/
    }

    private static func attributes(_ text: Substring) -> [String: String] {
        let pairs = text.matches(of: /([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/).map { match in
            let value = match.output.2 ?? match.output.3 ?? match.output.4 ?? ""
            return (match.output.1.lowercased(), decoded(String(value)))
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The characters that are written by name or number.
    static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        return text.replacing(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([a-zA-Z]+));/) { match in
            if let name = match.output.3 { return names[String(name)] ?? String(match.output.0) }
            let number = match.output.1.flatMap { UInt32($0) } ?? match.output.2.flatMap { UInt32($0, radix: 16) }
            return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(match.output.0)
        }
    }

    /// The names that editors write of their own accord.
    private static let names = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "…", "ndash": "–",
        "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "middot": "·", "times": "×", "rarr": "→",
        "larr": "←", "le": "≤", "ge": "≥", "ne": "≠",
    ]
}
