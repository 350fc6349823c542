/// The HTML of an Anki field as CommonMark, for a note: what a card looks like stays, down to lists, tables and code.
struct HTMLMarkdown {
    private var output = ""
    /// The tags that are open and put marks around their text, with the byte of `output` where it begins.
    private var spans: [(name: String, start: Int, address: String)] = []
    /// The numbers of the lists that are open; nil for a bullet list.
    private var lists: [Int?] = []
    private var isVerbatim = false
    /// Columns of the table's row, while there is no rule below its header.
    private var columns: Int?

    static func markdown(of html: String) -> String {
        var converter = HTMLMarkdown()
        for token in HTMLToken.tokens(of: html) {
            switch token {
            case .text(let text): converter.add(text)
            case .tag(let tag): converter.add(tag)
            }
        }
        return converter.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                String(line.prefix(upTo: line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex))
            }
            .reduce(into: [String]()) { lines, line in
                if !line.isEmpty || lines.last.map({ !$0.isEmpty }) ?? false { lines.append(line) }
            }.joined(separator: "\n").trimmed
    }

    private mutating func add(_ text: String) {
        if isVerbatim {
            output += text
            return
        }
        let words = text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).filter { !$0.isEmpty }
        let isCode = spans.contains { $0.name == "code" }
        var line = isCode ? words.joined(separator: " ") : Self.escaped(words.joined(separator: " "))
        if isAtLineStart, !isCode { line = Self.escapedStart(line) }
        if text.first?.isWhitespace == true, !isAtLineStart { output += " " }
        output += line
        if text.last?.isWhitespace == true, !line.isEmpty { output += " " }
    }

    private var isAtLineStart: Bool {
        output.reversed().prefix { $0 != "\n" }.allSatisfy { $0 == " " || $0 == "|" }
    }

    private mutating func add(_ tag: HTMLToken.Tag) {
        switch tag.name {
        case "br" where isVerbatim: output += "\n"
        case "br" where columns != nil: output += "<br>"
        case "b", "strong", "i", "em", "s", "del", "strike", "code", "a": span(tag)
        case "pre":
            if isVerbatim, !output.hasSuffix("\n") { output += "\n" }
            if tag.isEnd == isVerbatim { output += isVerbatim ? "```\n\n" : "\n\n```\n" }
            isVerbatim = !tag.isEnd
        case "img":
            if let source = tag.attributes["src"] { output += "![\(tag.attributes["alt"] ?? "")](\(source))" }
        case "ul", "ol":
            if tag.isEnd {
                _ = lists.popLast()
            } else {
                lists.append(tag.name == "ol" ? 1 : nil)
            }
            if lists.isEmpty { output += "\n\n" }
        case "li" where !tag.isEnd: item()
        case "tr" where !tag.isEnd:
            output += "\n|"
        case "tr":
            if let count = columns, count > 0 { output += "\n|" + String(repeating: " --- |", count: count) }
            columns = -1
        case "td", "th":
            output += tag.isEnd ? " |" : " "
            if tag.isEnd, let count = columns, count >= 0 { columns = count + 1 }
        case "table":
            columns = tag.isEnd ? nil : 0
            output += "\n\n"
        case "br", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr":
            if columns == nil { output += lists.isEmpty ? "\n\n" : "\n" + indent }
        default: break
        }
    }

    /// Opens or closes emphasis, code or a link; its marks stand at its first and last letter, or nothing is emphasised.
    private mutating func span(_ tag: HTMLToken.Tag) {
        guard !isVerbatim else { return }
        guard tag.isEnd else {
            return spans.append((tag.name, output.utf8.count, tag.attributes["href"] ?? ""))
        }
        guard let index = spans.lastIndex(where: { $0.name == tag.name }) else { return }
        let span = spans.remove(at: index)
        let start = output.utf8.index(output.startIndex, offsetBy: span.start)
        let content = String(output[start...])
        let words = content.trimmed
        guard !words.isEmpty, !words.contains("\n") else { return }
        let (open, close) =
            switch tag.name {
            case "b", "strong": ("**", "**")
            case "i", "em": ("*", "*")
            case "code": words.contains("`") ? ("`` ", " ``") : ("`", "`")
            case "a": span.address.isEmpty ? ("", "") : ("[", "](\(span.address))")
            default: ("~~", "~~")
            }
        let before = content.prefix { $0.isWhitespace }
        let after = String(content.reversed().prefix { $0.isWhitespace })
        output = output[..<start] + before + open + words + close + after
    }

    private mutating func item() {
        guard let last = lists.last else {
            output += "\n- "
            return
        }
        output += (lists.count == 1 && output.hasSuffix("\n\n") ? "" : "\n") + String(indent.dropLast(4))
        if let number = last {
            output += "\(number).".padded(to: 4)
            lists[lists.count - 1] = number + 1
        } else {
            output += "*   "
        }
    }

    private var indent: String { String(repeating: " ", count: 4 * lists.count) }

    /// Marks of Markdown in ordinary text, and mathematics between dollars.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        var rest = text[...]
        while let character = rest.first {
            if let (source, isDisplay, after) = formula(at: rest) {
                escaped += isDisplay ? "$$\(source)$$" : "$\(source)$"
                rest = after
                continue
            }
            if "\\*`$<~".contains(character) { escaped += "\\" }
            escaped.append(character)
            rest = rest.dropFirst()
        }
        return escaped
    }

    private static func formula(at text: Substring) -> (source: String, isDisplay: Bool, after: Substring)? {
        for (open, close) in [("\\(", "\\)"), ("\\[", "\\]")] where text.hasPrefix(open) {
            let inside = text.dropFirst(2)
            guard let end = inside.firstRange(of: close) else { return nil }
            return (String(inside[..<end.lowerBound]).trimmed, open == "\\[", inside[end.upperBound...])
        }
        return nil
    }

    /// Words at the start of a line that Markdown, or the reader of questions, would take for a mark.
    private static func escapedStart(_ line: String) -> String {
        if let first = line.first, "#->+=|".contains(first) { return "\\" + line }
        let mark = /^(?:\d+|(?:Q|A|질문|문제|답|답변|정답|모범 답안|모범 답변)\d*)(?=[.:)])/.ignoresCase()
        guard let match = line.prefixMatch(of: mark) else { return line }
        return match.output + "\\" + line[match.range.upperBound...]
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return String(self[start..<end])
    }

    fileprivate func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(1, count - self.count))
    }
}
