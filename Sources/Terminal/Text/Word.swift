/// An eojeol: a stretch of text without a place to break, in one span or over several.
struct Word {
    /// Where it begins.
    let start: Place
    /// Where it ends and the gap before the next word begins.
    fileprivate(set) var end: Place
    /// The columns it fills.
    fileprivate(set) var columns = 0
    /// The columns of the spaces before it, which show where the word before is on the same line.
    let gapColumns: Int
    /// Whether a line that ends before it leaves a mark at the wrong end of a line.
    let isGlued: Bool

    /// A place in a line: a span, and an offset in the UTF-8 of its text.
    struct Place {
        let span: Int
        let offset: Int
    }
}

extension [Span] {
    /// Hands out the words of running text, from left to right; a no-break space counts as a letter.
    ///
    /// Nothing is copied: a word is known by its places.
    func forEachWord(_ body: (Word) -> Void) {
        var reader = WordReader()
        for (number, span) in enumerated() { reader.read(span.text, number, body) }
        reader.endWord(body)
    }
}

/// Reads the spans of a line, one after the other.
private struct WordReader {
    /// The word that is not at its end yet.
    private var word: Word?
    private var gapColumns = 0
    /// Whether the letters read last end with an opening mark.
    private var followsOpener = false

    mutating func read(_ text: String, _ span: Int, _ body: (Word) -> Void) {
        var start = 0
        var end = 0
        var columns: Int? = 0
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            var ahead = scalars
            let isSpace = scalar.isBreakableSpace && ahead.next()?.extendsCluster != true
            let isZeroWidthSpace = scalar == "\u{200B}"
            if !isSpace {
                end += UTF8.width(scalar)
                columns = scalar.simpleColumns.flatMap { width in columns.map { $0 + width } }
            }
            guard isSpace || isZeroWidthSpace else { continue }
            take(start..<end, of: text, span, columns)
            endWord(body)
            if isSpace {
                end += UTF8.width(scalar)
                gapColumns += scalar.columns
            }
            start = end
            columns = 0
        }
        take(start..<end, of: text, span, columns)
    }

    /// Adds letters to the word; `columns` is nil where their sum takes a closer look.
    private mutating func take(_ range: Range<Int>, of text: String, _ span: Int, _ columns: Int?) {
        guard !range.isEmpty else { return }
        let letters = text[utf8: range]
        let end = Word.Place(span: span, offset: range.upperBound)
        if word == nil {
            word = Word(
                start: Word.Place(span: span, offset: range.lowerBound), end: end, gapColumns: gapColumns,
                isGlued: followsOpener || BreakRules.startsWithCloser(letters))
            gapColumns = 0
        }
        word?.end = end
        word?.columns += columns ?? String(letters).columns
        followsOpener = BreakRules.endsWithOpener(letters)
    }

    mutating func endWord(_ body: (Word) -> Void) {
        if let word { body(word) }
        word = nil
    }
}

extension String {
    /// The part between two offsets of its UTF-8, at the borders of scalars.
    subscript(utf8 range: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}

extension Unicode.Scalar {
    /// Whether a line of running text may break at it.
    var isBreakableSpace: Bool {
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
