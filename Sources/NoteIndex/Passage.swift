import Content

/// A piece of a note that a search finds: a heading, a paragraph, an item, a row, a line of code.
public struct Passage: Hashable, Sendable {
    /// What the piece is.
    public let kind: Kind
    /// The line of the file it begins on.
    public let line: Int
    /// The words of the headings it stands below, the outermost first.
    public let headings: [String]
    /// Its words, without markup; a line end where the source has one.
    public let text: String

    /// What a piece of a note can be, the most telling first.
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        case title, heading, question, tags, answer, text
    }
}

extension Note {
    /// The pieces of the note, in its order: title, other names and tags first.
    public var passages: [Passage] {
        var collector = PassageCollector(
            answers: Dictionary(questions.map { ($0.line, $0.answer ?? "") }, uniquingKeysWith: { first, _ in first }))
        collector.add(.title, title, line: 1)
        for field in otherFields where ["alias", "aliases"].contains(field.name.lowercased()) {
            collector.add(.title, field.value.filter { !"[]\"'".contains($0) }, line: 1)
        }
        collector.add(.tags, tags.map { "#\($0)" }.joined(separator: " "), line: 1)
        collector.add(blocks)
        return collector.passages
    }
}

/// Walks the blocks of a note once.
private struct PassageCollector {
    /// The answers by the lines that their questions begin on.
    let answers: [Int: String]
    private(set) var passages: [Passage] = []
    private var headings: [(level: Int, words: String)] = []
    /// The letters of the answer to the question before.
    private var answer: [UInt8] = []

    init(answers: [Int: String]) {
        self.answers = answers
    }

    mutating func add(_ kind: Passage.Kind, _ text: String, line: Int) {
        guard !text.isEmpty else { return }
        passages.append(Passage(kind: kind, line: line, headings: headings.map(\.words), text: text))
    }

    mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        let line = block.range.startLine
        switch block.kind {
        case .heading(let level, let content):
            let words = content.plainText
            headings.removeAll { $0.level >= level }
            answer = letters(answers[line] ?? "")
            add(answers[line] == nil ? .heading : .question, words, line: line)
            headings.append((level, words))
        case .paragraph(let content): addText(content.lines, line: line)
        case .list(let list): for item in list.items { add(item.blocks) }
        case .quote(let blocks), .footnote(_, let blocks): add(blocks)
        case .table(let table):
            for row in [table.header] + table.rows {
                let line = row.joined().first?.range.startLine ?? line
                addText(row.map(\.plainText).joined(separator: " · "), line: line)
            }
        case .code(_, let text): addLines(of: text, from: line + (block.isFenced ? 1 : 0))
        // A comment is for authors, and may give the answer away.
        case .html(let text): if !text.hasPrefix("<!--") { addLines(of: text, from: line) }
        case .rule: break
        }
    }

    private mutating func addText(_ text: String, line: Int) {
        if let answer = answers[line] {
            self.answer = letters(answer)
            add(.question, text, line: line)
        } else {
            let isAnswer = !answer.isEmpty && answer.firstRange(of: letters(text).prefix(20)) != nil
            add(isAnswer ? .answer : .text, text, line: line)
        }
    }

    /// What is the same in text with markup and without.
    private func letters(_ text: String) -> [UInt8] {
        SearchText.folded(text).filter { $0 >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }

    private mutating func addLines(of text: String, from first: Int) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.drop { $0 == " " || $0 == "\t" }
            if !words.isEmpty { addText(String(words), line: first + index) }
        }
    }
}

extension Block {
    /// Whether a code block has a line before its text.
    fileprivate var isFenced: Bool {
        guard case .code(_, let text) = kind else { return false }
        return range.endLine - range.startLine >= text.count { $0 == "\n" }
    }
}

extension [Inline] {
    /// The words alone, a line a line of the source.
    fileprivate var lines: String {
        var text = ""
        for inline in self {
            switch inline.kind {
            case .softBreak, .lineBreak: text += "\n"
            default: text += [inline].plainText
            }
        }
        return text
    }
}
