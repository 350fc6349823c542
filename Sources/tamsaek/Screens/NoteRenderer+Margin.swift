import Terminal

/// What stands to the left of a block: list markers, quote bars, indentation.
struct Margin {
    /// Before the next line.
    var first = StyledLine()
    /// Before the lines after it; as wide as `first`.
    private(set) var rest = StyledLine()
    /// Lists around the block.
    private(set) var depth = 0

    var columns: Int {
        rest.columns
    }

    /// An empty line inside the margin.
    var blank: StyledLine {
        rest.plain.allSatisfy { $0 == " " } ? "" : rest
    }

    /// The margin of a block inside a list item or a quote.
    ///
    /// However deep it is, half of the page is left for its text: the outermost part of the margin gives way.
    func adding(_ marker: StyledLine, rest indent: StyledLine, width: Int, isList: Bool = false) -> Margin {
        let excess = columns + marker.columns - width / 2
        let outer = excess > 0 ? dropping(min(excess, columns)) : self
        return Margin(first: outer.first + marker, rest: outer.rest + indent, depth: depth + (isList ? 1 : 0))
    }

    /// The margin with less blank at its left, where that lets a word of so many columns stay whole on the page.
    func leaving(_ columns: @autoclosure () -> Int, of width: Int) -> Margin {
        let blank = min(first.plain.prefix { $0 == " " }.count, rest.plain.prefix { $0 == " " }.count)
        guard blank > 0 else { return self }
        return dropping(min(blank, max(0, columns() + self.columns - width)))
    }

    /// Every character of a margin is one column wide.
    private func dropping(_ count: Int) -> Margin {
        Margin(first: first.dropping(count), rest: rest.dropping(count), depth: depth)
    }
}

extension StyledLine {
    fileprivate func dropping(_ count: Int) -> StyledLine {
        var left = count
        return StyledLine(
            spans.map { span in
                let dropped = min(left, span.text.count)
                left -= dropped
                return Span(String(span.text.dropFirst(dropped)), span.style)
            })
    }
}
