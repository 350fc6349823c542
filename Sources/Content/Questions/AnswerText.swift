/// Makes the source lines of an answer a text of its own.
enum AnswerText {
    /// The lines joined, without comments, tags that only wrap, blank lines at the ends, and shared indentation.
    ///
    /// `isSection` says that the answer is all there is below a heading, where a rule at the end parts it from the next.
    static func cleaned(_ lines: [String], isSection: Bool) -> String {
        var lines = withoutWrappers(lines)
        while let last = lines.last, isBlank(last) || (isSection && isRule(last)) { lines.removeLast() }
        lines = Array(lines.drop(while: isBlank))
        if let first = lines.first { lines[0] = Asking.withoutArrow(first) }
        lines = Array(lines.drop(while: isBlank))
        return dedented(lines).joined(separator: "\n")
    }

    /// Whether a line begins with the marker of a list item.
    static func isListItem(_ line: String) -> Bool {
        let words = line.drop { $0.isBlank }
        let digits = words.prefix { $0.isDigit }
        let marker = words.dropFirst(digits.count).first
        let isMarker = digits.isEmpty ? marker.map("-*+".contains) : marker.map(".)".contains)
        return isMarker == true && (words.dropFirst(digits.count + 1).first?.isBlank ?? false)
    }

    /// A line without the tags that only wrap text, and without `others`; an HTML list becomes one of CommonMark.
    static func withoutTags(_ line: String, others: Set<String> = []) -> String {
        guard line.hasBytes(of: "<") else { return line }
        var text = ""
        var rest = line[...]
        while let start = rest.firstIndex(of: "<") {
            text += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isDigit }.lowercased()
            guard let end = rest.firstIndex(of: ">"), wrappers.contains(name) || others.contains(name) else {
                text.append(rest.removeFirst())
                continue
            }
            let isItem = name == "li" && !rest.hasPrefix("</")
            rest = rest[rest.index(after: end)...]
            if isItem {
                text += "- "
                rest = rest.drop { $0.isBlank }
            } else if name == "br", !rest.allSatisfy({ $0.isBlank || $0 == "<" }) {
                text += "<br>"
            }
        }
        return text + rest
    }

    private static let wrappers: Set<String> = [
        "details", "summary", "div", "p", "br", "ul", "ol", "li", "center", "font", "span", "h1", "h2", "h3", "h4",
        "h5",
        "h6",
    ]
}

extension AnswerText {
    /// Drops comments and wrapping tags outside code, and the lines that hold nothing else; joins runs of blank lines.
    private static func withoutWrappers(_ lines: [String]) -> [String] {
        var cleaned: [String] = []
        var fence: Substring?
        var isComment = false
        for line in lines {
            let words = line[...].trimmed(\.isBlank)
            if let open = fence {
                cleaned.append(line)
                if words.hasPrefix(open), words.allSatisfy({ $0 == open.first }) { fence = nil }
                continue
            }
            if !isComment, words.hasPrefix("```") || words.hasPrefix("~~~") {
                fence = words.prefix { $0 == words.first }
                cleaned.append(line)
                continue
            }
            let text = withoutTags(withoutComments(line, &isComment))
            if isBlank(text), !isBlank(line) { continue }
            if isBlank(text), cleaned.last.map(isBlank) ?? true { continue }
            cleaned.append(isBlank(text) ? "" : text == line ? line : String(text[...].trimmedEnd))
        }
        return cleaned
    }

    private static func withoutComments(_ line: String, _ isComment: inout Bool) -> String {
        guard isComment || line.hasBytes(of: "<!--") else { return line }
        var text = ""
        var rest = line[...]
        while !rest.isEmpty {
            if isComment {
                guard let end = rest.firstRange(of: "-->") else { return text }
                rest = rest[end.upperBound...]
                isComment = false
            } else if let start = rest.firstRange(of: "<!--") {
                text += rest[..<start.lowerBound]
                rest = rest[start.upperBound...]
                isComment = true
            } else {
                text += rest
                break
            }
        }
        return text
    }

    /// Removes the up to three columns of indentation that mean nothing in CommonMark: those of the first line, which
    /// may have lost its own with a mark, and those that all others share.
    private static func dedented(_ lines: [String]) -> [String] {
        let indents = lines.map { $0.prefix { $0 == " " }.count }
        let shared = zip(lines, indents).dropFirst().filter { !isBlank($0.0) }.map(\.1).min() ?? 0
        return zip(lines, indents).enumerated().map { index, line in
            let indent = index == 0 ? line.1 : shared
            return indent <= 3 ? String(line.0.dropFirst(min(indent, line.1))) : line.0
        }
    }

    private static func isBlank(_ line: String) -> Bool {
        line.allSatisfy(\.isBlank)
    }

    private static func isRule(_ line: String) -> Bool {
        let marks = line.filter { !$0.isBlank }
        return marks.count >= 3 && "-*_".contains(marks.first ?? " ") && marks.allSatisfy { $0 == marks.first }
    }
}

extension Substring {
    fileprivate var trimmedEnd: Substring {
        self[..<(lastIndex { !$0.isBlank }.map { index(after: $0) } ?? startIndex)]
    }
}
