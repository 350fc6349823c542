/// Whether a text asks something, and where a question in running text ends.
enum Asking {
    /// Whether `text` asks or demands an answer: it ends in a question mark, or as Korean questions and commands do.
    static func asks(_ text: String) -> Bool {
        var words = Substring(withoutMarkup(text)).trimmed {
            $0.isBlank || isStar($0) || $0 == emojiSelector || quotes.contains($0)
        }
        // A remark or a reference in brackets may follow the question.
        while let question = words.withoutLastBrackets {
            words = question.trimmed { $0.isBlank || isStar($0) || $0 == emojiSelector }
        }
        guard let last = words.unicodeScalars.last else { return false }
        if last.folded == "?" { return true }
        let sentence = words.trimmed(stops.contains)
        let tail = Array(String(sentence.unicodeScalars.suffix(longestEnding)).composed.utf8)
        func ends(_ word: [UInt8]) -> Bool { tail.last == word.last && tail.suffix(word.count).elementsEqual(word) }
        if nouns.contains(where: ends) { return false }
        if endings.contains(where: ends) { return true }
        guard sentence.utf8.first.map({ $0 < 0x80 }) == true else { return false }
        return verbs.contains(sentence.prefix { $0.isLetter }.lowercased())
    }

    /// Whether all of `text` stands in quotation marks: what somebody says, not what an interviewer asks.
    static func isQuotation(_ text: String) -> Bool {
        let words = Substring(withoutMarkup(text)).trimmed(\.isBlank)
        return ["\"", "“", "'", "‘", "「", "『"].contains(where: words.hasPrefix)
            && ["\"", "”", "'", "’", "」", "』"].contains(where: words.hasSuffix)
    }

    /// How many stars say how often a question is asked; nil for none.
    static func stars(in text: String) -> Int? {
        let count = text.unicodeScalars.count(where: isStar)
        return count > 0 ? count : nil
    }

    /// A question that may go on as something else: its own text, and what follows in the same paragraph.
    ///
    /// `emphasis` is what was opened before `text` and may close in it.
    static func split(_ text: String, emphasis: String) -> (question: String, rest: String) {
        let opening = emphasis.isEmpty ? ["***", "**", "__"].first(where: text.hasPrefix) ?? "" : emphasis
        let inner = emphasis.isEmpty ? text.dropFirst(opening.count) : text[...]
        if !opening.isEmpty, let (inside, after) = closing(opening, in: inner) {
            let rest = after.trimmed(\.isBlank)
            if rest.unicodeScalars.allSatisfy({ $0.isBlank || isStar($0) || $0 == emojiSelector }) {
                return (rest.isEmpty ? String(inside) : "\(inside) \(rest)", "")
            }
            if isArrow(rest) || asks(String(inside)) { return (String(inside), String(rest)) }
            return splitLines(opening + inner)
        }
        return splitLines(String(inner))
    }

    /// The text without the `1.`, `1️⃣` or `(1)` before it.
    static func withoutNumber(_ text: String) -> String {
        var rest = Substring(text).drop { $0.isBlank }
        guard let first = rest.unicodeScalars.first,
            first.isDigit || first == "(" || first == "[" || "\u{2460}"..."\u{2473}" ~= first
        else { return text }
        let bracket = rest.first == "(" || rest.first == "["
        if bracket { rest = rest.dropFirst() }
        let digits = rest.prefix {
            $0.isDigit || ("\u{2460}"..."\u{2473}").contains($0) || $0.unicodeScalars.contains("\u{20E3}")
        }
        guard let last = digits.last else { return text }
        rest = rest[digits.endIndex...]
        if let next = rest.first?.folded, ".):]".contains(next) {
            rest = rest.dropFirst()
            // `1.5배`, `2)` and the like
            guard rest.first?.isBlank ?? true else { return last.isDigit ? text : String(rest) }
        } else if last.isDigit {
            return text
        }
        return String(rest.drop { $0.isBlank })
    }

    /// Whether `text` points at an answer with an arrow.
    static func isArrow(_ text: Substring) -> Bool {
        mayBeArrow(text.utf8.first) && ["→", "⇒", "➡", "->", "=>", "▶", "👉"].contains { text.hasPrefix($0) }
    }

    /// `text` without an arrow, a dash or a colon before it.
    static func withoutArrow(_ text: String) -> String {
        guard mayBeArrow(text.utf8.first),
            let arrow = ["→", "⇒", "➡️", "➡", "->", "=>", "▶️", "▶", "👉", "– ", "— ", ": "].first(where: text.hasPrefix)
        else {
            return text
        }
        return String(text.dropFirst(arrow.count).drop { $0.isBlank })
    }

    /// Whether an arrow, a dash or a colon may begin with `byte`: a quick test that most texts fail.
    private static func mayBeArrow(_ byte: UInt8?) -> Bool {
        switch byte {
        case 0xE2, 0xF0, UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"): true
        default: false
        }
    }

