/// An eojeol: text without a place to break, in one or more styles, and the gap before it.
struct Word {
    /// The spaces between it and the word before, when both are on one line; nil after a zero-width space.
    var gap: Span?
    var pieces: [Span] = []
    var columns = 0

    var gapColumns: Int {
        gap?.columns ?? 0
    }

    mutating func append(_ piece: Span) {
        pieces.append(piece)
        columns += piece.columns
    }

    /// Whether a line break between this word and the next would leave a mark at the wrong end of a line.
    func isGlued(to next: Word) -> Bool {
        BreakRules.endsWithOpener(pieces.last?.text ?? "") || BreakRules.startsWithCloser(next.pieces.first?.text ?? "")
    }
}

extension [Span] {
    /// The words of running text; a no-break space counts as a letter.
    var words: [Word] {
        var words: [Word] = []
        var word = Word()
        func finish() {
            if !word.pieces.isEmpty { words.append(word) }
            word = Word()
        }
        for span in self {
            let text = span.text
            var start = text.startIndex
            var index = start
            while index < text.endIndex {
                let character = text[index]
                let next = text.index(after: index)
                if character == "\u{200B}" {
                    word.append(span.part(text[start..<next]))
                    finish()
                    start = next
                } else if character.isBreakableSpace {
                    if start < index { word.append(span.part(text[start..<index])) }
                    let gap = word.pieces.isEmpty ? word.gap?.text ?? "" : ""
                    finish()
                    word.gap = span.part((gap + text[index..<next])[...])
                    start = next
                }
                index = next
            }
            if start < text.endIndex { word.append(span.part(text[start...])) }
        }
        finish()
        return words
    }
}

extension Character {
    fileprivate var isBreakableSpace: Bool {
        switch self {
        case " ", "\u{3000}", "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}": true
        default: false
        }
    }
}
