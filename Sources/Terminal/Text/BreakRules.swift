/// Where a line of Korean text may end.
///
/// Korean breaks at spaces; these rules are for the marks that must not stand at the wrong end of a line, and for an
/// eojeol that is longer than a whole line.
enum BreakRules {
    /// Marks no line begins with.
    private static let closers = Set<Character>(")]}>」』】》〉”’.,:;!?…%、。，．：；？！·）］｝")
    /// Marks no line ends with.
    private static let openers = Set<Character>("([{<「『【《〈“‘$₩#（［｛")
    private static let openBrackets = Set<Character>("([{<「『【《〈“‘（［｛")
    /// Marks after which a long eojeol breaks best, as in an address.
    private static let joints = Set<Character>("/-_=&?·,:)]}>」』】》〉”’）］｝")

    static func startsWithCloser(_ text: String) -> Bool {
        text.first.map(closers.contains) ?? false
    }

    static func endsWithOpener(_ text: String) -> Bool {
        text.last.map(openers.contains) ?? false
    }

    /// How bad it is to break an eojeol between two characters: 0 is best; nil where it must not be done.
    static func cost(between a: Character, and b: Character) -> Int? {
        if closers.contains(b) || openers.contains(a) { return nil }
        if joints.contains(a) { return 0 }
        if openBrackets.contains(b) { return 1 }
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
