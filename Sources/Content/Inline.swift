/// A piece of running text inside a block.
public struct Inline: Hashable, Sendable {
    public let kind: Kind
    public let range: SourceRange

    public init(_ kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// What a piece of text can be.
    public indirect enum Kind: Hashable, Sendable {
        case text(String)
        case code(String)
        case emphasis([Inline])
        case strong([Inline])
        case strikethrough([Inline])
        case link(destination: String, title: String, content: [Inline])
        case image(source: String, title: String, content: [Inline])
        case html(String)
        /// A line end in the source; a space on the screen.
        case softBreak
        case lineBreak
    }
}

extension [Inline] {
    /// The words alone, without markup; a break becomes a space and an image its alternative text.
    public var plainText: String {
        map { inline in
            switch inline.kind {
            case .text(let text), .code(let text): text
            case .emphasis(let content), .strong(let content), .strikethrough(let content): content.plainText
            case .link(_, _, let content), .image(_, _, let content): content.plainText
            case .html: ""
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }
}
