import Yams

/// The YAML head of a note; the only file that knows Yams.
struct FrontMatter {
    /// The lines it takes up, both `---` included; 0 where a note has none.
    private(set) var lineCount = 0
    private(set) var title: String?
    private(set) var date: String?
    private(set) var tags: [String] = []
    private(set) var difficulty: String?
    /// `quiz: headings` makes a question of every heading that asks something.
    private(set) var asksInHeadings = false
    private(set) var otherFields: [Note.Field] = []
    /// Values of the wrong type, which were not used.
    private(set) var warnings: [Diagnostic] = []

    private let path: String

    /// A head that is there but cannot be read.
    struct Unreadable: Error {
        let line: Int
        let column: Int
        let problem: String
    }

    /// Reads the head of `text`; `path` is for warnings.
    ///
    /// A first line `---` opens a head only if a `name:` stands on the second one: above an empty line, a list or a
    /// sentence it is a thematic break.
    init(of text: SourceText, path: String) throws(Unreadable) {
        self.path = path
        guard let end = try Self.lastLine(of: text) else { return }
        lineCount = end
        guard let root = try Self.compose(text, lines: 2..<end) else { return }
        guard let mapping = root.mapping else {
            throw Unreadable(line: 2, column: 1, problem: "'이름: 값'의 묶음이 아닙니다")
        }
        let fields = Array(mapping)
        for (index, (key, value)) in fields.enumerated() {
            let next = index + 1 < fields.count ? Self.line(of: fields[index + 1].key) : end
            read(key.scalar?.string ?? "", value, source: { Self.lines(Self.line(of: key)..<next, of: text) })
        }
    }

    /// The line of the closing `---` or `...`; nil where the text has no head.
    private static func lastLine(of text: SourceText) throws(Unreadable) -> Int? {
        guard text.lineCount > 1, isMark("---", text.string(1)) else { return nil }
        let second = text.string(2)
        guard isMark("---", second) || second.contains(/^(?:#|["']?[\p{L}_][^:]*:(?:\s|$))/) else { return nil }
        for line in 2...text.lineCount where isMark("---", text.string(line)) || isMark("...", text.string(line)) {
            return line
        }
        throw Unreadable(line: 1, column: 1, problem: "닫는 '---'가 없습니다")
    }

    private static func isMark(_ mark: String, _ line: String) -> Bool {
        line.hasPrefix(mark) && line.dropFirst(mark.count).allSatisfy(\.isWhitespace)
    }

    /// Aliases beyond this many are refused: each may double what the ones before it stand for.
    private static let aliasLimit = 16

    private static func compose(_ text: SourceText, lines: Range<Int>) throws(Unreadable) -> Node? {
        let yaml = Self.lines(lines, of: text)
        guard yaml.matches(of: /(?:^|[\s\[{,])\*\w/).count <= aliasLimit else {
            throw Unreadable(line: 2, column: 1, problem: "별칭(*)이 너무 많습니다")
        }
        do {
            return try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw Unreadable(line: mark.line + 1, column: mark.column, problem: YAMLProblem.korean(problem))
            case .duplicatedKeysInMapping(let keys, let context):
                let names = keys.sorted().joined(separator: ", ")
                throw Unreadable(
                    line: context.mark.line + 1, column: context.mark.column, problem: "같은 이름이 두 번 있습니다: \(names)")
            default:
                throw Unreadable(line: 2, column: 1, problem: "\(error)")
            }
        } catch {
            throw Unreadable(line: 2, column: 1, problem: "\(error)")
        }
    }

    /// Some lines of `text`, with U+FFFD for the control characters that YAML refuses.
    private static func lines(_ lines: Range<Int>, of text: SourceText) -> String {
        var yaml = String.UnicodeScalarView()
        for line in lines {
            for scalar in text.string(line).unicodeScalars {
                let isControl = scalar.properties.generalCategory == .control && scalar != "\t"
                let isRefused = isControl || scalar.properties.isNoncharacterCodePoint
                yaml.append(isRefused ? "\u{FFFD}" : scalar)
            }
            yaml.append("\n")
        }
        return String(yaml)
    }

    /// The line of the file a node stands on: the first `---` comes before the YAML.
    private static func line(of node: Node) -> Int {
        (node.mark?.line ?? 1) + 1
    }
}

// MARK: - Fields

extension FrontMatter {
    private mutating func read(_ name: String, _ value: Node, source: () -> String) {
        switch name.lowercased() {
        case "title": title = text(name, value)
        case "date": date = date(name, value)
        case "tags": tags = tags(name, value)
        case "difficulty": difficulty = text(name, value)
        case "quiz": asksInHeadings = text(name, value) == "headings"
        default: otherFields.append(Note.Field(name: name, value: value.scalar?.string ?? source()))
        }
    }

    /// A text; a number, a truth value or a collection in its place is reported.
    private mutating func text(_ name: String, _ value: Node) -> String? {
        guard let scalar = value.scalar, !Self.isOther(scalar) else {
            warn(name, value, "글자여야 합니다.", advice: "값을 따옴표로 감싼 글자로 적으세요.")
            return nil
        }
        let words = scalar.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty || Self.isNull(scalar) ? nil : words
    }

    /// A day of the calendar, written with or without quotes.
    private mutating func date(_ name: String, _ value: Node) -> String? {
        guard let scalar = value.scalar else {
            warn(name, value, "날짜여야 합니다.", advice: "'YYYY-MM-DD'로 적으세요.")
            return nil
        }
        guard !Self.isNull(scalar) else { return nil }
        guard let day = scalar.string.prefixMatch(of: /(\d{4})-(\d{2})-(\d{2})(?![0-9])/), Self.isDay(day.output) else {
            warn(name, value, "날짜가 아닙니다.", advice: "'YYYY-MM-DD'로 적으세요.")
            return nil
        }
        return String(day.output.0)
    }

    private static func isDay(_ day: (Substring, Substring, Substring, Substring)) -> Bool {
        guard let year = Int(day.1), let month = Int(day.2), let day = Int(day.3) else { return false }
        let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
    }

    /// A list of texts; one text alone counts as a list of one.
    private mutating func tags(_ name: String, _ value: Node) -> [String] {
        guard let nodes = value.sequence else { return text(name, value).map { [$0] } ?? [] }
        var tags: [String] = []
        for node in nodes {
            if let tag = text(name, node), !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    private mutating func warn(_ name: String, _ value: Node, _ message: String, advice: String) {
        warnings.append(
            Diagnostic(
                .warning, path: path, line: Self.line(of: value), column: value.mark?.column,
                message: "머리말의 '\(name)' 값은 \(message)", advice: advice))
    }

    /// Whether YAML reads an unquoted scalar as a number or a truth value.
    private static func isOther(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain
            && (Double(scalar.string) != nil || ["true", "false"].contains(scalar.string.lowercased()))
    }

    private static func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null"].contains(scalar.string.lowercased())
    }
}
