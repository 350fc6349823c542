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
            let scalars = text.unicodeScalars
            var start = text.startIndex
            var index = start
            while index < text.endIndex {
                let scalar = scalars[index]
                let next = scalars.index(after: index)
                if scalar == "\u{200B}" {
                    word.append(span.part(text[start..<next]))
                    finish()
                    start = next
                } else if scalar.isBreakableSpace, next == text.endIndex || !scalars[next].extendsCluster {
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

extension Unicode.Scalar {
    fileprivate var isBreakableSpace: Bool {
        switch value {
        case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether it joins the scalar before it in a grapheme cluster, even a space.
    fileprivate var extendsCluster: Bool {
        simpleColumns == nil && (properties.isGraphemeExtend || value == 0x200D || properties.isEmojiModifier)
    }
}
