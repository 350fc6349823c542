/// One line of the screen: pieces of text, each with its style.
public struct StyledLine: Hashable, Sendable, ExpressibleByStringLiteral {
    public var spans: [Span]

    public init(_ spans: [Span] = []) {
        self.spans = spans
    }

    public init(_ text: String, _ style: Style = .plain) {
        spans = [Span(text, style)]
    }

    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// The letters alone.
    public var plain: String {
        spans.map(\.text).joined()
    }

    /// What is sent to the terminal. Without `color` it is the letters alone.
    public func encoded(color: Bool) -> String {
        // Interim: the reader's slice adds SGR, links and the filter of control characters.
        plain
    }
}

/// A piece of text in one style; `link` is the address it leads to.
public struct Span: Hashable, Sendable {
    public var text: String
    public var style: Style
    public var link: String?

    public init(_ text: String, _ style: Style = .plain, link: String? = nil) {
        self.text = text
        self.style = style
        self.link = link
    }
}
