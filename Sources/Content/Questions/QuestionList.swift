/// The questions of a note with their identities, and what its author should know of them.
struct QuestionList {
    private(set) var questions: [Question] = []
    private(set) var warnings: [Diagnostic] = []

    /// The deepest list a question is looked for without a warning.
    private static let depthLimit = 3

    /// Gathers the questions in `blocks`, the text of the note at `path`.
    init(in blocks: [Block], of source: SourceText, path: String, asksInHeadings: Bool) {
        var (drafts, problems) = QuestionReader.questions(in: blocks, of: source, asksInHeadings: asksInHeadings)
        drafts.removeAll { $0.text.isEmpty }
        /// The lines of the questions with the same words, and of those with the same `id` comment.
        var asked: [String: [Int]] = [:]
        var named: [String: Int] = [:]
        for draft in drafts {
            let hash = QuestionIdentity.hash(of: draft.text)
            var id = hash
            if let name = draft.explicitID {
                id = name
                if let first = named[name] { problems.append((draft.line, .duplicateID(first: first))) }
                named[name] = named[name] ?? draft.line
            } else {
                let before = asked[hash, default: []]
                if let first = before.first { problems.append((draft.line, .duplicate(first: first))) }
                id = before.isEmpty ? hash : "\(hash)-\(before.count + 1)"
                asked[hash] = before + [draft.line]
            }
            let question = draft.question(id: id)
            if question.answer == nil { problems.append((draft.line, .questionWithoutAnswer)) }
            if draft.depth > Self.depthLimit { problems.append((draft.line, .tooDeep)) }
            questions.append(question)
        }
        warnings = problems.map { line, problem in
            Diagnostic(.warning, path: path, line: line, message: problem.message, advice: problem.advice)
        }
    }
}
