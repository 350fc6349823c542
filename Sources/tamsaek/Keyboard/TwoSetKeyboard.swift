/// The two-set Hangul keyboard: which Latin letters are on the keys of what was typed.
///
/// The input method is often left on, and then `q` arrives as ㅂ, or two keys as one syllable.
enum TwoSetKeyboard {
    /// The letters on the keys pressed for a character; the character itself where it is no Hangul.
    static func letters(of character: Character) -> [Character] {
        guard let value = character.unicodeScalars.first?.value else { return [] }
        switch value {
        case 0xAC00...0xD7A3:
            let index = Int(value - 0xAC00)
            return Array(leads[index / 588] + vowels[index / 28 % 21] + tails[index % 28])
        case 0x3131...0x3163: return Array(jamo[Int(value - 0x3131)])
        default: return [character]
        }
    }

    /// The keys pressed for what arrived: several where an input method made one syllable of them.
    static func keys(of key: Key) -> [Key] {
        guard case .character(let character) = key else { return [key] }
        return letters(of: character).map(Key.character)
    }

    private static let leads = words("r R s e E f a q Q t T d w W c z x v g")
    private static let vowels = words("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
    private static let tails = [""] + words("r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")
    /// Consonants and vowels by themselves, from U+3131 on.
    private static let jamo =
        words("r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g") + vowels

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
