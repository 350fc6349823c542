/// A piece of running text inside a block.
public struct Inline: Hashable, Sendable {
    /// What the piece is, with its contents.
    public let kind: Kind
    /// Where it stands in the file.
    public let range: SourceRange

    /// Makes a piece of text.
    public init(_ kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// What a piece of text can be.
    public indirect enum Kind: Hashable, Sendable {
        /// Plain characters.
        case text(String)
        /// A code span.
        case code(String)
        /// Emphasis, `*…*`.
        case emphasis([Inline])
        /// Strong emphasis, `**…**`.
        case strong([Inline])
        /// Struck out text, `~~…~~`.
        case strikethrough([Inline])
        /// A link; `title` is empty where there is none.
        case link(destination: String, title: String, content: [Inline])
        /// An image; `content` is its alternative text.
        case image(source: String, title: String, content: [Inline])
        /// LaTeX mathematics, without its dollars; `isDisplay` where it was to stand by itself.
        case math(String, isDisplay: Bool)
        /// A reference to a footnote, by its label.
        case footnote(String)
        /// A raw HTML tag or comment.
        case html(String)
        /// A line end in the source; a space on the screen.
        case softBreak
        /// A line end the author asked for.
        case lineBreak
    }
}

extension Inline {
    /// Whether an HTML tag is `<br>`, which ends a line where Markdown cannot, as in a cell of a table.
    public static func isLineBreak(_ tag: String) -> Bool {
        tag.lowercased().hasPrefix("<br") && !(tag.dropFirst(3).first?.isLetter ?? false)
    }
}

extension [Inline] {
    /// The words alone, without markup; a break becomes a space, an image its alternative text, a formula its source.
    public var plainText: String {
        map { inline in
            switch inline.kind {
            case .text(let text), .code(let text): text
            case .emphasis(let content), .strong(let content), .strikethrough(let content): content.plainText
            case .link(_, _, let content), .image(_, _, let content): content.plainText
            case .math(let source, let isDisplay): isDisplay ? "$$\(source)$$" : "$\(source)$"
            case .footnote(let label): "[^\(label)]"
            case .html(let tag): Inline.isLineBreak(tag) ? " " : ""
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }
}
