/// The endings (어미) of Korean verbs and adjectives, known by their letters alone.
enum Ending {
    /// Whether a word shows by its end that it is a part of a sentence: by a particle, or by a verb's ending.
    static func isInflected(_ word: Letters) -> Bool {
        guard word.count > 1, word.last?.script == .hangul else { return false }
        return Particle.length(in: word) != nil || sentence.ends(word)
    }

    /// Whether a clause ends with a word: with it a sentence ends, or another begins.
    static func endsClause(_ word: Letters) -> Bool {
        joining.ends(word) && !quoting.ends(word)
    }

    /// Whether a verb describes the noun behind it: 않은, 없는, 줄일.
    static func describesNoun(_ word: Letters) -> Bool {
        let final = word.last.flatMap { Syllable($0.scalar) }?.final
        return final == "ㄴ" || final == "ㄹ"
    }

    /// Whether 는 at the end of a word more likely describes a noun than names a topic: 놓치는 오차, but 필터는.
    static func describesAsVerb(_ word: Letters) -> Bool { word.ends(with: [0xB294]) && stems.ends(word.dropLast()) }

    /// Whether a noun goes on as a verb: 하다, 되다, 시키다.
    static func beginsDoing(_ letters: Letters) -> Bool { doing.begins(letters) }

    /// How many letters make a verb of a noun: 시도한다 less 한다; 0 for none.
    static func doingLength(in word: Letters) -> Int {
        (1...4).reversed().first { $0 < word.count - 1 && doingEndings.contains(word.suffix($0)) } ?? 0
    }

    private static let doing = WordList("하 해 한 할 함 합 했 되 돼 된 될 됨 됩 됐 시")
    private static let doingEndings = WordList("시킨다 합니다 됩니다 한다 된다 하는 되는 하고 하면 해서 하지 되지")
    private static let stems = WordList("하 되 지 치 리 시 우 추 주 보 키 이 르 드 있 없 않")
    /// Of sentences, of what describes a noun, and of what joins clauses.
    private static let sentence = WordList(
        "다 요 죠 까 고 며 서 면 지 만 게 는 은 을 한 할 된 될 인 운 던 해 져 려 록 듯 음 함 됨 임 않 못")
    private static let joining = WordList(
        """
        고 며 지만 는데 은데 인데 한데 으나 면서 므로 니까 라서 아서 어서 해서 여서 져서 려서 워서 면 수록 때문에 반면 하여 되어 있어 없어 이라 다 요 죠
        도록
        """)
    private static let quoting = WordList("라고 다고")
}
