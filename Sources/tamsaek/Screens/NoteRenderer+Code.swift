import Content
import Terminal

extension NotePage {
    /// A code block between two rules, without a frame at its sides, so that it can be copied from the screen.
    ///
    /// A line that is too long goes on below, indented as it is, after a `↪`.
    mutating func addCode(_ info: String, _ text: String, _ margin: inout Margin) {
        let room = width - margin.columns
        let language = info.prefix { $0 != " " && $0 != "\t" }
        let source = text.expandingTabs.markingFillers
        guard !isPlain else {
            let name = language.isEmpty ? "" : "(\(language))"
            let code = highlighted(source, language: String(language)).flatMap { $0.fitted(to: room, hanging: 2) }
            return put(StyledLine("코드\(name) 시작:").wrapped(to: room) + code + ["코드 끝."], &margin)
        }
        let code = highlighted(source, language: String(language)).flatMap { codeLine($0, room) }
        put(top(String(language), room) + code + [StyledLine("╰" + bar(room - 1), .dim)], &margin)
    }

    private func top(_ language: String, _ room: Int) -> [StyledLine] {
        guard !language.isEmpty else { return [StyledLine("╭" + bar(room - 1), .dim)] }
        let label = StyledLine([Span("╭─ ", .dim), Span(language), Span(" ", .dim)])
        guard label.columns <= room else { return StyledLine([Span("╭ ", .dim), Span(language)]).wrapped(to: room) }
        return [label + StyledLine(bar(room - label.columns), .dim)]
    }

    private func bar(_ columns: Int) -> String {
        .run(of: "─", columns)
    }

    private func codeLine(_ line: StyledLine, _ room: Int) -> [StyledLine] {
        guard line.columns > room else { return [line] }
        // Indent and mark give way to a word that fits on the page only without them.
        let spare = room - line.widestWord(upTo: room)
        let mark = "↪ ".prefix(spare)
        let indent = String.run(of: " ", min(line.indent, room / 2, spare - mark.count))
        let lead = StyledLine([Span(indent), Span(String(mark), .dim)])
        return line.wrapped(to: room - lead.columns).prefixed(first: StyledLine(indent), rest: lead)
    }
}

extension String {
    /// Tabs as spaces up to the next multiple of four columns, the tab stop of CommonMark.
    fileprivate var expandingTabs: String {
        guard utf8.contains(9) else { return self }
        return split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).reduce(into: nil as String?) { text, part in
                let before = text.map { $0 + String(repeating: " ", count: 4 - $0.columns % 4) } ?? ""
                text = before + part
            } ?? ""
        }.joined(separator: "\n")
    }

    /// Hangul fillers look like nothing but are letters of a name, which matters in code.
    fileprivate var markingFillers: String {
        guard unicodeScalars.contains(where: \.isFiller) else { return self }
        return unicodeScalars.map { scalar in
            scalar.isFiller ? "⟪U+\(String(scalar.value, radix: 16, uppercase: true))⟫" : String(scalar)
        }.joined()
    }
}

extension Unicode.Scalar {
    fileprivate var isFiller: Bool {
        switch value {
        case 0x115F, 0x1160, 0x3164, 0xFFA0: true
        default: false
        }
    }
}
