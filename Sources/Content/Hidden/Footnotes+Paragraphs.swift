// What is indented below a footnote belongs to it; libcmark takes it for code.
extension Footnotes {
    /// The blocks of a text, each footnote with all of its own.
    ///
    /// Footnotes in quotes and lists are left as they are: nested text could nest itself again and again.
    static func completed(_ blocks: [Block], of text: SourceText) throws(CommonMark.TooDeep) -> [Block] {
        var labels: Set<[UInt8]> = []
        for case .footnote(let label, _) in blocks.lazy.map(\.kind) { labels.insert(Array(label.utf8)) }
        guard !labels.isEmpty else { return blocks }
        var completed: [Block] = []
        for block in blocks {
            guard case .footnote(let label, let first)? = completed.last?.kind, case .code("", let code) = block.kind,
                text.isIndented(block.range.startLine)
            else {
                completed.append(block)
                continue
            }
            let lines = block.range.startLine - 1
            let rest: [Block]
            do {
                rest = try Markdown.plainBlocks(of: SourceText(code.utf8), labels: labels)
            } catch {
                throw CommonMark.TooDeep(line: error.line + lines)
            }
            let range = completed.removeLast().range.joined(to: block.range)
            let moved = rest.map { $0.moved(down: lines, right: 4) }
            completed.append(Block(.footnote(label: label, blocks: first + moved), range: range))
        }
        return completed
    }
}

extension SourceText {
    /// Whether a line begins with four columns of blanks.
    fileprivate func isIndented(_ number: Int) -> Bool {
        let blanks = line(number).prefix { $0.isBlank }
        return blanks.count >= 4 || blanks.contains(UInt8(ascii: "\t"))
    }
}

extension SourceRange {
    fileprivate func moved(down lines: Int, right columns: Int) -> SourceRange {
        SourceRange(
            startLine: startLine + lines, startColumn: startColumn + columns, endLine: endLine + lines,
            endColumn: endColumn + columns)
    }
}

extension Block {
    /// The block and all in it, so many lines and columns further on.
    fileprivate func moved(down lines: Int, right columns: Int) -> Block {
        let kind: Block.Kind =
            switch self.kind {
            case .heading(let level, let content):
                .heading(level: level, content: content.moved(down: lines, right: columns))
            case .paragraph(let content): .paragraph(content.moved(down: lines, right: columns))
            case .quote(let blocks): .quote(blocks.map { $0.moved(down: lines, right: columns) })
            case .footnote(let label, let blocks):
                .footnote(label: label, blocks: blocks.map { $0.moved(down: lines, right: columns) })
            case .list(let list):
                .list(
                    List(
                        start: list.start, isTight: list.isTight,
                        items: list.items.map { item in
                            Item(
                                isDone: item.isDone, blocks: item.blocks.map { $0.moved(down: lines, right: columns) },
                                range: item.range.moved(down: lines, right: columns))
                        }))
            case .table(let table):
                .table(
                    Table(
                        alignments: table.alignments,
                        header: table.header.map { $0.moved(down: lines, right: columns) },
                        rows: table.rows.map { $0.map { $0.moved(down: lines, right: columns) } }))
            case .code, .html, .rule: self.kind
            }
        return Block(kind, range: range.moved(down: lines, right: columns))
    }
}

extension [Inline] {
    fileprivate func moved(down lines: Int, right columns: Int) -> [Inline] {
        map { inline in
            let kind: Inline.Kind =
                switch inline.kind {
                case .emphasis(let content): .emphasis(content.moved(down: lines, right: columns))
                case .strong(let content): .strong(content.moved(down: lines, right: columns))
                case .strikethrough(let content): .strikethrough(content.moved(down: lines, right: columns))
                case .link(let destination, let title, let content):
                    .link(destination: destination, title: title, content: content.moved(down: lines, right: columns))
                case .image(let source, let title, let content):
                    .image(source: source, title: title, content: content.moved(down: lines, right: columns))
                case .text, .code, .math, .footnote, .html, .softBreak, .lineBreak: inline.kind
                }
            return Inline(kind, range: inline.range.moved(down: lines, right: columns))
        }
    }
}
