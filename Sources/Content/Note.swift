/// A note: its front matter, its text as blocks, and the interview questions found in it.
public struct Note: Hashable, Sendable {
    /// As it was given or found, for messages and for opening it again; `-` for standard input.
    public let path: String
    /// The file's name without `.md`, in NFC.
    public let slug: String
    public let title: String
    /// The front matter's `date`, as written: `YYYY-MM-DD`.
    public let date: String?
    public let tags: [String]
    public let difficulty: String?
    public let blocks: [Block]
    public let questions: [Question]
    /// What a reader of the note should know but that does not stop it from being read, in the order of its lines.
    public let warnings: [Diagnostic]

    public init(
        path: String, slug: String, title: String, date: String?, tags: [String], difficulty: String?,
        blocks: [Block], questions: [Question], warnings: [Diagnostic]
    ) {
        self.path = path
        self.slug = slug
        self.title = title
        self.date = date
        self.tags = tags
        self.difficulty = difficulty
        self.blocks = blocks
        self.questions = questions
        self.warnings = warnings
    }
}
