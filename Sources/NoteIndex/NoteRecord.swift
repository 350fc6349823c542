import Content
import Foundation

/// What the index keeps of a file: what a list says of the note, its questions, and the text that searches compare.
struct NoteRecord: Sendable {
    /// nil where the file could not be read.
    let entry: NoteEntry?
    let diagnostics: [Diagnostic]
    /// Its interview questions.
    let questions: [Question]
    /// A line a passage: a byte for its kind, then its words, folded; empty where no one asked for it.
    let folded: [UInt8]
    /// The same lines as ``SearchText/initials(of:)``.
    let initials: [UInt8]

    init(_ result: Result<Note, ContentError>, isSearchable: Bool) {
        switch result {
        case .success(let note):
            entry = NoteEntry(note)
            diagnostics = note.warnings
            questions = note.questions
            folded = isSearchable ? Self.lines(of: note.passages) : []
        case .failure(let error):
            entry = nil
            diagnostics = [error.diagnostic(.error)]
            questions = []
            folded = []
        }
        initials = SearchText.initials(of: folded)
    }

    private static func lines(of passages: [Passage]) -> [UInt8] {
        passages.flatMap { [kindByte($0.kind)] + SearchText.folded($0.text) + [UInt8(ascii: "\n")] }
    }

    /// A control character, which no folded text has.
    private static func kindByte(_ kind: Passage.Kind) -> UInt8 {
        UInt8(Passage.Kind.allCases.firstIndex(of: kind) ?? 0) + 1
    }

    /// The kind that a line of ``folded`` begins with, as its place in ``Passage/Kind``.
    static func kindIndex(_ byte: UInt8) -> Int {
        Int(byte) - 1
    }
}
