/// The stem of a verb that an author wrote with an ending, so that it is found with any other.
enum VerbStem {
    /// 단순하 of 단순해서 and 단순하면, 끄 of 끈다; nil for what shows no such ending.
    ///
    /// `word` is a word as it is heard.
    static func stem(of word: [UInt32]) -> [UInt32]? {
        for (ending, kept) in endings where word.count > ending.count + 1 && ends(word, ending) {
            return word.dropLast(ending.count) + kept
        }
        guard word.count > 1, ends(word, scalars("다")) else { return nil }
        if word.count > 2, ends(word, scalars("는다")) { return word.dropLast(2) }
        let stem = word.dropLast()
        guard let last = stem.last.flatMap(Syllable.init) else { return nil }
        return last.final == "ㄴ" ? stem.dropLast() + [last.with(final: nil).scalar] : Array(stem)
    }

    private static func ends(_ word: [UInt32], _ ending: [UInt32]) -> Bool {
        word.suffix(ending.count).elementsEqual(ending)
    }

    private static func scalars(_ text: some StringProtocol) -> [UInt32] {
        text.unicodeScalars.map { Syllable($0.value)?.asHeard.scalar ?? $0.value }
    }

    /// Endings with what is left of the stem's last syllable.
    private static let endings: [(ending: [UInt32], kept: [UInt32])] = {
        let lists = [
            ("하", "해서 하여 하면 하고 하게 하며 하는 하지만 한다 합니다"), ("되", "되어 되면 되고 되게 되며 되는 되지만 된다 됩니다 돼서"),
            ("", "지만 면서"),
        ]
        return lists.flatMap { kept, endings in
            endings.split(separator: " ").map { (scalars($0), scalars(kept)) }
        }
    }()
}
