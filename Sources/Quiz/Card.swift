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
        self.question = question
        self.note = note.slug
        path = note.path
        title = note.title
        tags = note.tags
        difficulty = question.difficulty ?? note.difficulty
    }

    /// The question's ``Content/Question/id``.
    public var id: String { question.id }

    /// The folder of its note, absolute and without symbolic links.
    var folder: String {
        AskedQuestion.canonical(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false))
    }

    /// All questions of the notes, in their order; of questions with the same id the first.
    public static func cards(of notes: [Note]) -> [Card] {
        var seen: Set<String> = []
        return notes.flatMap { note in note.questions.map { Card($0, in: note) } }.filter {
            seen.insert($0.id).inserted
        }
    }
}
