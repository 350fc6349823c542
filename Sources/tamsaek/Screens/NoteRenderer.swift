import Content
import Terminal

/// Shows a note: `Note` → lines of at most `width` columns.
///
/// Nothing of the note is cut or dropped, whatever the width from 20 columns on; a word is split only when it is wider
/// than the page. What styles say is also said without them, so that the same lines can go into a pipe.
struct NoteRenderer {
    /// Columns of the page; 20 or more.
    let width: Int
    /// Whether the addresses of links are listed below the note, because they cannot be clicked.
    let listsAddresses: Bool
    /// Whether every link can be followed with a key, and its address seen: then only a deceptive one is listed.
    var followsLinks = false
    /// Whether it is read aloud: words in place of lines, marks and bullets, tables as records, formulas as LaTeX.
    var isPlain = false

    func lines(of note: Note) -> [StyledLine] {
        page(of: note).lines
    }

    /// The note with where its lines come from, for a screen to move about in.
    func page(of note: Note) -> NotePage {
        let inlines = InlineText(
            listsAddresses: listsAddresses, followsLinks: followsLinks, isPlain: isPlain)
        var page = NotePage(width: width, inlines: inlines)
        page.addHeader(of: note)
        page.add(note.blocks)
        page.addAddresses()
        return page
    }
}

/// A page being filled from top to bottom.
struct NotePage {
    let width: Int
    var inlines: InlineText
    private(set) var lines: [StyledLine] = []
    /// Where each line comes from.
    private(set) var origins: [LineOrigin] = []
    private(set) var headings: [Heading] = []
    /// The lines that footnotes begin on, by their labels.
    private(set) var footnotes: [String: Int] = [:]
    /// The innermost block being put on the page; nil before and after the note's text.
    private var source: SourceRange?
    /// The empty line that comes before whatever is put next.
    private var gap: StyledLine?

    init(width: Int, inlines: InlineText) {
        self.width = width
        self.inlines = inlines
    }

    var isPlain: Bool { inlines.isPlain }

    /// Title, date, difficulty and tags; a title that the note begins with anyway is left to it.
    mutating func addHeader(of note: Note) {
        var margin = Margin()
        var title: [StyledLine] = [StyledLine(isPlain ? note.title : note.title.withFormulas, .bold)]
        if case .heading(_, let content)? = note.blocks.first?.kind, content.plainText == note.title { title = [] }
        let facts =
            [note.date, note.difficulty.map { "난이도 \($0)" }].compactMap(\.self)
            + note.tags.map { $0.hasPrefix("#") ? $0 : "#" + $0 }
        var details = facts.isEmpty ? [] : [StyledLine(facts.joined(separator: " · "), .dim)]
        details += note.otherFields.map { StyledLine("\($0.name): \($0.value)", .dim) }
        guard !(title + details).isEmpty else { return }
        put((title + details).flatMap { $0.wrapped(to: width) } + (isPlain ? [] : [rule(width)]), &margin)
        separate(margin)
    }

    mutating func add(_ blocks: [Block]) {
        var margin = Margin()
        add(blocks, &margin)
    }

    mutating func addAddresses() {
        let addresses = inlines.addressLines(width: width)
        guard !addresses.isEmpty else { return }
        var margin = Margin()
        separate(margin)
        put([StyledLine("링크", .bold)] + addresses, &margin)
    }

    /// A heading of the note, and the line it begins on.
    struct Heading: Hashable {
        let level: Int
        let text: String
        /// Its name in links.
        let anchor: String
        let line: Int
    }

    // MARK: Blocks

    private mutating func add(_ blocks: [Block], _ margin: inout Margin, isTight: Bool = false) {
        for (index, block) in blocks.enumerated() {
            add(block, &margin)
            // Footnotes follow each other as the items of a list do.
            let isListed = block.isFootnote && index + 1 < blocks.count && blocks[index + 1].isFootnote
            if !isTight, !isListed { separate(margin) }
        }
    }

    private mutating func add(_ block: Block, _ margin: inout Margin) {
        let outer = source
        source = block.range
        defer { source = outer }
        switch block.kind {
        case .heading(let level, let content): addHeading(level, content, &margin)
        case .paragraph(let content): addText(inlines.lines(of: content), &margin)
        case .list(let list): addList(list, &margin)
        case .quote(let blocks) where isPlain:
            put(["인용:"], &margin)
            var inner = margin.adding("  ", rest: "  ", width: width)
            addInside(blocks, &inner)
            put(["인용 끝."], &margin)
        case .quote(let blocks):
            var inner = margin.adding(StyledLine("│ ", .dim), rest: StyledLine("│ ", .dim), width: width)
            addInside(blocks, &inner)
            margin.first = margin.rest
        case .code("math", let text) where !isPlain: addText(InlineText.display(text), &margin)
        case .code(let info, let text): addCode(info, text, &margin)
        case .html(let source):
            let text = HTMLText.lines(of: source, bullet: isPlain ? "- " : "• ")
            addText(text.map { StyledLine($0) }, &margin)
        case .table(let table):
            let text = textTable(table)
            let room = width - margin.columns
            put(isPlain ? ["표:"] + text.records(width: room) + ["표 끝."] : text.lines(width: room), &margin)
        case .footnote(let label, let blocks):
            let marker = StyledLine("[주\(inlines.number(ofNote: label))] ", Style(color: .cyan))
            let indent = StyledLine(.run(of: " ", marker.columns))
            var inner = margin.adding(marker, rest: indent, width: width)
            footnotes[label] = lines.count + (gap == nil ? 0 : 1)
            addInside(blocks, &inner)
            margin.first = margin.rest
        case .rule: put([isPlain ? "구분선." : rule(width - margin.columns)], &margin)
        }
    }

