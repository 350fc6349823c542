import NoteIndex
import Terminal

/// Shows what a search found: for each passage the file and line, what it stands below, and the words in their context.
struct SearchRenderer {
    let width: Int
    /// Whether the words stand between signs, because styles cannot be seen.
    let marksWithSigns: Bool
    /// The folder whose name is left out of paths below it; ends in `/`.
    let folder: String

    func lines(of hits: [SearchHit]) -> [StyledLine] {
        let blocks = hits.map { hit in
            let path =
                hit.entry.path.hasPrefix(folder) ? String(hit.entry.path.dropFirst(folder.count)) : hit.entry.path
            // Not wrapped, so that a terminal or an editor can open it.
            let place = StyledLine("\(path):\(hit.line)", Style(color: .cyan))
            return [place] + context(of: hit).wrapped(to: width)
                + snippet(of: hit).wrapped(to: width - 2).prefixed(first: "  ", rest: "  ")
        }
        return Array(blocks.joined(separator: [""]))
    }

    /// The note and the headings that a passage stands below, and what it is.
    func context(of hit: SearchHit) -> StyledLine {
        let below = ([hit.entry.title] + hit.passage.headings).reduce(into: [String]()) { path, words in
            if path.last != words { path.append(words) }
        }
        return StyledLine(below.map(\.withFormulas).joined(separator: " › ") + name(of: hit.passage.kind), .dim)
    }

    private func name(of kind: Passage.Kind) -> String {
        switch kind {
        case .title: " · 제목"
        case .heading: " · 소제목"
        case .question: " · 문제"
        case .tags: " · 태그"
        case .answer: " · 답"
        case .text: ""
        }
    }

    /// At most two lines of the passage with the first of the words amongst them.
    func snippet(of hit: SearchHit) -> StyledLine {
        let passage = FormulaText(hit.passage.text)
        let (text, ranges) = (passage.text, hit.ranges.map(passage.range))
        guard let first = ranges.first else { return StyledLine(text) }
        let room = 2 * (width - 2) - 8
        let start = text.columns <= room ? text.startIndex : text.start(before: first.lowerBound, columns: room / 3)
        var spans = start > text.startIndex ? [Span("…", .dim)] : []
        var left = room
        var place = start
        for range in ranges where range.lowerBound >= place && left > 0 {
            left = append(text[place..<range.lowerBound], .plain, &spans, room: left)
            guard left > 0 else { break }
            let word = marksWithSigns ? "«\(text[range])»" : String(text[range])
            left = append(word[...], Style(color: .yellow, isBold: true, isUnderlined: true), &spans, room: left)
            place = range.upperBound
        }
        if left > 0 { left = append(text[place...], .plain, &spans, room: left) }
        if left <= 0 { spans.append(Span("…", .dim)) }
        return StyledLine(spans)
    }

    /// Appends as much of `text` as there is room for, and returns the room left: 0 where some was left out.
    private func append(_ text: Substring, _ style: Style, _ spans: inout [Span], room: Int) -> Int {
        var columns = 0
        let shown = text.prefix { character in
            columns += character.columns
            return columns <= room
        }
        spans.append(Span(String(shown), style))
        return shown.endIndex == text.endIndex ? room - columns : 0
    }
}

extension String {
    /// Where the eojeol begins that is at most so many columns before `end`.
    fileprivate func start(before end: Index, columns: Int) -> Index {
        var left = columns
        var start = end
        var word = end
        while start > startIndex {
            let previous = index(before: start)
            left -= self[previous].columns
            if left < 0 { return word }
            if self[previous].isWhitespace { word = start }
            start = previous
        }
        return startIndex
    }
}
