/// A table of a note, with the heading it stands under.
public struct NoteTable: Hashable, Sendable {
    /// The words of the last heading above it; nil where there is none.
    public let heading: String?
    /// Its cells.
    public let table: Block.Table
    /// The line of the note's file it starts on, counted from 1.
    public let line: Int
}

extension Note {
    /// All tables of the text in its order, those in lists and quotes too.
    public var tables: [NoteTable] {
        var tables: [NoteTable] = []
        var heading: String?
        Self.gather(blocks, &tables, &heading)
        return tables
    }

    private static func gather(_ blocks: [Block], _ tables: inout [NoteTable], _ heading: inout String?) {
        for block in blocks {
            switch block.kind {
            case .heading(_, let content): heading = content.plainText
            case .table(let table):
                tables.append(NoteTable(heading: heading, table: table, line: block.range.startLine))
            case .quote(let blocks): gather(blocks, &tables, &heading)
            case .list(let list):
                for item in list.items { gather(item.blocks, &tables, &heading) }
            case .paragraph, .code, .html, .footnote, .rule: break
            }
        }
    }
}
