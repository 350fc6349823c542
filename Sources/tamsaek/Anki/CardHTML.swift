import Content

/// CommonMark as the HTML of Anki's fields: one line, mathematics as `\(…\)` and `\[…\]`, code in `pre`.
///
/// What a note's own HTML says is kept, but not the HTML: a card is shown by a web view.
enum CardHTML {
    /// The HTML of a question, an answer, or a part of one.
    static func html(of markdown: String) -> String {
        // The empty line keeps a leading rule from being taken for front matter.
        guard let note = try? Note("\n" + markdown, path: "") else { return escaped(markdown) }
        // A lone paragraph is the field itself.
        if note.blocks.count == 1, case .paragraph(let content) = note.blocks[0].kind { return html(of: content) }
        return html(of: note.blocks)
    }

    /// A bullet list of texts; empty without any.
    static func list(of texts: [String]) -> String {
        texts.isEmpty ? "" : element("ul", texts.map { element("li", html(of: $0)) }.joined())
    }

    /// The characters that HTML gives a meaning, written as themselves.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// What is left of ``html(of:)`` without its tags, as Anki compares and sorts notes.
    static func plainText(of html: String) -> String {
        html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    }

    private static func html(of blocks: [Block]) -> String {
        blocks.map(html(of:)).joined()
    }

    private static func html(of block: Block) -> String {
        switch block.kind {
        case .heading(let level, let content): element("h\(level)", html(of: content))
        case .paragraph(let content): element("p", html(of: content))
        case .list(let list): html(of: list)
        case .quote(let blocks): element("blockquote", html(of: blocks))
        case .code(_, let text): element("pre", element("code", escaped(text)))
        case .html(let source): lines(HTMLText.lines(of: source))
        case .table(let table): html(of: table)
        case .footnote(let label, let blocks): element("p", element("sup", escaped(label))) + html(of: blocks)
        case .rule: "<hr>"
        }
    }

    private static func html(of list: Block.List) -> String {
        let items = list.items.map { item in
            let mark = item.isDone.map { $0 ? "☑ " : "☐ " } ?? ""
            let blocks = item.blocks.map { block in
                if list.isTight, case .paragraph(let content) = block.kind { return html(of: content) }
                return html(of: block)
            }
            return element("li", mark + blocks.joined())
        }
        guard let start = list.start else { return element("ul", items.joined()) }
        return element("ol", items.joined(), attributes: start == 1 ? "" : " start=\"\(start)\"")
    }

    private static func html(of table: Block.Table) -> String {
        func row(_ cells: [[Inline]], _ name: String) -> String {
            element(
                "tr",
                zip(cells, table.alignments).map { cell, alignment in
                    let style = alignment == .none ? "" : " style=\"text-align: \(alignment.rawValue)\""
                    return element(name, html(of: cell), attributes: style)
                }.joined())
        }
        let rows = table.rows.map { row($0, "td") }.joined()
        return element(
            "table", element("thead", row(table.header, "th")) + (rows.isEmpty ? "" : element("tbody", rows)))
    }

    private static func html(of content: [Inline]) -> String {
        content.map(html(of:)).joined()
    }

    private static func html(of inline: Inline) -> String {
        switch inline.kind {
        case .text(let text): escaped(text)
        case .code(let text): element("code", escaped(text))
        case .emphasis(let content): element("em", html(of: content))
        case .strong(let content): element("strong", html(of: content))
        case .strikethrough(let content): element("s", html(of: content))
        case .link(let destination, _, let content) where destination.isWebAddress:
            element("a", html(of: content), attributes: " href=\"\(escaped(destination))\"")
        // Another note cannot be opened from a card.
        case .link(_, _, let content): html(of: content)
        case .image(let source, _, let content) where source.isWebAddress:
            "<img src=\"\(escaped(source))\" alt=\"\(escaped(content.plainText))\">"
        case .image(_, _, let content): html(of: content)
        case .math(let source, let isDisplay): isDisplay ? "\\[\(escaped(source))\\]" : "\\(\(escaped(source))\\)"
        case .footnote(let label): element("sup", escaped(label))
        case .html(let tag): Inline.isLineBreak(tag) ? "<br>" : ""
        case .softBreak: " "
        case .lineBreak: "<br>"
        }
    }

    private static func lines(_ lines: [String]) -> String {
        lines.isEmpty ? "" : element("p", lines.map(escaped).joined(separator: "<br>"))
    }

    private static func element(_ name: String, _ content: String, attributes: String = "") -> String {
        "<\(name)\(attributes)>\(content)</\(name)>"
    }
}

extension String {
    /// Whether a browser opens it as a page of the web or a letter.
    fileprivate var isWebAddress: Bool {
        ["https://", "http://", "mailto:"].contains { lowercased().hasPrefix($0) }
    }
}
