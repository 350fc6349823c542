/// A piece of source code and what it is to the eye.
public struct Token: Hashable, Sendable {
    /// What the piece is.
    public let kind: Kind
    /// The piece as it is written.
    public let text: String

    /// What a piece of code can be.
    public enum Kind: Hashable, Sendable, CaseIterable {
        case plain, comment, string, number, keyword
        /// A value that is part of the language, as `True`; in a shell, a variable.
        case constant
        /// The name that a keyword before it introduces, or the key of a value.
        case definition
        case decorator
    }
}

extension Token.Kind {
    /// How it is shown, without blue and yellow, which are hard to read on a dark or a light background.
    var style: Style {
        switch self {
        case .plain: .plain
        case .comment: Style(isDim: true, isItalic: true)
        case .string: Style(color: .green)
        case .number, .constant: Style(color: .cyan)
        case .keyword, .decorator: Style(color: .magenta)
        case .definition: .bold
        }
    }
}
