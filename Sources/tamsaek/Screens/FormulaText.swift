import Content
import Terminal

/// A text with its formulas written as Unicode, and where pieces of the old text are in it.
struct FormulaText {
    let text: String
    /// What was replaced, and by how much longer text, in UTF-8.
    private let changes: [(old: Range<Int>, growth: Int)]
    private let source: String

    init(_ source: String) {
        var text = ""
        var changes: [(old: Range<Int>, growth: Int)] = []
        var place = source.startIndex
        for formula in Formula.all(in: source) {
            let shown = MathText.line(of: formula.source)
            text += source[place..<formula.range.lowerBound] + shown
            let start = source.utf8.distance(from: source.startIndex, to: formula.range.lowerBound)
            let length = source[formula.range].utf8.count
            changes.append((start..<start + length, shown.utf8.count - length))
            place = formula.range.upperBound
        }
        self.text = text + source[place...]
        self.changes = changes
        self.source = source
    }

    /// Where a piece of the old text is; with all of a formula that it has a part of.
    func range(of piece: Range<String.Index>) -> Range<String.Index> {
        var lower = source.utf8.distance(from: source.startIndex, to: piece.lowerBound)
        var upper = source.utf8.distance(from: source.startIndex, to: piece.upperBound)
        for change in changes where change.old.overlaps(lower..<upper) {
            (lower, upper) = (min(lower, change.old.lowerBound), max(upper, change.old.upperBound))
        }
        return index(lower)..<index(upper)
    }

    /// The new place of an old one that is in no formula.
    private func index(_ place: Int) -> String.Index {
        let growth = changes.reduce(0) { $0 + ($1.old.upperBound <= place ? $1.growth : 0) }
        return text.utf8.index(text.startIndex, offsetBy: place + growth)
    }
}

extension String {
    /// The text with its formulas written as Unicode.
    var withFormulas: String { FormulaText(self).text }
}
