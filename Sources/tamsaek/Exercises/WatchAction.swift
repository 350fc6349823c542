/// What a key does while exercises are watched.
enum WatchAction: CaseIterable {
    case check, next, hint, run, edit, reset, list, quit

    /// The letter of its key.
    private var key: Character {
        switch self {
        case .check: "c"
        case .next: "n"
        case .hint: "h"
        case .run: "r"
        case .edit: "e"
        case .reset: "x"
        case .list: "l"
        case .quit: "q"
        }
    }

    /// What the line of keys calls it.
    var label: String {
        let name =
            switch self {
            case .check: "다시\u{A0}확인"
            case .next: "다음"
            case .hint: "힌트"
            case .run: "실행"
            case .edit: "편집"
            case .reset: "처음으로"
            case .list: "목록"
            case .quit: "끝"
            }
        // The line of keys breaks between labels alone.
        return "[\(key)]\u{A0}\(name)"
    }

    /// nil for a letter that does nothing.
    init?(_ letter: Character) {
        guard let action = Self.allCases.first(where: { $0.key == letter }) else { return nil }
        self = action
    }

    /// The letters of a key: an input method may have put several into one Hangul syllable.
    static func letters(of key: Key) -> [Character] {
        switch key {
        case .character(let character): TwoSetKeyboard.letters(of: character)
        case .control("c"), .control("d"): ["q"]
        default: []
        }
    }
}
