/// Cuts YAML into tokens, line by line: keys, strings, numbers, constants, anchors and tags, comments, block text.
struct YAMLLexer {
    private let lines: [Substring]
    private var result: [Token] = []

    private static let constants: Set<Substring> = ["true", "false", "null", "yes", "no", "on", "off", "~"]

    init(_ code: String) {
        lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    }

    mutating func tokens() -> [Token] {
        /// The indent of the line whose value is the block text below it.
        var block: Int?
        for (index, line) in lines.enumerated() {
            if index > 0 { add(.plain, "\n") }
            let indent = line.prefix { $0 == " " }.count
            if let start = block, indent > start || line.allSatisfy({ $0 == " " }) {
                add(.string, line)
            } else {
                block = addLine(line) ? indent : nil
            }
        }
        return result
    }

    /// Adds a line and says whether its value is the block of text below.
    private mutating func addLine(_ line: Substring) -> Bool {
        let start = line.firstIndex { $0 != " " && $0 != "-" } ?? line.endIndex
        let isDash = start == line.startIndex || line[..<start].last == " "
        var rest = isDash ? line[start...] : line
        if isDash { add(.plain, line[..<start]) }
        if let end = endOfKey(rest) {
            add(.definition, rest[..<end])
            rest = rest[end...]
        }
        var last: Substring = ""
        let isFlow = rest.drop { $0 == ":" || $0 == " " }.first.map { "[{".contains($0) } ?? false
        while let first = rest.first {
            let end = endOfValue(rest, isFlow: isFlow)
            let value = rest[..<end]
            add(kind(of: value, first, isAfterBlank: last.isEmpty || last.last == " "), value)
            last = value
            rest = rest[end...]
        }
        return last.hasPrefix("|") || last.hasPrefix(">")
    }

    /// Where the key ends that the text begins with; nil when it begins with none.
    private func endOfKey(_ text: Substring) -> Substring.Index? {
        guard let first = text.first, !"#[{&*!|>%@".contains(first) else { return nil }
        var index = "\"'".contains(first) ? endOfQuote(text, first) : text.startIndex
        while let colon = text[index...].firstIndex(of: ":") {
            let next = text.index(after: colon)
            if next == text.endIndex || text[next] == " " {
                return text[..<colon].contains(" #") ? nil : colon
            }
            index = next
        }
        return nil
    }

    /// Where the next piece of a value ends: a string, a comment, a word, blanks or a single mark.
    private func endOfValue(_ text: Substring, isFlow: Bool) -> Substring.Index {
        guard let first = text.first else { return text.endIndex }
        switch first {
        case "#": return text.endIndex
        case "\"", "'": return endOfQuote(text, first)
        case " ": return text.firstIndex { $0 != " " } ?? text.endIndex
        case ",", "[", "]", "{", "}", ":": return text.index(after: text.startIndex)
        case "&", "*", "!": return text.firstIndex(of: " ") ?? text.endIndex
        default: return isFlow ? text.firstIndex { " ,[]{}".contains($0) } ?? text.endIndex : endOfScalar(text)
        }
    }

    /// A scalar without quotes goes on to a comment or the end of the line.
    private func endOfScalar(_ text: Substring) -> Substring.Index {
        let end = text.firstRange(of: " #")?.lowerBound ?? text.endIndex
        return text[..<end].lastIndex { $0 != " " }.map { text.index(after: $0) } ?? end
    }

    private func endOfQuote(_ text: Substring, _ quote: Character) -> Substring.Index {
        var index = text.index(after: text.startIndex)
        while index < text.endIndex, text[index] != quote {
            let step = quote == "\"" && text[index] == "\\" ? 2 : 1
            index = text.index(index, offsetBy: step, limitedBy: text.endIndex) ?? text.endIndex
        }
        return index < text.endIndex ? text.index(after: index) : index
    }

    private func kind(of value: Substring, _ first: Character, isAfterBlank: Bool) -> Token.Kind {
        switch first {
        case "#": isAfterBlank ? .comment : .plain
        case "\"", "'": .string
        case "&", "*", "!": .decorator
        default:
            if YAMLLexer.constants.contains(value) {
                .constant
            } else {
                first.isASCII && (first.isNumber || "+-.".contains(first)) && Double(value) != nil ? .number : .plain
            }
        }
    }

    private mutating func add(_ kind: Token.Kind, _ text: Substring) {
        guard !text.isEmpty else { return }
        if let last = result.last, last.kind == kind {
            result[result.count - 1] = Token(kind: kind, text: last.text + text)
        } else {
            result.append(Token(kind: kind, text: String(text)))
        }
    }
}
