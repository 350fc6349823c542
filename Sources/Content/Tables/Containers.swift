/// The block quotes and list items that a paragraph stands in, outermost first, seen from the lines of the source.
struct Containers {
    /// A quote or an item, and the line that opens it.
    enum Opening {
        case quote(line: Int)
        case item(line: Int)

        var line: Int {
            switch self {
            case .quote(let line), .item(let line): line
            }
        }
    }

    private var openings: [Opening] = []
    /// The columns each item needs on later lines; 0 for a quote.
    private var needs: [Int] = []

    /// Stands at the top of the document, in nothing.
    init() {}

    init(_ openings: [Opening], in text: SourceText) {
        for opening in openings { append(opening, in: text) }
    }

    /// Stands in one more, inside all others.
    mutating func append(_ opening: Opening, in text: SourceText) {
        var need = 0
        if case .item(let line) = opening {
            var cursor = LineCursor(text.line(line))
            _ = enter(&cursor, line: line)
            need = cursor.openItem()
        }
        openings.append(opening)
        needs.append(need)
    }

    /// The start of line `number` moved past all markers that stand there, and whether the line is inside every container.
    ///
    /// A line that is not is either a lazy continuation of a paragraph or outside.
    func enter(_ number: Int, of text: SourceText) -> (cursor: LineCursor, isInside: Bool) {
        var cursor = LineCursor(text.line(number))
        let isInside = enter(&cursor, line: number)
        return (cursor, isInside)
    }

    /// What line `number` holds behind the markers of the containers it is in.
    func content(of number: Int, in text: SourceText) -> String {
        enter(number, of: text).cursor.remaining
    }

    /// What makes a line stand inside every container.
    var prefix: [UInt8] {
        zip(openings, needs).flatMap { opening, need in
            switch opening {
            case .quote: Array("> ".utf8)
            case .item: Array(repeating: UInt8(ascii: " "), count: need)
            }
        }
    }

    /// Enters the containers whose needs are known.
    private func enter(_ cursor: inout LineCursor, line: Int) -> Bool {
        for (opening, need) in zip(openings, needs) {
            switch opening {
            case .quote(line): cursor.openQuote()
            case .item(line): _ = cursor.openItem()
            case .quote: guard cursor.continueQuote() else { return false }
            case .item: guard cursor.continueItem(need: need) else { return false }
            }
        }
        return true
    }
}
