/// A noun with its particle and the bare words before it: `L1 정규화(Lasso)는`.
struct Mention {
    /// The bare words and the noun without its particle, in lower case.
    let words: [String]
    /// Where they stand, as indices of the text's letters.
    let letters: Range<Int>
    private let particle: String
    /// Whether 는 makes the verb before it describe a noun rather than names a topic: 놓치는 오차.
    private let describes: Bool

    /// Whether it is marked as what is spoken of.
    var isTopic: Bool { !describes && ["은", "는", "란", "이란", "에서는", "에는"].contains(particle) }
    var isSubject: Bool { particle == "이" || particle == "가" }

    /// The mentions in a text, or in some of its words.
    static func mentions(in text: FoldedText, words: Range<Int>? = nil) -> [Mention] {
        var bare: [Range<Int>] = []
        var mentions: [Mention] = []
        for index in words ?? text.words.indices {
            let word = text.words[index]
            if let particle = Particle.length(in: text.letters[word]) {
                let noun = word.lowerBound..<word.upperBound - particle
                let parts = bare.suffix(3) + [noun]
                mentions.append(
                    Mention(
                        words: parts.map { text.text(of: $0).lowercased() },
                        letters: (bare.suffix(3).first ?? noun).lowerBound..<noun.upperBound,
                        particle: text.text(of: noun.upperBound..<word.upperBound),
                        describes: Ending.describesAsVerb(text.letters[word])))
                bare = []
            } else if Ending.isInflected(text.letters[word]) || text.pauses.contains(index)
                || Terms.isCommon(text.text(of: word))
            {
                bare = []
            } else {
                bare.append(word)
            }
        }
        return mentions
    }
}
