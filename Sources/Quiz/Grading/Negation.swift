/// Words that deny what a clause says.
enum Negation {
    /// Whether a word denies: 않는, 못합니다, 없이, 아닌, 안, 불가능; not 않게, 않도록, which say what something is for.
    static func isNegative(_ word: Letters) -> Bool {
        if purposes.ends(word) { return false }
        return alone.contains(word) || beginnings.begins(word)
            || word.indices.dropFirst(2).contains { parts.begins(word[$0...]) }
    }

    private static let alone = WordList("안 못 not no never without")
    private static let beginnings = WordList("않 없 못하 못한 못해 못합 못했 아니 아닌 아닙 말고 불가능 불필요")
    /// Inside a word: 하지않는, 필요없다.
    private static let parts = WordList("않 없 지못")
    private static let purposes = WordList("않게 않도록 못하게 못하도록 없게 없도록")
}
