import Content
import Foundation

/// A question as a session asks it: with the note it stands in.
public struct Card: Hashable, Sendable {
    /// The question itself.
    public let question: Question
    /// The slug of its note.
    public let note: String
    /// The path of its note's file.
    public let path: String
    /// The title of its note.
    public let title: String
    /// The tags of its note.
    public let tags: [String]
    /// The question's own difficulty, else its note's.
    public let difficulty: String?

    /// The question of a note.
    public init(_ question: Question, in note: Note) {
        self.init(
            question, note: note.slug, path: note.path, title: note.title, tags: note.tags, difficulty: note.difficulty)
    }

    /// The question of a note of which so much is known; `difficulty` is the note's.
    public init(
        _ question: Question, note slug: String, path: String, title: String, tags: [String], difficulty: String?
    ) {
        self.question = question
        note = slug
        self.path = path
        self.title = title
        self.tags = tags
        self.difficulty = question.difficulty ?? difficulty
    }

    /// The question's ``Content/Question/id``.
    public var id: String { question.id }

    /// The folder of its note, absolute and without symbolic links.
    var folder: String {
        AskedQuestion.canonical(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false))
    }

    /// All questions of the notes, in their order; of questions with the same id the first.
    public static func cards(of notes: [Note]) -> [Card] {
        firstOfEachID(notes.flatMap { note in note.questions.map { Card($0, in: note) } })
    }

    /// The cards in their order; of those with the same id the first.
    public static func firstOfEachID(_ cards: [Card]) -> [Card] {
        var seen: Set<String> = []
        return cards.filter { seen.insert($0.id).inserted }
    }
}
