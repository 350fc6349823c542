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
        guard let bar = rest.spans.lastIndex(where: { $0.text.contains { $0 != " " } }) else { return "" }
        let trimmed = rest.spans[bar].text.reversed().drop { $0 == " " }.reversed()
        return StyledLine(rest.spans[..<bar] + [Span(String(trimmed), rest.spans[bar].style)])
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
    ///
    /// A marker does not give way: the first line may be left with less room than the others.
    func leaving(_ columns: @autoclosure () -> Int, of width: Int) -> Margin {
        guard rest.indent > 0 else { return self }
        let needed = columns() + self.columns - width
        guard needed > 0 else { return self }
        return Margin(
            first: first.dropping(min(first.indent, needed)), rest: rest.dropping(min(rest.indent, needed)),
            depth: depth)
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
