extension StyledLine {
    /// The line as running text of at most `width` columns a line.
    ///
    /// Breaks at spaces only, so that an eojeol that fits on a line stays whole; no line begins with a closing mark or
    /// ends with an opening one where another break exists. Only an eojeol wider than a whole line is split, at the
    /// cheapest place (``BreakRules``). Spaces at a break disappear; nothing else does.
    ///
    /// - Returns: At least one line, which is empty for blank text.
    public func wrapped(to width: Int) -> [StyledLine] {
        let spans = spans.joined
        if columns <= width, let first = spans.first?.text.unicodeScalars.first,
            let last = spans.last?.text.unicodeScalars.last, !first.isBreakableSpace, !last.isBreakableSpace
        {
            return [StyledLine(spans)]
        }
        var filler = LineFiller(spans: spans, width: max(1, width))
        var words: [Word] = []
        spans.forEachWord { words.append($0) }
        filler.add(words)
        return filler.finish()
    }

    /// The columns of the widest eojeol that fits into `limit` columns: what a page needs so that none of those is split.
    public func widestWord(upTo limit: Int = .max) -> Int {
        var widest = 0
        spans.forEachWord { if $0.columns <= limit { widest = max(widest, $0.columns) } }
        return widest
    }
}

extension [Span] {
    /// The same text in the fewest spans, with all spaces between two words in the style of the last of them.
    fileprivate var joined: [Span] {
        guard count > 1 || first?.text.isEmpty == true else { return self }
        var joined: [Span] = []
        joined.reserveCapacity(count)
        for var span in self where !span.text.isEmpty {
            if span.text.unicodeScalars.first?.isBreakableSpace == true { span = joined.takeSpaces(before: span) }
            joined.join(span)
        }
        return joined
    }

    /// Moves the spaces that the last span ends with to the beginning of one that is to come.
    private mutating func takeSpaces(before span: Span) -> Span {
        guard let last, !last.isPinned else { return span }
        let scalars = last.text.unicodeScalars
        let end = scalars.lastIndex { !$0.isBreakableSpace }.map { scalars.index(after: $0) } ?? scalars.startIndex
        guard end < scalars.endIndex else { return span }
        removeLast()
        if end > scalars.startIndex { append(last.part(last.text[..<end])) }
        return span.part(last.text[end...] + span.text)
    }

    /// What stands between two places.
    fileprivate func part(from start: Word.Place, to end: Word.Place) -> [Span] {
        var part: [Span] = []
        part.reserveCapacity(end.span - start.span + 1)
        for number in start.span...end.span {
            let span = self[number]
            let from = number == start.span ? start.offset : 0
            let to = number == end.span ? end.offset : span.text.utf8.count
            let isWhole = to - from == span.text.utf8.count
            if from < to { part.append(isWhole ? span : span.part(span.text[utf8: from..<to])) }
        }
        return part
    }
}

/// Puts word after word on lines.
private struct LineFiller {
    let spans: [Span]
    let width: Int
    private var lines: [StyledLine] = []
    /// What the line being filled holds so far.
    private var line: (start: Word.Place, end: Word.Place)?
    private var columns = 0

    init(spans: [Span], width: Int) {
        self.spans = spans
        self.width = width
    }

    /// Adds words, those that punctuation keeps on one line together.
    mutating func add(_ words: [Word]) {
        var start = 0
        while start < words.count {
            var end = start + 1
            var total = words[start].columns
            while end < words.count, words[end].isGlued {
                total += words[end].gapColumns + words[end].columns
                end += 1
            }
            if line != nil, total <= width, columns + words[start].gapColumns + total > width { endLine() }
            for word in words[start..<end] { add(word) }
            start = end
        }
    }

    private mutating func add(_ word: Word) {
        if line != nil, columns + word.gapColumns + word.columns > width { endLine() }
        if let start = line?.start {
            line = (start, word.end)
            columns += word.gapColumns + word.columns
        } else if word.columns > width {
            split(word)
        } else {
            line = (word.start, word.end)
            columns = word.columns
        }
    }

    /// Fills whole lines from a word wider than the line, and begins one with what is left of it.
    private mutating func split(_ word: Word) {
        var clusters: [(text: Character, columns: Int, place: Word.Place)] = []
        for number in word.start.span...word.end.span {
            let text = spans[number].text
            var offset = number == word.start.span ? word.start.offset : 0
            let end = number == word.end.span ? word.end.offset : text.utf8.count
            for character in text[utf8: offset..<end] {
                clusters.append((character, character.columns, Word.Place(span: number, offset: offset)))
                offset += character.utf8.count
            }
        }
        var start = 0
        var left = word.columns
        while left > width {
            var end = start
            var columns = 0
            var best: (end: Int, score: Int)?
            while end < clusters.count, columns + clusters[end].columns <= width {
                columns += clusters[end].columns
                end += 1
                guard end < clusters.count, clusters[end].columns > 0,
                    let cost = BreakRules.cost(between: clusters[end - 1].text, and: clusters[end].text)
                else { continue }
                let score = cost * 4 + width - columns
                if score <= best?.score ?? .max { best = (end, score) }
            }
            var cut = best?.end ?? max(end, start + 1)
            while cut < clusters.count, clusters[cut].columns == 0 { cut += 1 }
            let border = cut < clusters.count ? clusters[cut].place : word.end
            line = (clusters[start].place, border)
            left -= clusters[start..<cut].reduce(0) { $0 + $1.columns }
            start = cut
            endLine()
        }
        guard start < clusters.count else { return }
        line = (clusters[start].place, word.end)
        columns = left
    }

    private mutating func endLine() {
        lines.append(StyledLine(line.map { spans.part(from: $0.start, to: $0.end) } ?? []))
        line = nil
        columns = 0
    }

    mutating func finish() -> [StyledLine] {
        if lines.isEmpty || line != nil { endLine() }
        return lines
    }
}
