/// The particle (조사) a Korean noun ends in, found by its letters alone, without a dictionary.
enum Particle {
    /// Which noun a particle may follow.
    private enum After {
        case any, vowel, consonant
        /// A vowel or ㄹ, as 로 does.
        case vowelOrL

        func allows(_ last: FoldedText.Letter) -> Bool {
            // How a Latin word sounds is not known.
            guard let syllable = Syllable(last.scalar) else { return last.script != .symbol || self == .any }
            return switch self {
            case .any: true
            case .vowel: syllable.final == nil
            case .consonant: syllable.final != nil
            case .vowelOrL: syllable.final == nil || syllable.final == "ㄹ"
            }
        }
    }

    /// How many letters of `word` are its particle; nil where it has none.
    ///
    /// The longest that fits the sound before it is taken. One syllable is not taken off a word of two, since 평가 and
    /// 차이 are nouns of their own; after Latin letters and digits there is no such doubt.
    static func length(in word: Letters) -> Int? {
        all.first { particle, after in
            let stem = word.dropLast(particle.count)
            guard word.ends(with: particle), let last = stem.last, after.allows(last) else { return false }
            return particle.count > 1 || stem.count > 1 || last.script != .hangul
        }?.letters.count
    }

    /// Whether the letters are a whole particle that may follow `last`.
    static func isParticle(_ letters: Letters, after last: FoldedText.Letter) -> Bool {
        all.contains { $0.count == letters.count && letters.ends(with: $0) && $1.allows(last) }
    }

    /// The longest first.
    private static let all: [(letters: [UInt32], after: After)] = {
        let lists: [(After, String)] = [
            (
                .any,
                """
                에서부터 에게서는 에게서 한테서 에서는 에서도 에서만 에서의 에서 에게는 에게 한테 에는 에도 에만 에의 에 까지는 까지도 까지의 까지
                부터는 부터의 부터 마다의 마다 마저 조차 보다는 보다도 보다 처럼 만큼은 만큼의 만큼 만으로는 만으로도 만으로 만의 만은 만이 만을
                만 뿐만 뿐 대로 들은 들이 들을 들의 들에 들로 들과 들도 들 하고 의 도 입니다 인데 인 임 별로 밖에
                """
            ),
            (.vowel, "는 가 를 와는 와의 와도 와 랑 나 라고 라는 란 라서 라도 예요 였다 든 며 면 야"),
            (
                .consonant,
                """
                은 이 을 과는 과의 과도 과 이랑 이라서 이라도 이에요 이었다 이든 이야 으로부터 으로서의 으로서 으로써 으로는 으로도 으로만 으로의
                으로
                """
            ),
            (.vowelOrL, "로부터 로서의 로서 로써 로는 로도 로만 로의 로"),
            (.any, "이고 이다 이므로 이지만 이죠 이면 이며 이나 이란 이라는 이라고"),
        ]
        return lists.flatMap { after, words in
            words.split(whereSeparator: \.isWhitespace).map { ($0.unicodeScalars.map(\.value), after) }
        }.sorted { $0.0.count > $1.0.count }
    }()
}