    /// `text` without tags, and with nothing that marks emphasis or code.
    static func withoutMarkup(_ text: String) -> String {
        guard text.utf8.contains(where: \.isMarkup) else { return text }
        var plain: [UInt8] = []
        plain.reserveCapacity(text.utf8.count)
        var isTag = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">") where isTag: isTag = false
            case UInt8(ascii: "*"), UInt8(ascii: "`"): break
            default: if !isTag { plain.append(byte) }
            }
        }
        return isTag ? text : String(decoding: plain, as: UTF8.self)
    }

    static func isStar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{2B50}", "\u{2605}", "\u{1F31F}", "\u{2606}": true
        default: false
        }
    }

    /// What follows a character to make it an emoji.
    private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
}

extension Asking {
    /// Splits after the first line that asks, else after the first line.
    private static func splitLines(_ text: String) -> (question: String, rest: String) {
        let lines = text.lines
        if let first = lines.first, let (question, answer) = splitAtAnswer(first) {
            return (question, ([answer] + lines.dropFirst()).joined(separator: "\n"))
        }
        let end = lines.indices.first { asks(lines[...$0].joined(separator: " ")) } ?? lines.startIndex
        return (
            lines.prefix(end + 1).joined(separator: "\n"), lines.dropFirst(end + 1).joined(separator: "\n")
        )
    }

    /// Splits a line in which an arrow or an answer's mark follows the question: `왜? A. 그래서`.
    private static func splitAtAnswer(_ line: Substring) -> (String, Substring)? {
        let scalars = line.unicodeScalars
        for index in scalars.indices where scalars[index].folded == "?" {
            let after = line[scalars.index(after: index)...].drop { $0.isBlank }
            if isArrow(after) || Mark(String(after))?.role == .answer { return (String(line[...index]), after) }
        }
        return nil
    }

    /// What stands before and after the first `delimiter` that is not in a code span.
    private static func closing(_ opening: String, in text: Substring) -> (Substring, Substring)? {
        let delimiter = Array((opening.hasPrefix("<") ? "</" + opening.dropFirst() : opening).utf8)
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == delimiter.first, bytes[index...].starts(with: delimiter) {
                let end = text.utf8.index(text.startIndex, offsetBy: index)
                return (text[..<end], text[text.utf8.index(end, offsetBy: delimiter.count)...])
            }
            switch bytes[index] {
            case UInt8(ascii: "`"):
                let ticks = bytes[index...].prefix { $0 == UInt8(ascii: "`") }
                index = bytes[ticks.endIndex...].end(ofRun: ticks.count) ?? ticks.endIndex
            case UInt8(ascii: "\\"): index += 2
            default: index += 1
            }
        }
        return nil
    }

    private static let quotes = Set("\"'“”‘’*_`~".unicodeScalars)
    private static let stops = Set(".!。…！ ".unicodeScalars)

    private static let endings = [
        "나요", "까요", "가요", "은요", "는요", "죠", "는가", "은가", "인가", "한가", "던가", "니까", "일까", "할까", "을까",
        "될까", "볼까", "세요", "시오", "겠어요", "하라", "보라", "쓰라", "어라", "여라", "아라", "하라고", "이란",
        "란", "는지", "은지", "인지", "한지", "는지요", "무엇",
    ].map { Array($0.utf8) }

    /// The scalars of the longest ending in decomposed Hangul.
    private static let longestEnding = 9

    /// Nouns that end as questions do.
    private static let nouns = ["혼란", "논란", "교란", "산란", "곤란"].map { Array($0.utf8) }

    private static let verbs: Set<String> = [
        "what", "why", "how", "when", "which", "explain", "describe", "compare", "define", "discuss", "derive",
    ]
}

extension UInt8 {
    /// Whether it may mark a tag, emphasis or code.
    fileprivate var isMarkup: Bool {
        self == UInt8(ascii: "<") || self == UInt8(ascii: "*") || self == UInt8(ascii: "`")
    }
}

extension Substring {
    /// What stands before the brackets that the text ends in; nil where it does not, or is nothing else.
    fileprivate var withoutLastBrackets: Substring? {
        guard utf8.last == UInt8(ascii: ")") || utf8.last == UInt8(ascii: "]") else { return nil }
        var depth = 0
        for index in utf8.indices.reversed() {
            switch utf8[index] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth += 1
            case UInt8(ascii: "("), UInt8(ascii: "["): depth -= 1
            default: continue
            }
            if depth == 0 { return index > startIndex ? self[..<index] : nil }
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// Where the first run of exactly `count` backticks ends.
    fileprivate func end(ofRun count: Int) -> Int? {
        var rest = self
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let run = rest[start...].prefix { $0 == UInt8(ascii: "`") }
            if run.count == count { return run.endIndex }
            rest = rest[run.endIndex...]
        }
        return nil
    }
}
