/// How a piece of text looks. Meaning never rests on colour alone.
public struct Style: Hashable, Sendable {
    public var color: Color?
    public var isBold: Bool
    public var isDim: Bool
    public var isItalic: Bool
    public var isUnderlined: Bool
    public var isStruck: Bool

    public init(
        color: Color? = nil, isBold: Bool = false, isDim: Bool = false, isItalic: Bool = false,
        isUnderlined: Bool = false, isStruck: Bool = false
    ) {
        self.color = color
        self.isBold = isBold
        self.isDim = isDim
        self.isItalic = isItalic
        self.isUnderlined = isUnderlined
        self.isStruck = isStruck
    }

    public static let plain = Style()
    public static let bold = Style(isBold: true)
    public static let dim = Style(isDim: true)
}

/// The colours every terminal has, in the order of their SGR codes 31 … 36.
public enum Color: Int, Hashable, Sendable, CaseIterable {
    case red = 31
    case green, yellow, blue, magenta, cyan
}
