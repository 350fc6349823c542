import CCmark
import Foundation

/// The only file that touches libcmark: bytes come in, values go out.
///
/// libcmark copes with any depth. The values are walked recursively by everyone who reads them, so their depth is
/// bounded here, where they are made.
enum CommonMark {
    /// Text nested deeper than ``Note/depthLimit``.
    struct TooDeep: Error {
        let line: Int
    }

    /// The blocks of `text`, in which placeholders stand for tables and marks beside Korean emphasis.
    ///
    /// `isCiphered` says that ``HidingPass`` may have hidden something in it. Cost: linear in the length of the text.
    static func blocks(of text: TablePass, marks: KoreanEmphasis, isCiphered: Bool) throws(TooDeep) -> [Block] {
        let cells = text.tables.flatMap { $0.rows.joined() }.compactMap(\.self)
        // The cells come first, so that the links in them are resolved with the definitions of the text.
        let bytes = cells.flatMap(\.paragraph) + text.text.bytes
        let document = parse(bytes[...])
        defer { cmark_node_free(document) }
        var reader = Reader(text: text.text, marks: marks, isCiphered: isCiphered, cells: cells.map(\.range))
        return try reader.blocks(of: document, tables: text.tables)
    }

    /// The paragraphs and headings of so many lines or more, in the order of the text.
    static func paragraphs(of text: SourceText, ofAtLeast lines: Int) throws(TooDeep) -> [Paragraph] {
        let document = parse(text.bytes[...])
        defer { cmark_node_free(document) }
        let walk = cmark_iter_new(document)
        defer { cmark_iter_free(walk) }
        var paragraphs: [Paragraph] = []
        var containers: [Containers.Opening] = []
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return paragraphs }
            let line = Int(cmark_node_get_start_line(node))
            switch (cmark_node_get_type(node), event) {
            case (CMARK_NODE_BLOCK_QUOTE, CMARK_EVENT_ENTER): containers.append(.quote(line: line))
            case (CMARK_NODE_ITEM, CMARK_EVENT_ENTER): containers.append(.item(line: line))
            case (CMARK_NODE_BLOCK_QUOTE, _), (CMARK_NODE_ITEM, _): containers.removeLast()
            case (CMARK_NODE_PARAGRAPH, CMARK_EVENT_ENTER), (CMARK_NODE_HEADING, CMARK_EVENT_ENTER):
                let isHeading = cmark_node_get_type(node) == CMARK_NODE_HEADING
                let end =
                    isHeading
                    ? max(line, lastLine(ofHeading: node, in: text) - 1) : Int(cmark_node_get_end_line(node))
                guard end - line + 1 >= lines else { break }
                paragraphs.append(
                    Paragraph(
                        lines: line...end, column: Int(cmark_node_get_start_column(node)), containers: containers))
            default: break
            }
            guard containers.count <= Note.depthLimit else { throw TooDeep(line: line) }
        }
    }

    /// Whether `line`, alone, is running text or a link definition.
    static func isText(_ line: ArraySlice<UInt8>) -> Bool {
        let document = parse(line)
        defer { cmark_node_free(document) }
        let child = cmark_node_first_child(document)
        return child == nil || cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH
    }

    private static func parse(_ bytes: ArraySlice<UInt8>) -> OpaquePointer {
        let document = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
        }
        // libcmark aborts by itself when memory runs out, and knows no other failure.
        guard let document else { preconditionFailure("libcmark returned no document") }
        return document
    }
}

// MARK: - Nodes

extension CommonMark {
    fileprivate static func children(of parent: OpaquePointer) -> some Sequence<OpaquePointer> {
        sequence(state: cmark_node_first_child(parent)) { next in
            defer { next = next.flatMap { cmark_node_next($0) } }
            return next
        }
    }

    /// A copy of text that libcmark owns; empty where it has none.
    fileprivate static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    /// libcmark's end of a setext heading is the line after its underline, unless the text ends there.
    ///
    /// Returns it as a line of `text`, before which the document has `above` other lines.
    fileprivate static func lastLine(ofHeading node: OpaquePointer, in text: SourceText, above: Int = 0) -> Int {
        let start = Int(cmark_node_get_start_line(node)) - above
        let end = Int(cmark_node_get_end_line(node)) - above
        return end - 1 > start && text.isUnderline(end - 1) ? end - 1 : end
    }
}

// MARK: - From nodes to values

extension CommonMark {
    /// Turns the tree of one document into values.
    fileprivate struct Reader {
        let text: SourceText
        let marks: KoreanEmphasis
        let isCiphered: Bool
        /// Where the cells stand, whose paragraphs come first in the document, two lines each.
        let cells: [SourceRange]
        /// The tables by the line of their placeholder.
        var tables: [Int: Block] = [:]

        /// The blocks of the document, without the cells.
        mutating func blocks(of document: OpaquePointer, tables sources: [TableSource]) throws(TooDeep) -> [Block] {
            var nodes = children(of: document).makeIterator()
            for source in sources {
                var contents: [[Inline]] = []
                for _ in source.rows.joined().lazy.compactMap(\.self) {
                    if let node = nodes.next() { contents.append(try inlines(in: node)) }
                }
                let table = Block.Kind.table(source.table(of: contents))
                self.tables[source.range.startLine] = Block(table, range: marks.originalRange(source.range))
            }
            var blocks: [Block] = []
            while let node = nodes.next() { blocks += Footnotes.split(try block(node, depth: 0)) }
            return blocks
        }
    }
}

