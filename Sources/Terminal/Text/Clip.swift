extension StyledLine {
    /// The beginning of the line that fills at most `width` columns, with `…` at its end where something is missing.
    ///
    /// For lines around a text, such as a status line; a text itself is wrapped. No wide character is cut in half.
    public func clipped(to width: Int) -> StyledLine {
        guard columns > width else { return self }
        var room = width - 1
        guard room >= 0 else { return "" }
        var kept: [Span] = []
        for span in spans {
            let text = span.text.prefix { character in
                room -= character.columns
                return room >= 0
            }
            kept.append(span.part(text))
            if room < 0 { break }
        }
        return StyledLine(kept + [Span("…", kept.last?.style ?? .plain)])
    }
}

extension String {
    /// The beginning of the text that fills at most `width` columns, with `…` at its end where something is missing.
    public func clipped(to width: Int) -> String {
        StyledLine(self).clipped(to: width).plain
    }
}
