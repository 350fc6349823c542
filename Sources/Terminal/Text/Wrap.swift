extension StyledLine {
    /// The line as running text of at most `width` columns a line.
    ///
    /// Breaks at spaces only, so that an eojeol that fits on a line stays whole; no line begins with a closing mark or
    /// ends with an opening one where another break exists. Only an eojeol wider than a whole line is split, at the
    /// cheapest place (``BreakRules``). Spaces at a break disappear; nothing else does.
    ///
    /// - Returns: At least one line, which is empty for blank text.
    public func wrapped(to width: Int) -> [StyledLine] {
        var filler = LineFiller(width: max(1, width))
        for chain in chains(of: spans.words) {
            filler.add(chain)
        }
        return filler.finish()
    }

    /// The columns of the widest eojeol that fits into `limit` columns: what a page needs so that none of those is split.
    public func widestWord(upTo limit: Int = .max) -> Int {
        spans.words.lazy.map(\.columns).filter { $0 <= limit }.max() ?? 0
    }

    /// Words that punctuation keeps on one line.
    private func chains(of words: [Word]) -> [[Word]] {
        var chains: [[Word]] = []
        for word in words {
            if let last = chains.last?.last, last.isGlued(to: word) {
                chains[chains.count - 1].append(word)
            } else {
                chains.append([word])
            }
        }
        return chains
    }
}

/// Puts word after word on lines.
private struct LineFiller {
    let width: Int
    var lines: [StyledLine] = []
    var line: [Span] = []
    var columns = 0

    mutating func add(_ chain: [Word]) {
        let total = chain.reduce(0) { $0 + $1.columns } + chain.dropFirst().reduce(0) { $0 + $1.gapColumns }
        if !line.isEmpty, total <= width, columns + chain[0].gapColumns + total > width { endLine() }
        for word in chain {
            add(word)
        }
    }

    private mutating func add(_ word: Word) {
        if !line.isEmpty, columns + word.gapColumns + word.columns > width { endLine() }
        if !line.isEmpty, let gap = word.gap {
            line.join(gap)
            columns += gap.columns
        }
        let rest = word.columns > width ? split(word) : word
        for piece in rest.pieces {
            line.join(piece)
        }
        columns += rest.columns
    }

    /// Fills whole lines from a word wider than the line and returns what is left of it.
    private mutating func split(_ word: Word) -> Word {
        var clusters: [(text: Character, columns: Int, piece: Int)] = []
        for (piece, span) in word.pieces.enumerated() {
            for character in span.text {
                clusters.append((character, character.columns, piece))
            }
        }
        func part(_ range: Range<Int>) -> Word {
            var part = Word()
            var start = range.lowerBound
            while start < range.upperBound {
                let piece = clusters[start].piece
                let end = clusters[start..<range.upperBound].firstIndex { $0.piece != piece } ?? range.upperBound
                part.append(word.pieces[piece].part(String(clusters[start..<end].map(\.text))[...]))
                start = end
            }
            return part
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
            let head = part(start..<cut)
            lines.append(StyledLine(head.pieces))
            left -= head.columns
            start = cut
        }
        return part(start..<clusters.count)
    }

    private mutating func endLine() {
        lines.append(StyledLine(line))
        line = []
        columns = 0
    }

    mutating func finish() -> [StyledLine] {
        if lines.isEmpty || !line.isEmpty { endLine() }
        return lines
    }
}
