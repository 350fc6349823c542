/// How long an answer takes to say aloud, by its syllables.
public enum SpeakingTime {
    /// Seconds at the pace of an interview, 325 Korean syllables a minute, to the next 5.
    ///
    /// A digit is a syllable, Latin letters one for every two or three, abbreviations one a letter.
    public static func seconds(of answer: String) -> Int {
        let text = FoldedText(answer)
        let syllables = text.letters.reduce(0.0) { sum, letter in
            sum + (letter.script == .hangul || letter.script == .digit ? 1 : letter.script == .latin ? 0.4 : 0)
        }
        return Int((syllables / 325 * 60 / 5).rounded()) * 5
    }
}
