/// A place in a line of source, moved past block quote and list markers as libcmark moves: in columns, with tab stops
/// every four.
struct LineCursor {
    /// What follows, white space included.
    private(set) var rest: ArraySlice<UInt8>
    private var column = 0

    init(_ line: ArraySlice<UInt8>) {
        rest = line
    }

    /// The columns of white space before the next character.
    var indent: Int { indent(upTo: .max) }

    /// The same, but no more than `limit` and what a tab adds to it.
    private func indent(upTo limit: Int) -> Int {
        var end = column
        for byte in rest {
            guard end - column < limit, let width = Self.width(of: byte, at: end) else { break }
            end += width
        }
        return end - column
    }

    /// What follows the white space.
    var text: ArraySlice<UInt8> {
        rest.drop { $0.isBlank }
    }

    /// What follows, white space included; the columns left of a tab come as spaces.
    var remaining: String {
        let partial = rest.first == UInt8(ascii: "\t") && !column.isMultiple(of: 4)
        let spaces = String(repeating: " ", count: partial ? 4 - column % 4 : 0)
        return spaces + String(decoding: partial ? rest.dropFirst() : rest, as: UTF8.self)
    }

    /// Moves past a `>` that goes on with a quote; says whether there is one.
    mutating func continueQuote() -> Bool {
        guard indent(upTo: 4) <= 3, text.first == UInt8(ascii: ">") else { return false }
        openQuote()
        return true
    }

    /// Moves past the white space that goes on with a list item; says whether there is enough.
    mutating func continueItem(need: Int) -> Bool {
        guard indent(upTo: need) >= need else { return false }
        skip(columns: need)
        return true
    }

    /// Moves past a `>` that is known to stand here, and past the one blank that belongs to it.
    mutating func openQuote() {
        skipIndent()
        skipCharacter()
        if rest.first?.isBlank == true { skip(columns: 1) }
    }

    /// Moves past a list marker that is known to stand here, and returns the columns that later lines of its item need.
    mutating func openItem() -> Int {
        let offset = indent
        skipIndent()
        let marker = rest.prefix { $0.isDigit }.count + 1
        for _ in 0..<marker { skipCharacter() }
        let blanks = indent
        // Five blanks or more begin indented code after the one blank that belongs to the marker.
        let padding = (1...4).contains(blanks) && !text.isEmpty ? blanks : 1
        skip(columns: min(padding, blanks))
        return offset + marker + padding
    }

    private mutating func skipIndent() {
        skip(columns: indent)
    }

    private mutating func skipCharacter() {
        guard !rest.isEmpty else { return }
        rest.removeFirst()
        column += 1
    }

    /// Moves past `count` columns of white space; a tab that is wider stays, with fewer columns to come.
    private mutating func skip(columns count: Int) {
        let end = column + count
        while column < end, let byte = rest.first, let width = Self.width(of: byte, at: column) {
            if column + width <= end { rest.removeFirst() }
            column = min(column + width, end)
        }
    }

    private static func width(of byte: UInt8, at column: Int) -> Int? {
        switch byte {
        case UInt8(ascii: " "): 1
        case UInt8(ascii: "\t"): 4 - column % 4
        default: nil
        }
    }
}

extension UInt8 {
    /// A space or a tab.
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// `0` to `9`.
    var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
