/// A note: its front matter, its text as blocks, and the interview questions found in it.
public struct Note: Hashable, Sendable {
    /// As it was given or found, for messages and for opening it again; `-` for standard input.
    public let path: String
    /// The file's name without `.md`, in NFC.
    public let slug: String
    /// The front matter's `title`, else the first heading's words, else the slug.
    public let title: String
    /// The front matter's `date`: `YYYY-MM-DD`.
    public let date: String?
    /// The front matter's `tags`, each once.
    public let tags: [String]
    /// The front matter's `difficulty`, in the author's word.
    public let difficulty: String?
    /// What else stands in the front matter, in its order.
    public let otherFields: [Field]
    /// The text below the front matter.
    public let blocks: [Block]
    /// The interview questions of the text, in its order.
    public let questions: [Question]
    /// What a reader of the note should know but that does not stop it from being read, in the order of its lines.
    public let warnings: [Diagnostic]

    /// Makes a note of its parts.
    public init(
        path: String, slug: String, title: String, date: String?, tags: [String], difficulty: String?,
        otherFields: [Field] = [], blocks: [Block], questions: [Question], warnings: [Diagnostic]
    ) {
        self.path = path
        self.slug = slug
        self.title = title
        self.date = date
        self.tags = tags
        self.difficulty = difficulty
        self.otherFields = otherFields
        self.blocks = blocks
        self.questions = questions
        self.warnings = warnings
    }

    /// A field of the front matter that this program does not use itself.
    public struct Field: Hashable, Codable, Sendable {
        /// Its name, as written.
        public let name: String
        /// Its value; the YAML source where it is no scalar.
        public let value: String

        /// Makes a field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}
