import Content

@testable import Quiz

extension Card {
    /// Cards of one note, one for each id, in this order.
    static func sample(_ ids: [String], note: String = "search", tags: [String] = [], difficulty: String? = nil)
        -> [Card]
    {
        let questions = ids.map { Question(id: $0, text: "\($0)?", answer: "\($0).", line: 1) }
        return cards(of: [
            Note(
                path: "\(note).md", slug: note, title: note, date: nil, tags: tags, difficulty: difficulty, blocks: [],
                questions: questions, warnings: [])
        ])
    }
}

extension ReviewStore {
    /// Records an answer to a sample card of the review's id.
    func record(_ review: Review) throws -> (logged: LoggedReview, memory: CardMemory) {
        try record(review, of: Card.sample([review.card])[0])
    }
}
