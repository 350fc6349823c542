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
        guard let end = try Self.lastLine(of: text) else {
            if let column = Self.columnOfMistakenHead(in: text) { warnOfMistakenHead(column) }
            return
        }
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
        guard text.lineCount > 1, isMark("-", text.line(1)) else { return nil }
        let second = text.line(2)
        guard isMark("-", second) || second.first == UInt8(ascii: "#") || beginsField(second) else { return nil }
        guard let end = closingLine(of: text) else {
            throw Unreadable(line: 1, column: 1, problem: "닫는 '---'가 없습니다")
        }
        return end
    }

    private static func closingLine(of text: SourceText) -> Int? {
        (2...text.lineCount).first { isMark("-", text.line($0)) || isMark(".", text.line($0)) }
    }

    /// Whether `line` is three times `mark`, and white space.
    private static func isMark(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>) -> Bool {
        line.prefix(3).elementsEqual(repeatElement(UInt8(ascii: mark), count: 3))
            && line.dropFirst(3).allSatisfy(\.isBlank)
    }

    /// Whether `line` begins with a name and a colon.
    private static func beginsField(_ line: ArraySlice<UInt8>) -> Bool {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
        var name = Substring(String(decoding: line[..<colon], as: UTF8.self))
        if let quote = name.first, quote == "\"" || quote == "'" { name = name.dropFirst() }
        guard let first = name.first, first.isLetter || first == "_" else { return false }
        return line[(colon + 1)...].first?.isBlank ?? true
    }

    /// The column where a text begins what its author may have meant as a head; nil where nothing looks so.
    ///
    /// That is an unbroken run of lines between `---` and `---` that begins with an indented field, a mapping in braces
    /// or an item of a list. CommonMark reads a break and text.
    private static func columnOfMistakenHead(in text: SourceText) -> Int? {
        guard text.lineCount > 2, isMark("-", text.line(1)), let end = closingLine(of: text) else { return nil }
        let second = text.line(2)
        let words = second.drop(while: \.isBlank)
        let isCollection = words.starts(with: "- ".utf8) || words.first == UInt8(ascii: "{")
        guard isCollection || (words.startIndex > second.startIndex && beginsField(words)) else { return nil }
        guard (2..<end).allSatisfy({ !text.line($0).allSatisfy(\.isBlank) }) else { return nil }
        return words.startIndex - second.startIndex + 1
    }

    private mutating func warnOfMistakenHead(_ column: Int) {
        warnings.append(
            Diagnostic(
                .warning, path: path, line: 2, column: column, message: "머리말처럼 보이지만 '이름: 값'으로 시작하지 않아 글로 읽었습니다.",
                advice: "머리말이면 첫 줄을 들여 쓰지 말고 '이름: 값'으로 적으세요. 글이면 '---' 아래에 빈 줄을 두세요."))
    }

    /// Aliases beyond this many are refused: each may double what the ones before it stand for.
    private static let aliasLimit = 16

    private static func compose(_ text: SourceText, lines: Range<Int>) throws(Unreadable) -> Node? {
        let yaml = Self.lines(lines, of: text)
        guard aliases(in: yaml) <= aliasLimit else {
            throw Unreadable(line: 2, column: 1, problem: "별칭(*)이 너무 많습니다")
        }
        do {
            // The basic resolver gives scalars no types, which are not used here and cost more than all the rest. Without an
            // encoding Yams would look for one in the environment, for every note.
            return try Yams.compose(yaml: yaml, .basic, .default, .utf8)
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

    /// The places in `yaml` where an alias may stand: a `*` before a letter, after white space or what opens a value.
    private static func aliases(in yaml: String) -> Int {
        let bytes = Array(yaml.utf8)
        return bytes.indices.count { index in
            guard bytes[index] == UInt8(ascii: "*"), index + 1 < bytes.count else { return false }
            let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
            return (before.isBlank || "\n[{,".utf8.contains(before)) && !bytes[index + 1].isBlank
        }
    }

    /// Some lines of `text`, with U+FFFD for the control characters that YAML refuses.
    private static func lines(_ lines: Range<Int>, of text: SourceText) -> String {
        guard let first = lines.first, let last = lines.last else { return "" }
        let end = text.line(last).endIndex + 1
        let yaml = String(decoding: text.bytes[text.line(first).startIndex..<end], as: UTF8.self)
        guard yaml.unicodeScalars.contains(where: \.isRefusedByYAML) else { return yaml }
        return String(String.UnicodeScalarView(yaml.unicodeScalars.map { $0.isRefusedByYAML ? "\u{FFFD}" : $0 }))
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
        default: otherFields.append(Note.Field(name: name, value: value.scalar?.string ?? Self.value(of: source())))
        }
    }

    /// The source of a field without its name.
    private static func value(of field: String) -> String {
        String(field.drop { $0 != ":" }.dropFirst().trimmed { $0 == " " || $0 == "\n" })
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
        guard let day = Self.day(at: scalar.string) else {
            warn(name, value, "날짜가 아닙니다.", advice: "'YYYY-MM-DD'로 적으세요.")
            return nil
        }
        return day
    }

    /// The day of the calendar that `text` begins with, as it is written there.
    private static func day(at text: String) -> String? {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(\.isDigit),
            text.dropFirst(10).first?.isDigit != true, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let isDay = (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
        return isDay ? String(text.prefix(10)) : nil
    }

    /// A list of texts, or one text with commas between the tags, as other programs write them and no tag has them.
    private mutating func tags(_ name: String, _ value: Node) -> [String] {
        var tags: [String] = []
        if let nodes = value.sequence {
            for node in nodes { tags += text(name, node).map { [$0] } ?? [] }
        } else if let words = text(name, value) {
            tags = words.split { ",，".contains($0) }.map { String($0.trimmed(\.isBlank)) }.filter { !$0.isEmpty }
        }
        return tags.reduce(into: []) { unique, tag in
            if !unique.contains(tag) { unique.append(tag) }
        }
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

extension Unicode.Scalar {
    /// Control characters but the tab and the line end, and what Unicode calls no characters.
    fileprivate var isRefusedByYAML: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        default: properties.isNoncharacterCodePoint
        }
    }
}
