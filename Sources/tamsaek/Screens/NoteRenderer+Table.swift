import Content
import Terminal

extension NotePage {
    /// The table with its cells as styled text.
    mutating func textTable(_ table: Block.Table) -> TextTable {
        let header = table.header.map { TextTable.Cell(lines: inlines.lines(of: $0)) }
        let rows = table.rows.map { $0.map { TextTable.Cell(lines: inlines.lines(of: $0)) } }
        return TextTable(header: header, rows: rows, alignments: table.alignments.map(TextTable.Alignment.init))
    }
}

extension TextTable.Alignment {
    fileprivate init(_ alignment: Block.Alignment) {
        switch alignment {
        case .none, .left: self = .left
        case .center: self = .center
        case .right: self = .right
        }
    }
}
