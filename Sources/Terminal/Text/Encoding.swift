extension StyledLine {
    /// What is written for the line, without a line end.
    ///
    /// With `color` styles become SGR sequences in the colours of `palette`, and the line ends in the terminal's own style.
    /// On a terminal links become clickable (OSC 8), each line of a wrapped one by itself under the same identity, and
    /// pinned spans put the cursor on their column. Without either it is the letters alone.
    public func encoded(color: Bool, isTerminal: Bool = false, palette: Palette = .basic) -> String {
        guard color || isTerminal else { return plain }
        var output = ""
        var style = Style.plain
        var link: Hyperlink?
        for (index, span) in spans.enumerated() {
            if isTerminal, span.isPinned {
                let column = spans[..<index].reduce(1) { $0 + $1.columns }
                output += "\u{1B}[\(column)G"
            }
            if isTerminal, span.link != link {
                output += "\u{1B}]8;\(span.link.map { "id=\($0.identity);\($0.uri)" } ?? ";")\u{1B}\\"
                link = span.link
            }
            if color, span.style != style {
                output += span.style.sequence(after: style, palette)
                style = span.style
            }
            output += span.text
        }
        if !style.sequence(after: .plain, palette).isEmpty { output += "\u{1B}[0m" }
        if link != nil { output += "\u{1B}]8;;\u{1B}\\" }
        return output
    }
}

extension Style {
    private func attributes(_ palette: Palette) -> [Int] {
        var codes: [Int] = []
        if isBold { codes.append(1) }
        if isDim, palette.dims { codes.append(2) }
        if isItalic { codes.append(3) }
        if isUnderlined { codes.append(4) }
        if isReversed { codes.append(7) }
        if isStruck { codes.append(9) }
        return codes
    }

    /// The shortest SGR sequence that changes the terminal from one style to this one; empty where they look the same.
    fileprivate func sequence(after previous: Style, _ palette: Palette) -> String {
        let (old, new) = (previous.attributes(palette), attributes(palette))
        let (oldColor, newColor) = (previous.color.flatMap(palette.code), color.flatMap(palette.code))
        // A colour takes the place of another; whatever else the style no longer has can only be reset.
        let isReset = old.contains { !new.contains($0) } || (oldColor != nil && newColor == nil)
        var change = (isReset ? [0] + new : new.filter { !old.contains($0) }).map(String.init)
        if let newColor, isReset || newColor != oldColor { change.append(newColor) }
        return change.isEmpty ? "" : "\u{1B}[" + change.joined(separator: ";") + "m"
    }
}
