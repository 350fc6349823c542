/// One line of the screen: pieces of text, each with its style.
public struct StyledLine: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Its pieces, from left to right.
    public var spans: [Span]

    /// A line of pieces; an empty line without them.
    public init(_ spans: [Span] = []) {
        self.spans = spans
    }

    /// A line in one style.
    public init(_ text: String, _ style: Style = .plain) {
        spans = [Span(text, style)]
    }

    /// A line in the plain style.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// The letters alone.
    public var plain: String {
        spans.count == 1 ? spans[0].text : spans.map(\.text).joined()
    }

    /// The columns it fills.
    public var columns: Int {
        spans.reduce(0) { $0 + $1.columns }
    }

    /// One line after the other.
    public static func + (a: StyledLine, b: StyledLine) -> StyledLine {
        StyledLine(a.spans + b.spans)
    }
}

/// A piece of text in one style.
///
/// Its text is always ``Swift/String/visible``: no piece of a note can steer the terminal, and its width is what is shown.
public struct Span: Hashable, Sendable {
    /// What is shown.
    public private(set) var text: String
    /// How it is shown.
    public var style: Style
    /// The address it leads to.
    public let link: Hyperlink?
    /// The number of the link it is part of among those of its page, clickable or not.
    public let linkNumber: Int?
    /// Whether a terminal is told the column it starts at, because terminals disagree on the width of what is before.
    public let isPinned: Bool

    /// A piece that shows `text` made ``Swift/String/visible``.
    public init(
        _ text: String, _ style: Style = .plain, link: Hyperlink? = nil, linkNumber: Int? = nil, isPinned: Bool = false
    ) {
        self.text = text.visible
        self.style = style
        self.link = link
        self.linkNumber = linkNumber
        self.isPinned = isPinned
    }

    /// The columns it fills.
    public var columns: Int {
        text.columns
    }

    /// A part of the span's text in its style.
    func part(_ text: Substring) -> Span {
        var part = self
        part.text = String(text)
        return part
    }
}

extension [Span] {
    /// Appends a span, as a part of the last one when they look the same.
    mutating func join(_ span: Span) {
        guard let last, last.style == span.style, last.link == span.link, last.linkNumber == span.linkNumber,
            !span.isPinned, !last.isPinned
        else { return append(span) }
        self[count - 1] = last.part((last.text + span.text)[...])
    }
}

extension [StyledLine] {
    /// The lines with `first` before the first of them and `rest` before the others.
    public func prefixed(first: StyledLine, rest: StyledLine) -> [StyledLine] {
        enumerated().map { index, line in (index == 0 ? first : rest) + line }
    }
}
