/// Particles that a word takes by its last sound.
enum Josa {
    /// The word with 은 or 는; both where its sound is not known, as of a Latin word.
    static func topic(_ word: String) -> String {
        guard let last = FoldedText(word).letters.last, let syllable = Syllable(last.scalar) else {
            return word + "은(는)"
        }
        return word + (syllable.final == nil ? "는" : "은")
    }
}
