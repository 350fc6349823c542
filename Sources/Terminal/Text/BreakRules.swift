/// Where a line of Korean text may end.
///
/// Korean breaks at spaces; these rules are for the marks that must not stand at the wrong end of a line, and for an
/// eojeol that is longer than a whole line.
enum BreakRules {
    static func startsWithCloser(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.first?.isCloser == true && text.first?.unicodeScalars.count == 1
    }

    static func endsWithOpener(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.last?.isOpener == true && text.last?.unicodeScalars.count == 1
    }

    /// How bad it is to break an eojeol between two characters: 0 is best; nil where it must not be done.
    static func cost(between a: Character, and b: Character) -> Int? {
        if b.onlyScalar?.isCloser == true || a.onlyScalar?.isOpener == true { return nil }
        if a.onlyScalar?.isJoint == true { return 0 }
        if b.onlyScalar?.isOpenBracket == true { return 1 }
        switch (Script(a), Script(b)) {
        case (.ideograph, _), (_, .ideograph): return 1
        case (.hangul, .hangul): return 2
        case (.hangul, .other), (.other, .hangul): return 3
        case (.other, .other): return 9
        }
    }

    private enum Script {
        case hangul, ideograph, other

        init(_ character: Character) {
            switch character.unicodeScalars.first?.value ?? 0 {
            case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xAC00...0xD7FB: self = .hangul
            case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
                self = .ideograph
            default: self = .other
            }
        }
    }
}

extension Character {
    /// What it is made of, where that is one scalar.
    fileprivate var onlyScalar: Unicode.Scalar? {
        unicodeScalars.count == 1 ? unicodeScalars.first : nil
    }
}

extension Unicode.Scalar {
    /// Whether no line begins with it.
    fileprivate var isCloser: Bool {
        if isCloseBracket { return true }
        return switch self {
        case ".", ",", ":", ";", "!", "?", "…", "%", "、", "。", "，", "．", "：", "；", "？", "！", "·": true
        default: false
        }
    }

    /// Whether no line ends with it.
    fileprivate var isOpener: Bool {
        isOpenBracket || self == "$" || self == "₩" || self == "#"
    }

    /// Whether a long eojeol breaks best after it, as in an address.
    fileprivate var isJoint: Bool {
        if isCloseBracket { return true }
        return switch self {
        case "/", "-", "_", "=", "&", "?", "·", ",", ":": true
        default: false
        }
    }

    fileprivate var isOpenBracket: Bool {
        switch self {
        case "(", "[", "{", "<", "「", "『", "【", "《", "〈", "“", "‘", "（", "［", "｛": true
        default: false
        }
    }

    private var isCloseBracket: Bool {
        switch self {
        case ")", "]", "}", ">", "」", "』", "】", "》", "〉", "”", "’", "）", "］", "｝": true
        default: false
        }
    }
}
