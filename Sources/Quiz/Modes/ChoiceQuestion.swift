/// A question with choices, of which exactly one is right.
public struct ChoiceQuestion: Hashable, Sendable {
    /// The id of the question it was made of, or the place of the cells.
    public let id: String
    /// The slug of its note.
    public let note: String
    /// The title of its note.
    public let title: String
    /// What is asked.
    public let prompt: Prompt
    /// Three or four choices.
    public let choices: [String]
    /// The place of the right one, from 0.
    public let right: Int
    /// Why it is right.
    public let reason: Fact
    /// The question it was made of; nil for one of a table.
    public let card: Card?

    /// What is asked.
    public enum Prompt: Hashable, Sendable {
        /// A question of a note, as CommonMark.
        case question(String)
        /// Which thing a cell describes: `설명이 다음과 같은 알고리즘은?`, and the cell.
        case described(String, by: String)
        /// What is said of a thing: `격자 탐색: 장점은?`
        case aspect(String)
    }

    /// The most choices there are.
    static let most = 4
    /// Fewer would ask hardly anything.
    static let fewest = 3

    /// Puts the right choice among the others where the seed says; nil when there are too few of them.
    init?(
        id: String, note: String, title: String, prompt: Prompt, right: String, others: [String], reason: Fact,
        card: Card? = nil, seed: Int
    ) {
        guard others.count + 1 >= Self.fewest else { return nil }
        let choices = ([right] + others.prefix(Self.most - 1)).shuffled(seed: seed) { id + $0 }
        self.id = id
        self.note = note
        self.title = title
        self.prompt = prompt
        self.choices = choices
        self.right = choices.firstIndex(of: right) ?? 0
        self.reason = reason
        self.card = card
    }
}