// MARK: Blocks

extension CommonMark.Reader {
    private func blocks(in parent: OpaquePointer, depth: Int) throws(CommonMark.TooDeep) -> [Block] {
        guard depth <= Note.depthLimit else { throw CommonMark.TooDeep(line: range(of: parent).startLine) }
        var blocks: [Block] = []
        for node in CommonMark.children(of: parent) { blocks += Footnotes.split(try block(node, depth: depth)) }
        return blocks
    }

    private func block(_ node: OpaquePointer, depth: Int) throws(CommonMark.TooDeep) -> Block {
        let range = range(of: node)
        let kind: Block.Kind
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING:
            kind = .heading(level: Int(cmark_node_get_heading_level(node)), content: try inlines(in: node))
        case CMARK_NODE_PARAGRAPH: kind = .paragraph(try inlines(in: node))
        case CMARK_NODE_BLOCK_QUOTE: kind = .quote(try blocks(in: node, depth: depth + 1))
        case CMARK_NODE_LIST: kind = .list(try list(node, depth: depth + 1))
        case CMARK_NODE_CODE_BLOCK:
            if let table = tables[range.startLine] { return table }
            kind = .code(info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_BLOCK: kind = .html(string(cmark_node_get_literal(node)))
        case CMARK_NODE_THEMATIC_BREAK: kind = .rule
        default: preconditionFailure("libcmark made a block that CommonMark does not have")
        }
        return Block(kind, range: range)
    }

    private func list(_ node: OpaquePointer, depth: Int) throws(CommonMark.TooDeep) -> Block.List {
        var items: [Block.Item] = []
        for item in CommonMark.children(of: node) {
            items.append(TaskItem.read(try blocks(in: item, depth: depth), of: text, range: range(of: item)))
        }
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return Block.List(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0, items: items)
    }
}

// MARK: Inlines

extension CommonMark.Reader {
    /// `edge` is what stands around them: the markup of an emphasis or a link, or nothing.
    fileprivate func inlines(
        in parent: OpaquePointer, edge: Flank = .space, depth: Int = 0
    ) throws(CommonMark.TooDeep) -> [Inline] {
        guard depth <= Note.depthLimit else { throw CommonMark.TooDeep(line: range(of: parent).startLine) }
        var inlines: [Inline] = []
        var mayStrike = false
        var mayHide = false
        var place = range(of: parent)
        for node in CommonMark.children(of: parent) {
            // libcmark gives line ends no place.
            if cmark_node_get_start_line(node) > 0 { place = range(of: node) }
            if cmark_node_get_type(node) == CMARK_NODE_TEXT {
                // Still with the marks in it, which decide what `~~` may do.
                let literal = cmark_node_get_literal(node)
                let text = CommonMark.string(literal)
                mayStrike = mayStrike || literal.map { strchr($0, CInt(UInt8(ascii: "~"))) != nil } == true
                mayHide = mayHide || isCiphered && Cipher.hides(in: text)
                inlines.append(Inline(.text(text), range: place))
            } else {
                inlines.append(Inline(try kind(ofInline: node, depth: depth), range: place))
            }
        }
        if mayHide { inlines = HiddenInlines.found(in: inlines) }
        if mayStrike { return Strikethrough.paired(inlines, marks: marks, edge: edge) }
        guard marks.mark != nil else { return inlines }
        return inlines.map { inline in
            guard case .text(let text) = inline.kind else { return inline }
            return Inline(.text(marks.stripped(text)), range: inline.range)
        }
    }

    private func kind(ofInline node: OpaquePointer, depth: Int) throws(CommonMark.TooDeep) -> Inline.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_CODE: .code(string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: .html(string(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_EMPH: .emphasis(try content(of: node, depth: depth))
        case CMARK_NODE_STRONG: .strong(try content(of: node, depth: depth))
        case CMARK_NODE_LINK:
            .link(
                destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
                content: try content(of: node, depth: depth))
        case CMARK_NODE_IMAGE:
            .image(
                source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
                content: try content(of: node, depth: depth))
        default: preconditionFailure("libcmark made an inline that CommonMark does not have")
        }
    }

    private func content(of node: OpaquePointer, depth: Int) throws(CommonMark.TooDeep) -> [Inline] {
        try inlines(in: node, edge: .punctuation, depth: depth + 1)
    }
}

// MARK: Texts and places

extension CommonMark.Reader {
    private func string(_ pointer: UnsafePointer<CChar>?) -> String {
        let text = CommonMark.string(pointer)
        return marks.stripped(isCiphered ? Cipher.restored(text) : text)
    }

    /// Where a node stands in the note: libcmark counts the lines of the cells too, and the bytes of the marks.
    private func range(of node: OpaquePointer) -> SourceRange {
        let first = Int(cmark_node_get_start_line(node))
        let above = cells.count * 2
        if first <= above { return marks.originalRange(cells[(first - 1) / 2]) }
        let last =
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HEADING: CommonMark.lastLine(ofHeading: node, in: text, above: above)
            // libcmark's own end is a line too early where the line that ends the block is its last.
            case CMARK_NODE_HTML_BLOCK:
                first - above + string(cmark_node_get_literal(node)).utf8.count { $0 == 0x0A } - 1
            default: Int(cmark_node_get_end_line(node)) - above
            }
        return marks.originalRange(
            SourceRange(
                startLine: first - above, startColumn: Int(cmark_node_get_start_column(node)),
                endLine: last, endColumn: Int(cmark_node_get_end_column(node))))
    }
}
