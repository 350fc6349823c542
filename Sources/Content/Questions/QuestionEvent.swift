/// A place in a note where something begins or ends that matters to its questions.
///
/// Everything between two events is running text, which belongs to what the first of them began.
struct QuestionEvent {
    /// What is there.
    enum Kind {
        case heading(level: Int)
        /// Something marked `Q.`, `A.`, `난이도:` …
        case mark(Mark)
        /// An unmarked list item or bold paragraph, which may ask something.
        case candidate(Candidate)
        case quote
        /// The `<summary>` that opens a `<details>`.
        case summary
        case detailsEnd
        case comment
        case rule
    }

    /// An unmarked text that may be a question.
    enum Candidate {
        case item, task, boldParagraph
    }

    let kind: Kind
    /// The heading's words, what follows the mark up to the end of its paragraph, the candidate's paragraph, the
    /// summary's or the comment's text: CommonMark, as written.
    let text: String
    /// What stands behind a `</summary>` on its line.
    var trailing = ""
    /// The line it begins on.
    let line: Int
    /// The line after what `text` covers.
    let next: Int
    /// The quotes and list items around it, itself included if it is one.
    let containers: Containers
    /// The last line of the innermost of them; `Int.max` at the top of the document.
    let end: Int
    /// How many lists it stands in.
    let depth: Int
}
