extension StyledLine {
    /// What is written for the line, without a line end.
    ///
    /// With `color` styles become SGR sequences in the colours of `palette`, and the line ends in the terminal's own style.
    /// On a terminal links become clickable (OSC 8), each line of a wrapped one by itself under the same identity, and
    /// pinned spans put the cursor on their column. Without either it is the letters alone.
    public func encoded(color: Bool, isTerminal: Bool = false, palette: Palette = .basic) -> String {
        var encoder = Encoder(color: color, isTerminal: isTerminal, palette: palette)
        encoder.add(self)
        return String(decoding: encoder.bytes, as: UTF8.self)
    }
}

extension [StyledLine] {
    /// What is written for the lines, each as ``StyledLine/encoded(color:isTerminal:palette:)`` with a line end.
    public func encoded(color: Bool, isTerminal: Bool = false, palette: Palette = .basic) -> String {
        var encoder = Encoder(color: color, isTerminal: isTerminal, palette: palette)
        for line in self {
            encoder.add(line)
            encoder.add("\n")
        }
        return String(decoding: encoder.bytes, as: UTF8.self)
    }
}

/// Writes lines one after the other as a terminal or a pipe gets them.
private struct Encoder {
    let color: Bool
    let isTerminal: Bool
    let palette: Palette
    private(set) var bytes: [UInt8] = []

    init(color: Bool, isTerminal: Bool, palette: Palette) {
        self.color = color
        self.isTerminal = isTerminal
        self.palette = palette
    }

    mutating func add(_ text: String) {
        bytes += text.utf8
    }

    mutating func add(_ line: StyledLine) {
        var style = Style.plain
        var link: Hyperlink?
        var column = 1
        for span in line.spans {
            if isTerminal, span.isPinned { add("\u{1B}[\(column)G") }
            column += span.columns
            if isTerminal, span.link != link {
                add("\u{1B}]8;\(span.link.map { "id=\($0.identity);\($0.uri)" } ?? ";")\u{1B}\\")
                link = span.link
            }
            if color, span.style != style {
                addChange(from: style, to: span.style)
                style = span.style
            }
            add(span.text)
        }
        if style.attributes(palette) != 0 || style.color.flatMap(palette.code) != nil { add("\u{1B}[0m") }
        if link != nil { add("\u{1B}]8;;\u{1B}\\") }
    }

    /// Adds the shortest SGR sequence that changes the terminal from one style to another; none where they look the same.
    private mutating func addChange(from old: Style, to new: Style) {
        let (oldAttributes, attributes) = (old.attributes(palette), new.attributes(palette))
        let (oldColor, newColor) = (old.color.flatMap(palette.code), new.color.flatMap(palette.code))
        // A colour takes the place of another; whatever else the style no longer has can only be reset.
        let isReset = oldAttributes & ~attributes != 0 || (oldColor != nil && newColor == nil)
        let change = isReset ? attributes | 1 : attributes & ~oldAttributes
        let start = bytes.count
        for code: UInt8 in 0...9 where change & 1 << code != 0 {
            add(bytes.count == start ? "\u{1B}[" : ";")
            bytes.append(UInt8(ascii: "0") + code)
        }
        if let newColor, isReset || newColor != oldColor {
            add(bytes.count == start ? "\u{1B}[" : ";")
            add(newColor)
        }
        if bytes.count > start { add("m") }
    }
}

extension Style {
    /// The SGR codes of its attributes, each as the bit of its number.
    fileprivate func attributes(_ palette: Palette) -> Int {
        var codes = 0
        if isBold { codes |= 1 << 1 }
        if isDim, palette.dims { codes |= 1 << 2 }
        if isItalic { codes |= 1 << 3 }
        if isUnderlined { codes |= 1 << 4 }
        if isReversed { codes |= 1 << 7 }
        if isStruck { codes |= 1 << 9 }
        return codes
    }
}
