/// Particles that a word takes by its last sound.
enum Josa {
    /// The word with 은 or 는; both where its sound is not known, as of a Latin word.
    static func topic(_ word: String) -> String { word + particle(after: word, "은", "는") }

    /// The word with 이 or 가; both where its sound is not known.
    static func subject(_ word: String) -> String { word + particle(after: word, "이", "가") }

    private static func particle(after word: String, _ closed: String, _ open: String) -> String {
        guard let last = FoldedText(word).letters.last, let syllable = Syllable(last.scalar) else {
            return "\(closed)(\(open))"
        }
        return syllable.final == nil ? open : closed
    }
}
