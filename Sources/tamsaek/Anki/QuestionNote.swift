/// A note of questions, as an author of our notes would write it.
struct QuestionNote {
    let title: String
    private var tags: [String] = []
    private var questions: [String] = []

    init(title: String) {
        self.title = title
    }

    var isEmpty: Bool { questions.isEmpty }

    var count: Int { questions.count }

    /// Adds a question; both sides are CommonMark.
    ///
    /// A question is one line. Below it a heading of the answer would begin another, so the answer's become bold.
    mutating func add(id: String, question: String, answer: String, tags: [String]) {
        let line = question.split(whereSeparator: \.isNewline).joined(separator: " ")
        var text = "### Q. \(line)\n\n<!-- id: \(id) -->\n"
        if !answer.isEmpty { text += "\n**A.** \(answer)\n" }
        questions.append(text)
        for tag in tags where !self.tags.contains(tag) { self.tags.append(tag) }
    }

    /// The file's text, dated with the day on which it is written.
    func text(date: String) -> String {
        let head = """
            ---
            title: \(JSON.string(title))
            date: "\(date)"
            tags: \(JSON.array(tags.map(JSON.string)))
            ---

            # \(title)

            ## 예상 면접 질문


            """
        return head + questions.joined(separator: "\n")
    }

    /// A name for its file, without `.md`: letters and digits of the title, parted by hyphens.
    var slug: String {
        let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "anki" : words.joined(separator: "-")
    }
}
