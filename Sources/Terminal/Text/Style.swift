/// How a piece of text looks.
///
/// Meaning never rests on colour alone.
public struct Style: Hashable, Sendable {
    /// The terminal's own colour when nil.
    public var color: Color?
    /// Heavier strokes.
    public var isBold: Bool
    /// Fainter than the text around it.
    public var isDim: Bool
    /// Slanted strokes.
    public var isItalic: Bool
    /// A line below.
    public var isUnderlined: Bool
    /// A line through the middle.
    public var isStruck: Bool
    /// Text and background with their colours exchanged.
    public var isReversed: Bool

    /// Plain, but for what is named.
    public init(
        color: Color? = nil, isBold: Bool = false, isDim: Bool = false, isItalic: Bool = false,
        isUnderlined: Bool = false, isStruck: Bool = false, isReversed: Bool = false
    ) {
        self.color = color
        self.isBold = isBold
        self.isDim = isDim
        self.isItalic = isItalic
        self.isUnderlined = isUnderlined
        self.isStruck = isStruck
        self.isReversed = isReversed
    }

    /// As the terminal writes without being told otherwise.
    public static let plain = Style()
    /// Bold and nothing else.
    public static let bold = Style(isBold: true)
    /// Dim and nothing else.
    public static let dim = Style(isDim: true)
}

/// The colours every terminal has, in the order of their SGR codes 31 … 36.
public enum Color: Int, Hashable, Sendable, CaseIterable {
    case red = 31
    case green, yellow, blue, magenta, cyan
}
