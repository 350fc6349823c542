/// A step towards an answer, each telling more than the one before.
public enum Hint: Hashable, Sendable {
    /// How many concepts a good answer has, and the initial letters of each.
    case initials([String])
    /// The names of the concepts.
    case names([String])
    /// The first sentence of the model answer.
    case firstSentence(String)

    /// The steps there are for a question: none without a model answer and a rubric.
    public static func steps(concepts: [String], answer: String?) -> [Hint] {
        let names: [Hint] = concepts.isEmpty ? [] : [.initials(concepts.map(initials)), .names(concepts)]
        return names + (answer.map { [.firstSentence(firstSentence(of: $0))] } ?? [])
    }

    /// ㅊㅇㅇ ㅈㅈ of 차원의 저주; of a Latin word its first letter.
    static func initials(of name: String) -> String {
        name.split(separator: " ").map { word in
            let letters = FoldedText(String(word)).letters
            let consonants = letters.compactMap { Syllable($0.scalar)?.initialConsonant }
            return consonants.isEmpty ? "\(word.prefix(1))…" : String(consonants)
        }.joined(separator: " ")
    }

    private static func firstSentence(of answer: String) -> String {
        var sentence = ""
        for character in answer.drop(while: \.isWhitespace) {
            if character.isNewline { break }
            if character.isWhitespace, let last = sentence.last, ".!?".contains(last) { break }
            sentence.append(character)
        }
        return sentence
    }
}
