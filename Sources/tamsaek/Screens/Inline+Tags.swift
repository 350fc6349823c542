import Content
import Terminal

extension [Inline] {
    /// The same text with what raw HTML tags mean in place of the tags, as far as Markdown has it too.
    var readingTags: [Inline] {
        guard contains(where: \.isTag) else { return self }
        var read: [Inline] = []
        var rest = self[...]
        // What is never closed is not looked for again.
        var unclosed: Set<String> = []
        while let inline = rest.popFirst() {
            guard case .html(let source) = inline.kind, let tag = HTMLTag(source), !tag.isClosing else {
                read.append(inline)
                continue
            }
            let end = unclosed.contains(tag.name) ? nil : rest.firstIndex { $0.closes(tag) }
            if end == nil { unclosed.insert(tag.name) }
            guard let kind = tag.kind(around: end.map { Array(rest[..<$0]) } ?? []) else {
                read.append(inline)
                continue
            }
            read.append(Inline(kind, range: inline.range))
            if let end { rest = rest[(end + 1)...] }
        }
        return read
    }
}

extension Inline {
    fileprivate var isTag: Bool {
        if case .html = kind { true } else { false }
    }

    fileprivate func closes(_ tag: HTMLTag) -> Bool {
        guard case .html(let source) = kind, let other = HTMLTag(source) else { return false }
        return other.isClosing && other.name == tag.name
    }
}

extension HTMLTag {
    /// What the tag makes of the text up to its end; nil where that is nothing that Markdown has.
    fileprivate func kind(around content: [Inline]) -> Inline.Kind? {
        switch name {
        case "img": .image(source: attribute("src") ?? "", title: "", content: alternative)
        case _ where content.isEmpty: nil
        case "b", "strong": .strong(content)
        case "i", "em": .emphasis(content)
        case "s", "del", "strike": .strikethrough(content)
        case "code", "kbd", "samp", "tt": .code(content.plainText)
        case "a": attribute("href").map { .link(destination: $0, title: "", content: content) }
        case "sup": .text(MathText.superscript(content.plainText))
        case "sub": .text(MathText.subscript(content.plainText))
        default: nil
        }
    }

    private var alternative: [Inline] {
        let place = SourceRange(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1)
        return attribute("alt").map { [Inline(.text($0), range: place)] } ?? []
    }
}
