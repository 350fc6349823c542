import Quiz

/// A question as one of Anki's notes, whatever file it then goes into.
struct AnkiNote: Equatable {
    /// Found again in Anki by it, however the question is reworded there or here.
    let guid: String
    /// `ML면접::` and the title of the question's note.
    let deck: String
    let tags: [String]
    /// One for each of the fields of ``AnkiNoteType``.
    let fields: [String]
    /// Seconds since 1970.
    let modified: Int

    /// What the ids of our questions begin with among those of others.
    static let guidPrefix = "mlq:"

    /// The note of a question, whose text is as old as `modified` says and whose first id was `origin`.
    init(_ card: Card, origin: String, modified: Int) {
        let question = card.question
        guid = Self.guidPrefix + origin
        deck = "ML면접::" + Self.deckName(card.title)
        tags = card.tags.map(Self.tag) + (card.difficulty.map { ["난이도::" + Self.tag($0)] } ?? [])
        fields = [
            CardHTML.html(of: question.text),
            question.answer.map(CardHTML.html) ?? "모범 답안 없음: 스스로 채점하세요.",
            CardHTML.list(of: question.rubric.compactMap(\.first) + question.keywords),
            CardHTML.list(of: question.followUps),
            CardHTML.escaped("\(card.title) (\(card.note).md)"),
            CardHTML.escaped(card.difficulty ?? ""),
            CardHTML.escaped(card.id),
        ]
        self.modified = modified
    }

    /// Two colons would begin a deck within the deck.
    private static func deckName(_ title: String) -> String {
        title.split(separator: ":").map { $0.trimmingPrefix(while: \.isWhitespace) }.joined(separator: ": ")
    }

    /// A space would begin another tag.
    private static func tag(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }
}
