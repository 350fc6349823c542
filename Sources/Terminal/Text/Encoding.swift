extension StyledLine {
    /// What is written for the line, without a line end.
    ///
    /// With `color` styles become SGR sequences, and the line ends in the terminal's own style. On a terminal links become
    /// clickable (OSC 8), and pinned spans put the cursor on their column. Without either it is the letters alone.
    public func encoded(color: Bool, isTerminal: Bool = false) -> String {
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
                output += "\u{1B}]8;;\(span.link?.uri ?? "")\u{1B}\\"
                link = span.link
            }
            if color, span.style != style {
                output += span.style.sequence(after: style)
                style = span.style
            }
            output += span.text
        }
        if style != .plain { output += "\u{1B}[0m" }
        if link != nil { output += "\u{1B}]8;;\u{1B}\\" }
        return output
    }
}

extension Style {
    private var codes: [Int] {
        var codes: [Int] = []
        if isBold { codes.append(1) }
        if isDim { codes.append(2) }
        if isItalic { codes.append(3) }
        if isUnderlined { codes.append(4) }
        if isReversed { codes.append(7) }
        if isStruck { codes.append(9) }
        if let color { codes.append(color.rawValue) }
        return codes
    }

    /// The shortest SGR sequence that changes the terminal from one style to this one.
    fileprivate func sequence(after previous: Style) -> String {
        let old = previous.codes
        let new = codes
        // A colour takes the place of another; whatever else the style no longer has can only be reset.
        let isReset = old.contains { !new.contains($0) && !(color != nil && $0 == previous.color?.rawValue) }
        let change = isReset ? [0] + new : new.filter { !old.contains($0) }
        return "\u{1B}[" + change.map(String.init).joined(separator: ";") + "m"
    }
}
