/// An interview question of a note, with the answer and what the author says of it.
public struct Question: Hashable, Sendable {
    /// Stays the same while the note is edited around it: the `id` comment, else a hash of the question's letters.
    public let id: String
    /// CommonMark, without the `Q.` mark.
    public let text: String
    /// CommonMark, dedented, without the `A.` mark; nil where the note has no model answer.
    public let answer: String?
    /// Concepts a good answer names, each with its alternative wordings (`핵심` comments).
    public let rubric: [[String]]
    /// Claims that show a misunderstanding (`오답` comments).
    public let traps: [String]
    /// What an interviewer asks next (`꼬리` comments, 꼬리 질문 sections).
    public let followUps: [String]
    /// Words the author lists as the key ones (`핵심 키워드` labels).
    public let keywords: [String]
    /// The author's word for how hard it is, where the question itself has one.
    public let difficulty: String?
    /// How often it is asked, as a number of stars, where the note says so.
    public let stars: Int?
    /// The line of the note's file it starts on, counted from 1.
    public let line: Int

    /// Makes a question of its parts.
    public init(
        id: String, text: String, answer: String?, rubric: [[String]] = [], traps: [String] = [],
        followUps: [String] = [], keywords: [String] = [], difficulty: String? = nil, stars: Int? = nil, line: Int
    ) {
        self.id = id
        self.text = text
        self.answer = answer
        self.rubric = rubric
        self.traps = traps
        self.followUps = followUps
        self.keywords = keywords
        self.difficulty = difficulty
        self.stars = stars
        self.line = line
    }
}
