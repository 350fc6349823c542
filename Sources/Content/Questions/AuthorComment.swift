/// What an author says about a question in a comment: `<!-- 핵심: 모든 조합|전수; 무작위 -->`.
enum AuthorComment {
    case id(String)
    /// Concepts, each with its alternative wordings.
    case rubric([[String]])
    case traps([String])
    case followUps([String])

    /// Reads the text between `<!--` and `-->`; nil for a comment of another kind.
    init?(_ text: String) {
        guard let colon = text.firstIndex(where: { $0.folded == ":" }) else { return nil }
        let name = text[..<colon].trimmed(\.isBlank).lowercased()
        let value = text[text.index(after: colon)...]
        switch name {
        case "id": self = .id(String(value.trimmed(\.isBlank)))
        case "핵심": self = .rubric(Self.concepts(in: value))
        case "오답": self = .traps(Self.parts(of: value, separatedBy: ";"))
        case "꼬리", "꼬리 질문": self = .followUps(Self.parts(of: value, separatedBy: ";"))
        default: return nil
        }
    }

    /// The concepts of a rubric, parted by `;`, each with its wordings, parted by `|`.
    static func concepts(in text: Substring) -> [[String]] {
        parts(of: text, separatedBy: ";").map { parts(of: $0[...], separatedBy: "|") }
    }

    /// The parts of a list that are not empty; a full-width separator counts too.
    static func parts(of text: Substring, separatedBy separator: Character) -> [String] {
        text.split { $0.folded == separator }.map { String($0.trimmed(\.isBlank)) }.filter { !$0.isEmpty }
    }
}
