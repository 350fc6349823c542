/// A table found in the source: which lines it takes, and what its cells say.
struct TableSource {
    /// A cell's text without the escapes of pipes, and where it stands.
    struct Cell {
        let text: [UInt8]
        let range: SourceRange

        /// The cell as two lines of a document: a paragraph behind a letter, so that nothing in it starts a block.
        var paragraph: [UInt8] { Array("X ".utf8) + text + Array("\n\n".utf8) }
    }

    let alignments: [Block.Alignment]
    /// The header and the rows below it, each with at most as many cells as there are alignments; nil for an empty cell.
    var rows: [[Cell?]]
    /// From the header's first byte to the last row's last.
    var range: SourceRange
    /// What stands before the table in its first line and in all others, to stay inside its quotes and lists.
    let firstPrefix: [UInt8]
    let prefix: [UInt8]

    /// From the header's line to the last row's.
    var lines: ClosedRange<Int> { range.startLine...range.endLine }

    /// The table, given what libcmark made of the paragraph of each cell that is not empty.
    func table(of paragraphs: [[Inline]]) -> Block.Table {
        var paragraphs = paragraphs.makeIterator()
        let filled = rows.map { row in
            row.map { $0 == nil ? [] : Self.withoutLetter(paragraphs.next() ?? []) }
                + Array(repeating: [], count: alignments.count - row.count)
        }
        return Block.Table(alignments: alignments, header: filled[0], rows: Array(filled[1...]))
    }

    /// The inlines of a cell's paragraph without the `X ` before them.
    private static func withoutLetter(_ inlines: [Inline]) -> [Inline] {
        guard case .text(let text)? = inlines.first?.kind, let range = inlines.first?.range else { return inlines }
        let rest = String(text.dropFirst(2))
        return (rest.isEmpty ? [] : [Inline(.text(rest), range: range)]) + inlines.dropFirst()
    }

    /// The lines of a fenced code block that takes the table's place.
    ///
    /// Such a block interrupts a paragraph, takes no lazy lines and leaves nothing open after it, exactly as a table, and
    /// keeps all other lines where they are.
    var placeholder: [[UInt8]] {
        let fence = Array("~~~".utf8)
        let filling = Array(repeating: prefix + Array("x".utf8), count: lines.count - 2)
        return [firstPrefix + fence] + filling + [prefix + fence]
    }
}
