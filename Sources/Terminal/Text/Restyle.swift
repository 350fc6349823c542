extension StyledLine {
    /// The line with the style of some characters changed, such as those a search has found.
    ///
    /// `ranges` are offsets in UTF-8 into ``plain``, at the borders of characters.
    public func restyled(_ ranges: [Range<Int>], _ change: (inout Style) -> Void) -> StyledLine {
        let cuts = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
        var line: [Span] = []
        var start = 0
        for span in spans {
            var rest = span.text[...]
            let end = start + rest.utf8.count
            while start < end {
                let cut = cuts.first { $0 > start } ?? end
                let length = min(cut, end) - start
                let border = rest.utf8.index(rest.startIndex, offsetBy: length)
                var part = span.part(rest[..<border])
                if ranges.contains(where: { $0.contains(start) }) { change(&part.style) }
                line.append(part)
                rest = rest[border...]
                start += length
            }
        }
        return StyledLine(line)
    }
}
