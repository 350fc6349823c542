/// Whether a text asks something, and where a question in running text ends.
enum Asking {
    /// Whether `text` asks or demands an answer: it ends in a question mark, or as Korean questions and commands do.
    static func asks(_ text: String) -> Bool {
        var words = Substring(withoutMarkup(text)).trimmed { $0.isBlank || isStar($0) || quotes.contains($0) }
        // A remark or a reference in brackets may follow the question.
        while let question = words.withoutLastBrackets {
            words = question.trimmed { $0.isBlank || isStar($0) }
        }
        guard let last = words.last else { return false }
        if last.folded == "?" { return true }
        let sentence = words.trimmed { ".!。…！ ".contains($0) }
        if Self.nouns.contains(where: sentence.hasSuffix) { return false }
        if Self.endings.contains(where: sentence.hasSuffix) { return true }
        let firstWord = sentence.prefix { $0.isLetter }.lowercased()
        return Self.verbs.contains(firstWord)
    }

    /// Whether all of `text` stands in quotation marks: what somebody says, not what an interviewer asks.
    static func isQuotation(_ text: String) -> Bool {
        let words = Substring(withoutMarkup(text)).trimmed(\.isBlank)
        return ["\"", "“", "'", "‘", "「", "『"].contains(where: words.hasPrefix)
            && ["\"", "”", "'", "’", "」", "』"].contains(where: words.hasSuffix)
    }

    /// How many stars say how often a question is asked; nil for none.
    static func stars(in text: String) -> Int? {
        let count = text.count(where: isStar)
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
            if rest.allSatisfy({ $0.isBlank || isStar($0) }) {
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
        ["→", "⇒", "➡", "->", "=>", "▶", "👉"].contains { text.hasPrefix($0) }
    }

    /// `text` without an arrow, a dash or a colon before it.
    static func withoutArrow(_ text: String) -> String {
        guard
            let arrow = ["→", "⇒", "➡️", "➡", "->", "=>", "▶️", "▶", "👉", "– ", "— ", ": "].first(where: text.hasPrefix)
        else {
            return text
        }
        return String(text.dropFirst(arrow.count).drop { $0.isBlank })
    }

    /// `text` without tags, and with nothing that marks emphasis or code.
    static func withoutMarkup(_ text: String) -> String {
        var plain = ""
        var isTag = false
        for character in text {
            switch character {
            case "<": isTag = true
            case ">" where isTag: isTag = false
            case "*", "`": break
            default: if !isTag { plain.append(character) }
            }
        }
        return isTag ? text : plain
    }

    static func isStar(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return ["\u{2B50}", "\u{2605}", "\u{1F31F}", "\u{2606}"].contains(scalar)
    }
}

extension Asking {
    /// Splits after the first line that asks, else after the first line.
    private static func splitLines(_ text: String) -> (question: String, rest: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
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
        for index in line.indices where line[index].folded == "?" {
            let after = line[line.index(after: index)...].drop { $0.isBlank }
            if isArrow(after) || Mark(String(after))?.role == .answer { return (String(line[...index]), after) }
        }
        return nil
    }

    /// What stands before and after the first `delimiter` that is not in a code span.
    private static func closing(_ opening: String, in text: Substring) -> (Substring, Substring)? {
        let delimiter = opening.hasPrefix("<") ? "</" + opening.dropFirst() : opening
        var rest = text
        while let next = rest.first {
            if rest.hasPrefix(delimiter) {
                return (text[..<rest.startIndex], rest.dropFirst(delimiter.count))
            }
            if next == "`" {
                let ticks = rest.prefix { $0 == "`" }
                let span = rest[ticks.endIndex...]
                if let end = span.firstRange(ofRun: ticks.count) {
                    rest = span[end...]
                    continue
                }
                rest = span
            } else {
                rest = rest.dropFirst(next == "\\" ? 2 : 1)
            }
        }
        return nil
    }

    private static let quotes: Set<Character> = ["\"", "'", "“", "”", "‘", "’", "*", "_", "`", "~"]

    private static let endings = [
        "나요", "까요", "가요", "은요", "는요", "죠", "는가", "은가", "인가", "한가", "던가", "니까", "일까", "할까", "을까",
        "될까", "볼까", "세요", "시오", "겠어요", "하라", "보라", "쓰라", "어라", "여라", "아라", "하라고", "이란",
        "란", "는지", "은지", "인지", "한지", "는지요", "무엇",
    ]

    /// Nouns that end as questions do.
    private static let nouns = ["혼란", "논란", "교란", "산란", "곤란"]

    private static let verbs: Set<String> = [
        "what", "why", "how", "when", "which", "explain", "describe", "compare", "define", "discuss", "derive",
    ]
}

extension Substring {
    /// Without the characters at both ends that `isDropped` names.
    func trimmed(_ isDropped: (Character) -> Bool) -> Substring {
        var rest = drop(while: isDropped)
        while let last = rest.last, isDropped(last) { rest = rest.dropLast() }
        return rest
    }

    /// What stands before the brackets that the text ends in; nil where it does not, or is nothing else.
    fileprivate var withoutLastBrackets: Substring? {
        guard last == ")" || last == "]" else { return nil }
        var depth = 0
        for index in indices.reversed() {
            switch self[index] {
            case ")", "]": depth += 1
            case "(", "[": depth -= 1
            default: break
            }
            if depth == 0 { return index > startIndex ? self[..<index] : nil }
        }
        return nil
    }

    /// Where the first run of exactly `count` backticks ends.
    fileprivate func firstRange(ofRun count: Int) -> Index? {
        var rest = self
        while let start = rest.firstIndex(of: "`") {
            let run = rest[start...].prefix { $0 == "`" }
            if run.count == count { return run.endIndex }
            rest = rest[run.endIndex...]
        }
        return nil
    }
}