    /// The blocks of an item or a quote, which shows even when it is empty.
    private mutating func addInside(_ blocks: [Block], _ margin: inout Margin, isTight: Bool = false) {
        let count = lines.count
        add(blocks, &margin, isTight: isTight)
        if lines.count == count { put([""], &margin) }
        gap = nil
    }

    private mutating func addText(_ paragraphs: [StyledLine], _ margin: inout Margin) {
        guard paragraphs.contains(where: { $0.columns > 0 }) else { return }
        var inner = margin.leaving(paragraphs.map { $0.widestWord(upTo: width) }.max() ?? 0, of: width)
        let lines = paragraphs.flatMap { wrapped($0, width - inner.columns) }
        if inner.first.columns + (lines.first?.columns ?? 0) > width { put([""], &inner) }
        put(lines, &inner)
        margin.first = margin.rest
    }

    /// Wraps a paragraph; what it begins with in blanks, as a formula does, all its lines begin with.
    private func wrapped(_ paragraph: StyledLine, _ room: Int) -> [StyledLine] {
        guard paragraph.indent > 0 else { return paragraph.wrapped(to: room) }
        let indent = StyledLine(.run(of: " ", min(paragraph.indent, room - paragraph.widestWord(upTo: room))))
        return paragraph.wrapped(to: room - indent.columns).prefixed(first: indent, rest: indent)
    }

    /// Levels one and two are underlined, the others carry a mark.
    private mutating func addHeading(_ level: Int, _ content: [Inline], _ margin: inout Margin) {
        let style = Style(color: level == 1 ? .magenta : .cyan, isBold: true)
        let marks = ["", "", "■ ", "□ ", "▪ ", "▫ "]
        let mark = Span(isPlain ? "제목 \(level)단계: " : marks[min(max(level, 1), 6) - 1], style)
        let text = inlines.lines(of: content, style: style)
        let first = lines.count + (gap == nil ? 0 : 1)
        addText(text.enumerated().map { $0.offset == 0 ? StyledLine([mark]) + $0.element : $0.element }, &margin)
        guard lines.count > first else { return }
        let words = content.plainText
        headings.append(
            Heading(level: level, text: words.withFormulas.visible, anchor: words.visible.anchor, line: first))
        guard level <= 2, !isPlain else { return }
        let length = lines[first...].map { $0.columns }.max() ?? 0
        put([StyledLine(.run(of: level == 1 ? "═" : "─", length - margin.columns), style)], &margin)
    }

    private mutating func addList(_ list: Block.List, _ margin: inout Margin) {
        let last = (list.start ?? 0) + list.items.count - 1
        for (index, item) in list.items.enumerated() {
            let number = list.start.map { "\($0 + index)." }
            let bullet = isPlain ? "-" : ["•", "◦", "▪"][margin.depth % 3]
            let task = item.isDone.map { isPlain ? ($0 ? "- [한 일]" : "- [할 일]") : $0 ? "☑" : "☐" }
            let marker =
                [number, task ?? (number == nil ? bullet : nil)].compactMap(\.self).joined(separator: " ") + " "
            let space = String.run(of: " ", number.map { "\(last).".count - $0.count } ?? 0)
            let width = (space + marker).columns
            var inner = margin.adding(
                StyledLine(space + marker, Style(color: .cyan)), rest: StyledLine(.run(of: " ", width)),
                width: self.width, isList: true)
            addInside(item.blocks, &inner, isTight: list.isTight)
            margin.first = margin.rest
            if !list.isTight, index < list.items.count - 1 { separate(margin) }
        }
    }

    // MARK: Lines

    func rule(_ columns: Int) -> StyledLine {
        StyledLine(.run(of: "─", columns), .dim)
    }

    /// Appends lines inside the margin, whose first line is then spent.
    mutating func put(_ new: [StyledLine], _ margin: inout Margin) {
        guard !new.isEmpty else { return }
        if let gap {
            lines.append(gap)
            origins.append(LineOrigin(source: origins.last?.source, margin: gap.columns))
        }
        gap = nil
        origins += new.indices.map {
            LineOrigin(source: source, margin: $0 == 0 ? margin.first.columns : margin.columns)
        }
        lines += new.prefixed(first: margin.first, rest: margin.rest)
        margin.first = margin.rest
    }

    /// Asks for an empty line before what comes next, if anything does.
    private mutating func separate(_ margin: Margin) {
        if !lines.isEmpty { gap = margin.blank }
    }
}

extension Block {
    fileprivate var isFootnote: Bool {
        if case .footnote = kind { true } else { false }
    }
}
