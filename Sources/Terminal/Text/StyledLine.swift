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

    /// The spaces it begins with.
    public var indent: Int {
        var indent = 0
        for span in spans {
            guard span.text.utf8.first == UInt8(ascii: " ") else { return indent }
            let rest = span.text.drop { $0 == " " }
            indent += span.text.utf8.count - rest.utf8.count
            if !rest.isEmpty { return indent }
        }
        return indent
    }

    /// One line after the other.
    public static func + (a: StyledLine, b: StyledLine) -> StyledLine {
        a.spans.isEmpty ? b : StyledLine(a.spans + b.spans)
    }
}

/// A piece of text in one style.
///
/// Its text is always ``Swift/String/visible``: no piece of a note can steer the terminal, and its width is what is shown.
public struct Span: Hashable, Sendable {
    /// What is shown.
    public private(set) var text: String
    /// The columns it fills.
    public private(set) var columns: Int
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
        let simpleColumns = text.simpleColumns
        self.text = simpleColumns == nil ? text.visible : text
        columns = simpleColumns ?? self.text.columns
        self.style = style
        self.link = link
        self.linkNumber = linkNumber
        self.isPinned = isPinned
    }

    /// So many spaces.
    static func blank(_ columns: Int) -> Span {
        columns < blanks.count ? blanks[columns] : Span(.run(of: " ", columns))
    }

    /// Those that a table needs again and again.
    private static let blanks = (0...80).map { Span(.run(of: " ", $0)) }

    /// A part of the span's text in its style.
    func part(_ text: Substring) -> Span {
        var part = self
        part.text = String(text)
        part.columns = part.text.columns
        return part
    }

    /// Whether nobody would see where the one ends and the other begins.
    fileprivate func looksLike(_ other: Span) -> Bool {
        style == other.style && link == other.link && linkNumber == other.linkNumber && !isPinned && !other.isPinned
    }

    fileprivate mutating func append(_ other: Span) {
        let seam = [text.unicodeScalars.last, other.text.unicodeScalars.first]
        text += other.text
        // Only where two letters may join does the sum say nothing.
        columns = seam.contains { $0?.simpleColumns == nil } ? text.columns : columns + other.columns
    }
}

extension [Span] {
    /// Appends a span, as a part of the last one when they look the same.
    mutating func join(_ span: Span) {
        guard let last, last.looksLike(span) else { return append(span) }
        self[count - 1].append(span)
    }
}

extension [StyledLine] {
    /// The lines with `first` before the first of them and `rest` before the others.
    public func prefixed(first: StyledLine, rest: StyledLine) -> [StyledLine] {
        enumerated().map { index, line in (index == 0 ? first : rest) + line }
    }
}

extension String {
    /// A character so many times; at once, where `String(repeating:count:)` appends one after the other.
    public static func run(of scalar: Unicode.Scalar, _ count: Int) -> String {
        let unit = Array(String(scalar).utf8)
        return String(unsafeUninitializedCapacity: unit.count * count) { buffer in
            for index in 0..<unit.count * count { buffer[index] = unit[index % unit.count] }
            return unit.count * count
        }
    }
}
