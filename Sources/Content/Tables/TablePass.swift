/// Finds GFM tables in text that plain libcmark parses, leaving every question about blocks to libcmark.
///
/// libcmark sees the header of a table as text of a paragraph. So: parse; look at the source lines of each paragraph
/// for a delimiter row below a line of as many cells; put a fenced code block in the table's place; parse again, for a
/// table ends paragraphs, lists and lazy lines that were open without it; and so on until no table is left.
struct TablePass {
    /// The text with a placeholder for every table.
    private(set) var text: SourceText
    /// The tables, in the order of their lines.
    private(set) var tables: [TableSource] = []
    /// Lines that end as a delimiter row does.
    private let candidates: [Int]

    /// The bytes parsed again and again before the rest of the text is left without tables.
    ///
    /// An ordinary note takes one pass; only a text made for it takes hundreds.
    private static let budget = 64 << 20

    /// The empty cells that rows shorter than their header may be given in one table, as in cmark-gfm.
    private static let paddingLimit = 0x80000

    /// Takes the tables out of `text`.
    init(_ text: SourceText) throws(CommonMark.TooDeep) {
        self.text = text
        candidates = text.lineNumbers.filter { TableScanner.mayEndInDelimiterRow(text.line($0)) }
        guard !candidates.isEmpty else { return }
        var budget = Self.budget
        while budget > 0 {
            budget -= text.bytes.count
            let found = tables(amongst: try CommonMark.paragraphs(of: self.text, ofAtLeast: 2))
            guard !found.isEmpty else { break }
            tables += found
            self.text = self.text.replacing(found.map { ($0.lines, $0.placeholder) })
            tables.sort { $0.lines.lowerBound < $1.lines.lowerBound }
            // Most notes have no other such line, and need not be parsed again to know it.
            guard hasOtherCandidates else { break }
        }
    }

    /// Whether some candidate stands outside all tables found so far, which are in order.
    private var hasOtherCandidates: Bool {
        var rest = tables[...]
        return candidates.contains { line in
            rest = rest.drop { $0.lines.upperBound < line }
            return rest.first.map { !$0.lines.contains(line) } ?? true
        }
    }

    /// The tables of one parse, up to the first whose end may change what follows it.
    private func tables(amongst paragraphs: [Paragraph]) -> [TableSource] {
        var found: [TableSource] = []
        for paragraph in paragraphs {
            if let last = found.last, paragraph.lines.lowerBound <= last.lines.upperBound { break }
            guard let table = table(in: paragraph) else { continue }
            found.append(table)
            let next = table.lines.upperBound + 1
            let containers = Containers(paragraph.containers, in: text)
            guard next > text.lineCount || meansTheSameAfterParagraph(next, containers) else { break }
        }
        return found
    }

    /// Whether a line starts the same block after a paragraph as after a table; false where that is not plain to see.
    private func meansTheSameAfterParagraph(_ line: Int, _ containers: Containers) -> Bool {
        let cursor = containers.enter(line, of: text).cursor
        guard let first = cursor.text.first else { return true }
        return cursor.indent <= 3 && "#>`~".utf8.contains(first) && !CommonMark.isText(cursor.text)
    }
}

// MARK: - One paragraph

extension TablePass {
    private func table(in paragraph: Paragraph) -> TableSource? {
        let first = paragraph.lines.lowerBound
        let delimiters = candidates[candidates.index(above: first)...]
            .prefix { $0 <= paragraph.lines.upperBound }
        guard !delimiters.isEmpty else { return nil }
        let containers = Containers(paragraph.containers, in: text)
        for delimiter in delimiters {
            let (cursor, isInside) = containers.enter(delimiter, of: text)
            guard isInside, cursor.indent <= 3, let alignments = TableScanner.alignments(of: cursor.text) else {
                continue
            }
            let isFirst = delimiter - 1 == first
            let start = text.line(first).startIndex + paragraph.column - 1
            let header = isFirst ? text.line(first)[start...] : continuation(delimiter - 1, containers)
            let cells = TableScanner.cells(of: header)
            guard cells.count == alignments.count else { continue }
            return grow(
                TableSource(
                    alignments: alignments, rows: [row(cells, line: delimiter - 1)],
                    range: SourceRange(
                        startLine: delimiter - 1,
                        startColumn: header.startIndex - text.line(delimiter - 1).startIndex + 1,
                        endLine: delimiter, endColumn: text.line(delimiter).count),
                    firstPrefix: isFirst ? Array(text.line(first)[..<start]) : containers.prefix,
                    prefix: containers.prefix), in: containers)
        }
        return nil
    }

    /// What a later line of a paragraph adds to it; libcmark leaves a lazy line its white space, which makes a cell.
    private func continuation(_ line: Int, _ containers: Containers) -> ArraySlice<UInt8> {
        let (cursor, isInside) = containers.enter(line, of: text)
        return isInside ? cursor.text : cursor.rest
    }

    /// Adds the rows that follow the delimiter row, which may lie beyond the paragraph.
    private func grow(_ table: TableSource, in containers: Containers) -> TableSource {
        var table = table
        var padding = 0
        while table.lines.upperBound < text.lineCount {
            let number = table.lines.upperBound + 1
            let (cursor, isInside) = containers.enter(number, of: text)
            guard isInside, cursor.indent <= 3 else { break }
            let cells = TableScanner.cells(of: cursor.text).prefix(table.alignments.count)
            padding += table.alignments.count - cells.count
            guard !cells.isEmpty, padding <= Self.paddingLimit, startsParagraph(cursor.text) else { break }
            table.rows.append(row(Array(cells), line: number))
            table.range = SourceRange(
                startLine: table.range.startLine, startColumn: table.range.startColumn, endLine: number,
                endColumn: text.line(number).count)
        }
        return table
    }

    /// Whether `line` is running text where no paragraph is open; any other block would end a table.
    private func startsParagraph(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, ">#`~<-_*+=".utf8.contains(first) || first.isDigit else { return true }
        return CommonMark.isText(line)
    }

    private func row(_ cells: [ArraySlice<UInt8>], line: Int) -> [TableSource.Cell?] {
        cells.map { cell in
            guard !cell.isEmpty else { return nil }
            let start = cell.startIndex - text.line(line).startIndex + 1
            return TableSource.Cell(
                text: TableScanner.text(of: cell),
                range: SourceRange(
                    startLine: line, startColumn: start, endLine: line, endColumn: start + cell.count - 1))
        }
    }
}
