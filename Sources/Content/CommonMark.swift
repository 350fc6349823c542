import CCmark

/// The only file that touches libcmark: bytes come in, a tree of values goes out.
enum CommonMark {
    /// Text nested deeper than ``Note/depthLimit``.
    struct TooDeep: Error {
        let line: Int
    }

    /// The blocks of `text`.
    ///
    /// libcmark itself copes with any depth; the tree of values is walked recursively by everyone who reads it, so its
    /// depth is bounded here, where it is made. Cost: linear in the length of the text.
    static func blocks(of text: SourceText) throws(TooDeep) -> [Block] {
        let document = parse(text.bytes)
        defer { cmark_node_free(document) }
        return try blocks(in: document, depth: 0)
    }

    private static func parse(_ bytes: [UInt8]) -> OpaquePointer {
        let document = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(
                buffer.assumingMemoryBound(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
        }
        // libcmark aborts by itself when memory runs out, and knows no other failure.
        guard let document else { preconditionFailure("libcmark returned no document") }
        return document
    }
}

// MARK: - Blocks

extension CommonMark {
    private static func blocks(in parent: OpaquePointer, depth: Int) throws(TooDeep) -> [Block] {
        guard depth <= Note.depthLimit else { throw TooDeep(line: Int(cmark_node_get_start_line(parent))) }
        var blocks: [Block] = []
        for node in children(of: parent) {
            blocks.append(Block(try kind(of: node, depth: depth), range: range(of: node)))
        }
        return blocks
    }

    private static func kind(of node: OpaquePointer, depth: Int) throws(TooDeep) -> Block.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING:
            .heading(level: Int(cmark_node_get_heading_level(node)), content: try inlines(in: node, depth: 0))
        case CMARK_NODE_PARAGRAPH: .paragraph(try inlines(in: node, depth: 0))
        case CMARK_NODE_BLOCK_QUOTE: .quote(try blocks(in: node, depth: depth + 1))
        case CMARK_NODE_LIST: .list(try list(node, depth: depth + 1))
        case CMARK_NODE_CODE_BLOCK:
            .code(info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_BLOCK: .html(string(cmark_node_get_literal(node)))
        case CMARK_NODE_THEMATIC_BREAK: .rule
        default: preconditionFailure("libcmark made a block that CommonMark does not have")
        }
    }

    private static func list(_ node: OpaquePointer, depth: Int) throws(TooDeep) -> Block.List {
        var items: [Block.Item] = []
        for item in children(of: node) {
            items.append(Block.Item(isDone: nil, blocks: try blocks(in: item, depth: depth), range: range(of: item)))
        }
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        return Block.List(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
            isTight: cmark_node_get_list_tight(node) != 0, items: items)
    }
}

// MARK: - Inlines

extension CommonMark {
    private static func inlines(in parent: OpaquePointer, depth: Int) throws(TooDeep) -> [Inline] {
        guard depth <= Note.depthLimit else { throw TooDeep(line: Int(cmark_node_get_start_line(parent))) }
        var inlines: [Inline] = []
        for node in children(of: parent) {
            inlines.append(Inline(try inlineKind(of: node, depth: depth), range: range(of: node)))
        }
        return inlines
    }

    private static func inlineKind(of node: OpaquePointer, depth: Int) throws(TooDeep) -> Inline.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: .text(string(cmark_node_get_literal(node)))
        case CMARK_NODE_CODE: .code(string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_INLINE: .html(string(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_EMPH: .emphasis(try inlines(in: node, depth: depth + 1))
        case CMARK_NODE_STRONG: .strong(try inlines(in: node, depth: depth + 1))
        case CMARK_NODE_LINK:
            .link(
                destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
                content: try inlines(in: node, depth: depth + 1))
        case CMARK_NODE_IMAGE:
            .image(
                source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)),
                content: try inlines(in: node, depth: depth + 1))
        default: preconditionFailure("libcmark made an inline that CommonMark does not have")
        }
    }
}

// MARK: - Nodes

extension CommonMark {
    private static func children(of parent: OpaquePointer) -> some Sequence<OpaquePointer> {
        sequence(first: cmark_node_first_child(parent)) { node in cmark_node_next(node) }
            .prefix { $0 != nil }.lazy.compactMap(\.self)
    }

    private static func range(of node: OpaquePointer) -> SourceRange {
        SourceRange(
            startLine: Int(cmark_node_get_start_line(node)), startColumn: Int(cmark_node_get_start_column(node)),
            endLine: Int(cmark_node_get_end_line(node)), endColumn: Int(cmark_node_get_end_column(node)))
    }

    /// A copy of text that libcmark owns; empty where it has none.
    private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
