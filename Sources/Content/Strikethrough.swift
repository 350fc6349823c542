/// GFM's `~~struck out~~`, which libcmark reads as text.
///
/// Works on the inlines of one level after libcmark: a pair of `~~` becomes a ``Inline/Kind/strikethrough(_:)`` around
/// what stands between, by the flanking rules of `*`. A single `~` stays as it is; Korean writes ranges with it.
enum Strikethrough {
    /// Pairs the `~~` of `inlines` and takes the marks out of their texts; O(*n*).
    ///
    /// `edge` is what stands around the level: the markup of what contains it, or the start and end of a paragraph.
    static func paired(_ inlines: [Inline], marks: KoreanEmphasis, edge: Flank) -> [Inline] {
        let pieces = inlines.flatMap { Self.pieces(of: $0, marks: marks) }
        var result: [Inline] = []
        /// Where in `result` the runs stand that are still open.
        var open: [Int] = []
        for (index, piece) in pieces.enumerated() {
            result.append(piece.inline)
            guard piece.isRun else { continue }
            let before = index > 0 ? pieces[index - 1].end : edge
            let after = index + 1 < pieces.count ? pieces[index + 1].start : edge
            if Flank.closes(between: before, and: after), let start = open.popLast() {
                let content = Array(result[(start + 1)..<(result.count - 1)])
                let range = result[start].range.joined(to: piece.inline.range)
                result[start...] = [Inline(.strikethrough(content), range: range)]
            } else if Flank.opens(between: before, and: after) {
                open.append(result.count - 1)
            }
        }
        return result
    }

    /// An inline, or a part of a text: a run of two tildes or what stands between such runs.
    private struct Piece {
        let inline: Inline
        let start: Flank
        let end: Flank
        let isRun: Bool
    }

    private static func pieces(of inline: Inline, marks: KoreanEmphasis) -> [Piece] {
        guard case .text(let text) = inline.kind else {
            let flank: Flank = inline.kind == .softBreak || inline.kind == .lineBreak ? .space : .punctuation
            return [Piece(inline: inline, start: flank, end: flank, isRun: false)]
        }
        var pieces: [Piece] = []
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            let part = Self.run(at: rest) ?? Self.plain(at: rest)
            rest = rest[part.endIndex...]
            let range = inline.range
            pieces.append(
                Piece(
                    inline: Inline(.text(marks.stripped(String(part))), range: range), start: Flank(first),
                    end: Flank(part.last ?? first), isRun: part.elementsEqual("~~".unicodeScalars)))
        }
        return pieces
    }

    /// The two tildes that `text` begins with, no more and no fewer.
    private static func run(at text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
        let tildes = text.prefix { $0 == "~" }
        return tildes.count == 2 ? tildes : nil
    }

    /// What `text` begins with up to its next run of two tildes.
    private static func plain(at text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
        var end = text.startIndex
        while end < text.endIndex {
            let tildes = text[end...].prefix { $0 == "~" }
            if tildes.count == 2 { break }
            end = tildes.isEmpty ? text.index(after: end) : tildes.endIndex
        }
        return text[..<end]
    }
}
