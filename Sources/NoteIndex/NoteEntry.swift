import Content

/// What a list says of a note.
public struct NoteEntry: Hashable, Sendable {
    /// The file.
    public let path: String
    /// The file's name without `.md`, in NFC.
    public let slug: String
    /// The note's title.
    public let title: String
    /// The author's word for how hard it is.
    public let difficulty: String?
    /// Its tags, each once.
    public let tags: [String]
    /// `YYYY-MM-DD`.
    public let date: String?
    /// How many interview questions it has.
    public let questions: Int

    /// Makes an entry of its parts.
    public init(
        path: String, slug: String, title: String, difficulty: String?, tags: [String], date: String?, questions: Int
    ) {
        self.path = path
        self.slug = slug
        self.title = title
        self.difficulty = difficulty
        self.tags = tags
        self.date = date
        self.questions = questions
    }

    /// What a list says of `note`.
    public init(_ note: Note) {
        self.init(
            path: note.path, slug: note.slug, title: note.title, difficulty: note.difficulty, tags: note.tags,
            date: note.date, questions: note.questions.count)
    }
}
