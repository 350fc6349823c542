/// A question while its note is being read.
struct QuestionDraft {
    /// Where running text goes.
    enum Sink {
        /// Nothing has come after the question yet; what comes is its answer, if nothing else is marked so.
        case afterQuestion
        case answer, followUps, dropped
    }

    /// CommonMark; empty while only a heading such as `질문 1` has come.
    var text: String
    let line: Int
    /// The heading it is, or nil.
    var headingLevel: Int?
    /// Whether it is a bold paragraph without a mark.
    var isBoldParagraph = false
    /// The last line that can belong to it.
    var end: Int
    /// How many lists it stands in.
    var depth = 0

    private(set) var answer: [String] = []
    /// Whether the author marked what is the answer.
    var hasMarkedAnswer = false
    var sink = Sink.afterQuestion
    /// The next line of running text, and the containers whose markers do not belong to it.
    var next: Int
    var containers: Containers

    private(set) var explicitID: String?
    private(set) var rubric: [[String]] = []
    private(set) var traps: [String] = []
    private(set) var followUps: [String] = []
    private(set) var keywords: [String] = []
    private(set) var difficulty: String?
    var stars: Int?

    /// Whether anything has been said in answer.
    var isAnswered: Bool { answer.contains { !$0.allSatisfy(\.isBlank) } }

    /// Takes the running text up to `line`, and goes on behind `next`.
    mutating func advance(to line: Int, resuming next: Int, in source: SourceText) {
        let last = min(line - 1, end, source.lineCount)
        if self.next <= last {
            for number in self.next...last { take(containers.content(of: number, in: source)) }
        }
        self.next = max(self.next, next)
    }

    /// Takes lines of text; none if `text` is empty.
    mutating func take(lines text: String) {
        guard !text.isEmpty else { return }
        for line in text.lines { take(String(line)) }
    }

    /// Parts what the answer says so far from what comes.
    mutating func takeBlankLine() {
        answer.append("")
    }

    private mutating func take(_ line: String) {
        switch sink {
        case .afterQuestion where text.isEmpty:
            text = Self.plainLine(line)
        case .afterQuestion, .answer: answer.append(line)
        case .followUps: addFollowUp(line)
        case .dropped: break
        }
    }

    /// Keeps what a label such as `난이도:` says.
    mutating func note(_ label: Mark.Role, _ value: Substring) {
        switch label {
        case .difficulty: difficulty = value.isEmpty ? nil : String(value)
        case .keywords: keywords += AuthorComment.parts(of: value, separatedBy: ",")
        case .frequency: stars = Asking.stars(in: String(value))
        case .rubric: rubric += AuthorComment.concepts(in: value)
        case .traps: traps += AuthorComment.parts(of: value, separatedBy: ";")
        case .question, .answer, .followUps, .hint: break
        }
    }

    /// Keeps what the author says in a comment.
    mutating func note(_ comment: AuthorComment) {
        switch comment {
        case .id(let id): explicitID = id
        case .rubric(let concepts): rubric += concepts
        case .traps(let traps): self.traps += traps
        case .followUps(let questions): for question in questions { addFollowUp(question) }
        }
    }

    /// Adds a question to ask next: a line without the marks of a list or a question.
    private mutating func addFollowUp(_ line: String) {
        var words = Self.plainLine(line)
        if let mark = Mark(words), mark.role == .question { words = mark.rest }
        if !words.isEmpty { followUps.append(words) }
    }

    /// The whole question; `id` is its identity.
    func question(id: String) -> Question {
        var answer = AnswerText.cleaned(answer, isSection: headingLevel != nil)
        var followUps = followUps
        if !hasMarkedAnswer, !answer.isEmpty {
            let lines = answer.lines.filter { !$0.isEmpty }.map(String.init)
            // A list of nothing but questions does not answer one.
            if !lines.isEmpty, lines.allSatisfy({ AnswerText.isListItem($0) && Asking.asks($0) }) {
                followUps += lines.map(Self.plainLine)
                answer = ""
            }
        }
        return Question(
            id: id, text: text, answer: answer.isEmpty ? nil : answer, rubric: rubric, traps: traps,
            followUps: followUps, keywords: keywords, difficulty: difficulty, stars: stars,
            line: line)
    }

    private static func plainLine(_ line: String) -> String {
        let words = AnswerText.withoutTags(line)[...].trimmed(\.isBlank)
        guard AnswerText.isListItem(String(words)) else { return String(words) }
        let marker = words.prefix { $0.isDigit }.count + 1
        return String(words.dropFirst(marker).drop { $0.isBlank })
    }
}
