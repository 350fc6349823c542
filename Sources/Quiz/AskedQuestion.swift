import Foundation

/// A question as it was last asked: what is left of it when its note is rewritten or removed.
public struct AskedQuestion: Hashable, Sendable {
    /// The slug of its note.
    public let note: String
    /// The folder of its note, without symbolic links; nil where an earlier version of the program asked it.
    public let folder: String?
    /// The question, as CommonMark.
    public let text: String
    /// The model answer, as CommonMark; nil where the note had none.
    public let answer: String?

    init(note: String, folder: String?, text: String, answer: String?) {
        self.note = note
        self.folder = folder
        self.text = text
        self.answer = answer
    }

    /// A question as it is asked now.
    public init(_ card: Card) {
        self.init(note: card.note, folder: card.folder, text: card.question.text, answer: card.question.answer)
    }

    /// A folder's path as it is compared: absolute and without symbolic links.
    static func canonical(_ folder: String) -> String {
        let path = URL(filePath: folder, directoryHint: .isDirectory).resolvingSymlinksInPath().path(
            percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
