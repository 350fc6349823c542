/// Footnotes, `[^1]` and `[^1]: …`, which libcmark takes for text or for the definition of a link.
///
/// A definition is a paragraph, which may follow another paragraph or definition without an empty line, and what is
/// indented below it.
enum Footnotes {
    /// The text with the brackets that begin definitions hidden, and the labels they define.
    static func hidingDefinitions(in text: SourceText) -> (text: SourceText, labels: Set<[UInt8]>) {
        var bytes = text.bytes
        var labels: Set<[UInt8]> = []
        var rest = bytes[...]
        while let found = rest.firstIndex(of: UInt8(ascii: "^")) {
            rest = rest[(found + 1)...]
            guard found > 0, bytes[found - 1] == UInt8(ascii: "["), let end = labelEnd(in: bytes, from: found + 1),
                end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":"), isLineStart(found - 1, in: bytes)
            else { continue }
            labels.insert(Array(bytes[(found + 1)..<end]))
            hide(from: found - 1, through: end, in: &bytes)
        }
        return labels.isEmpty ? (text, []) : (SourceText(bytes), labels)
    }

    /// Where the label that begins at `start` ends with its bracket; nil where there is none.
    static func labelEnd(in bytes: [UInt8], from start: Int) -> Int? {
        guard let end = bytes[start...].prefix(100).firstIndex(where: { $0 <= 0x20 || "[]".utf8.contains($0) }) else {
            return nil
        }
        return end > start && bytes[end] == UInt8(ascii: "]") ? end : nil
    }

    private static func hide(from start: Int, through end: Int, in bytes: inout [UInt8]) {
        for index in start...end { bytes[index] = Cipher.code(of: bytes[index]) }
    }

    /// Whether only blanks and the marks of quotes stand before a place in its line.
    private static func isLineStart(_ index: Int, in bytes: [UInt8]) -> Bool {
        let before = bytes[..<index].last { !$0.isBlank && $0 != UInt8(ascii: ">") }
        return before == nil || before == UInt8(ascii: "\n")
    }
}

// MARK: - From paragraphs to definitions

extension Footnotes {
    /// The block, or the paragraph and the definitions it is made of.
    static func split(_ block: Block) -> [Block] {
        guard case .paragraph(let content) = block.kind else { return [block] }
        let starts = content.indices.filter { isDefinition(content, at: $0) }
        guard !starts.isEmpty else { return [block] }
        var blocks: [Block] = []
        for (start, end) in zip([0] + starts, starts + [content.count]) where start < end {
            let part = Array(content[start..<end])
            let words = part.last.map { $0.kind == .softBreak } == true ? part.dropLast() : part[...]
            let last = end < content.count ? content[end].range.startLine - 1 : block.range.endLine
            let range = SourceRange(
                startLine: part[0].range.startLine, startColumn: part[0].range.startColumn, endLine: last,
                endColumn: words.last?.range.endColumn ?? 0)
            blocks.append(
                Block(starts.contains(start) ? definition(Array(words), range) : .paragraph(Array(words)), range: range)
            )
        }
        return blocks
    }

    private static func isDefinition(_ content: [Inline], at index: Int) -> Bool {
        guard case .footnote = content[index].kind, index + 1 < content.count,
            case .text(let text) = content[index + 1].kind, text.hasPrefix(":")
        else { return false }
        return index == 0 || content[index - 1].kind == .softBreak
    }

    private static func definition(_ content: [Inline], _ range: SourceRange) -> Block.Kind {
        guard case .footnote(let label) = content[0].kind, case .text(let text) = content[1].kind else {
            return .paragraph(content)
        }
        let words = String(text.dropFirst().drop { $0 == " " || $0 == "\t" })
        let first = words.isEmpty ? [] : [Inline(.text(words), range: content[1].range)]
        return .footnote(label: label, blocks: [Block(.paragraph(first + content.dropFirst(2)), range: range)])
    }
}
