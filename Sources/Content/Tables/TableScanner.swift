/// The rules by which GFM reads one line as a row of a table.
enum TableScanner {
    /// The alignments a delimiter row such as `|:--|--:|` gives; nil for any other line.
    static func alignments(of line: ArraySlice<UInt8>) -> [Block.Alignment]? {
        var alignments: [Block.Alignment] = []
        var rest = line
        if rest.first == pipe { rest.removeFirst() }
        repeat {
            rest = rest.drop(while: isSpace)
            let startsWithColon = rest.first == colon
            if startsWithColon { rest.removeFirst() }
            guard rest.first == dash else { return nil }
            rest = rest.drop { $0 == dash }
            let endsWithColon = rest.first == colon
            if endsWithColon { rest.removeFirst() }
            rest = rest.drop(while: isSpace)
            alignments.append(
                startsWithColon ? (endsWithColon ? .center : .left) : (endsWithColon ? .right : .none))
            guard let byte = rest.first else { return alignments }
            guard byte == pipe else { return nil }
            rest.removeFirst()
        } while !rest.allSatisfy(isSpace)
        return alignments
    }

    /// Whether `line` ends as a delimiter row does, whatever comes before; a quick test that spares most notes all others.
    static func mayEndInDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        var hasDash = false
        var hasMark = false
        for byte in line.reversed() {
            switch byte {
            case dash: hasDash = true
            case pipe, colon: hasMark = true
            case _ where isSpace(byte): break
            default: return hasDash && hasMark
            }
        }
        return hasDash && hasMark
    }

    /// The cells of a row, each as its bytes in the line.
    ///
    /// A pipe ends a cell unless a backslash stands before it, be that backslash itself escaped or in a code span.
    static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var rest = line
        if rest.first == pipe { rest = rest.dropFirst().drop(while: isSpace) }
        var cells: [ArraySlice<UInt8>] = []
        var start = rest.startIndex
        for index in rest.indices where rest[index] == pipe && !(index > start && rest[index - 1] == backslash) {
            cells.append(rest[start..<index])
            start = index + 1
        }
        let last = rest[start...]
        if !last.allSatisfy(isSpace) { cells.append(last) }
        return cells.map(trimmed)
    }

    /// The text of a cell: `\|` stands for a pipe.
    static func text(of cell: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(cell.count)
        for byte in cell {
            if byte == pipe, text.last == backslash { text.removeLast() }
            text.append(byte)
        }
        return text
    }

    private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = cell.drop(while: isSpace)
        return start[..<((start.lastIndex { !isSpace($0) }).map { $0 + 1 } ?? start.startIndex)]
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == 0x0B || byte == 0x0C
    }

    private static let pipe = UInt8(ascii: "|")
    private static let colon = UInt8(ascii: ":")
    private static let dash = UInt8(ascii: "-")
    private static let backslash = UInt8(ascii: "\\")
}
