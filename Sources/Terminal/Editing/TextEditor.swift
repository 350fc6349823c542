/// Text being written, with the caret in it.
///
/// It is kept in NFC, so that letters that come one by one (ㅎ, ㅏ, ㄴ from a keyboard or a file of macOS) join into
/// syllables; the caret moves over, and deletes, whole grapheme clusters.
public struct TextEditor: Hashable, Sendable {
    private var characters: [Character]
    /// Grapheme clusters before the caret.
    private var caret: Int

    /// An editor with the caret behind `text`.
    public init(_ text: String = "") {
        characters = []
        caret = 0
        insert(text)
    }

    /// What was written.
    public var text: String { String(characters) }

    /// Whether nothing was written.
    public var isEmpty: Bool { characters.isEmpty }

    /// Whether the caret stands on a line with nothing on it.
    public var isOnEmptyLine: Bool { lineStart == caret && lineEnd == caret }

    /// Puts text in before the caret: line ends of any kind as `\n`, tabs as spaces, no other control characters.
    public mutating func insert(_ text: String) {
        let allowed = text.replacingLineEnds.unicodeScalars.filter {
            $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F
        }
        let after = characters[caret...]
        characters = Array((String(characters[..<caret]) + String(String.UnicodeScalarView(allowed))).nfc)
        caret = characters.count
        characters += after
    }

    /// Deletes the grapheme cluster before the caret.
    public mutating func backspace() {
        guard caret > 0 else { return }
        caret -= 1
        characters.remove(at: caret)
    }

    /// Deletes to the beginning of the line.
    public mutating func deleteToLineStart() {
        let start = lineStart
        characters.removeSubrange(start..<caret)
        caret = start
    }

    /// Deletes the word before the caret, and the blanks behind it.
    public mutating func deleteWord() {
        while caret > 0, characters[caret - 1].isWhitespace { backspace() }
        while caret > 0, !characters[caret - 1].isWhitespace { backspace() }
    }

    /// Moves the caret.
    public mutating func move(_ direction: Direction) {
        switch direction {
        case .left: caret = max(0, caret - 1)
        case .right: caret = min(characters.count, caret + 1)
        case .lineStart: caret = lineStart
        case .lineEnd: caret = lineEnd
        }
    }

    /// Moves the caret to the line above or below as the text is laid out, as near to its column as it can.
    public mutating func moveVertically(by rows: Int, width: Int) {
        let layout = Layout(characters, width: width)
        let here = layout.places[caret]
        let target = min(max(0, here.row + rows), layout.lines.count - 1)
        let inRow = layout.places.indices.filter { layout.places[$0].row == target }
        caret =
            inRow.min { abs(layout.places[$0].column - here.column) < abs(layout.places[$1].column - here.column) }
            ?? caret
    }

    /// Where the caret can go.
    public enum Direction: Sendable {
        case left, right, lineStart, lineEnd
    }

    /// The text as lines of at most `width` columns, and where the caret is: its row and the columns before it.
    public func layout(width: Int) -> (lines: [String], caret: (row: Int, column: Int)) {
        let layout = Layout(characters, width: width)
        return (layout.lines, layout.places[caret])
    }

    private var lineStart: Int { characters[..<caret].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
    private var lineEnd: Int { characters[caret...].firstIndex(of: "\n") ?? characters.count }
}

/// Characters on rows of a width, each with its place, and one more place behind the last.
private struct Layout {
    private(set) var lines = [""]
    private(set) var places: [(row: Int, column: Int)] = []

    init(_ characters: [Character], width: Int) {
        var column = 0
        for character in characters {
            let columns = character == "\n" ? 0 : character.columns
            if column + columns > width { wrap(&column) }
            places.append((lines.count - 1, column))
            if character == "\n" {
                wrap(&column)
            } else {
                lines[lines.count - 1].append(character)
                column += columns
            }
        }
        // A caret behind a full line stands on the next.
        if column >= width { wrap(&column) }
        places.append((lines.count - 1, column))
    }

    private mutating func wrap(_ column: inout Int) {
        lines.append("")
        column = 0
    }
}

extension String {
    fileprivate var replacingLineEnds: String {
        String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 == "\t" ? " " : $0 })
    }
}
