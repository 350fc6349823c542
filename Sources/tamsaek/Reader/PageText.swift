import Content
import Terminal

/// The text of a page as it is read: a paragraph across its lines, a cell of a table down its column.
struct PageText {
    /// A part of a line's text, in UTF-8 offsets.
    struct Piece: Hashable {
        let line: Int
        let range: Range<Int>
    }

    /// Pieces that are read one after the other.
    private var flows: [[Piece]] = []
    private let lines: [String]

    init(of page: ReaderPage) {
        lines = page.lines.map(\.plain)
        var start = 0
        while start < lines.count {
            let source = page.origins[start].source
            let end = page.origins[start...].firstIndex { $0.source != source } ?? lines.count
            addBlock(start..<end, of: page)
            start = end
        }
    }

    /// The places where the query stands, from top to bottom, each as the pieces of lines it goes over.
    func matches(of query: InitialConsonants) -> [[Piece]] {
        flows.flatMap { matches(of: query, in: $0) }.sorted {
            ($0[0].line, $0[0].range.lowerBound) < ($1[0].line, $1[0].range.lowerBound)
        }
    }

    private func matches(of query: InitialConsonants, in flow: [Piece]) -> [[Piece]] {
        var text = ""
        var starts: [Int] = []
        for piece in flow {
            if !text.isEmpty { text += "\n" }
            starts.append(text.utf8.count)
            text += words(of: piece)
        }
        return query.ranges(in: text).map { range in
            let from = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            let to = text.utf8.distance(from: text.startIndex, to: range.upperBound)
            return zip(flow, starts).compactMap { piece, start in
                let found = max(from, start)..<max(from, start, min(to, start + piece.range.count))
                let offset = piece.range.lowerBound - start
                return found.isEmpty
                    ? nil : Piece(line: piece.line, range: found.lowerBound + offset..<found.upperBound + offset)
            }
        }
    }

    private func words(of piece: Piece) -> Substring {
        let text = lines[piece.line]
        let start = text.utf8.index(text.startIndex, offsetBy: piece.range.lowerBound)
        return text[start..<text.utf8.index(start, offsetBy: piece.range.count)]
    }

    // MARK: Flows

    private mutating func addBlock(_ block: Range<Int>, of page: ReaderPage) {
        var columns: [[Piece]] = []
        let singleRows = singleRows(block, of: page)
        for line in block {
            let text = lines[line]
            let margin = text.prefix(page.origins[line].margin).utf8.count
            let cells = Self.cells(of: page.lines[line], after: margin)
            if cells.count != columns.count || singleRows.contains(line) {
                flows += columns.filter { !$0.isEmpty }
                columns = Array(repeating: [], count: cells.count)
            }
            for (column, cell) in cells.enumerated() {
                let piece = trimmed(Piece(line: line, range: cell))
                if !piece.range.isEmpty { columns[column].append(piece) }
            }
        }
        flows += columns.filter { !$0.isEmpty }
    }

    /// The lines of a table that are rows by themselves, with no rule between them.
    ///
    /// In the source every row is one line, below the header and its delimiters.
    private func singleRows(_ block: Range<Int>, of page: ReaderPage) -> Set<Int> {
        guard let source = page.origins[block.lowerBound].source else { return [] }
        let isRow = block.map { page.lines[$0].spans.contains(where: \.isPinned) }
        // The rule below the header is the second one.
        let head = zip(block, isRow).filter { !$1 }.dropFirst().first?.0 ?? block.upperBound
        let body = zip(block, isRow).filter { $1 && $0 > head }.map(\.0)
        return body.count == source.endLine - source.startLine - 1 ? Set(body) : []
    }

    /// What stands between the borders of a table; the whole line where there are none.
    private static func cells(of line: StyledLine, after margin: Int) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        // The first border of a row is not pinned, for nothing is before it.
        let isRow = line.spans.contains(where: \.isPinned)
        var start = margin + (isRow ? "│".utf8.count : 0)
        var end = 0
        for span in line.spans {
            if span.isPinned, end >= start {
                cells.append(start..<end)
                start = end + span.text.utf8.count
            }
            end += span.text.utf8.count
        }
        if start < end || cells.isEmpty { cells.append(start..<max(start, end)) }
        return cells
    }

    private func trimmed(_ piece: Piece) -> Piece {
        let text = words(of: piece).utf8
        let head = text.prefix { $0 == UInt8(ascii: " ") }.count
        let tail = text.dropFirst(head).reversed().prefix { $0 == UInt8(ascii: " ") }.count
        return Piece(line: piece.line, range: piece.range.lowerBound + head..<piece.range.upperBound - tail)
    }
}
