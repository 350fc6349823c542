/// Finds the interview questions of a note.
///
/// Explicit marks (`Q.`, `질문:` with `답변:`, a marked `<summary>`) make a question anywhere. What merely asks (a heading,
/// an item, a `<summary>`) makes one below a title such as 예상 면접 질문, where an answer is marked as such right after
/// it, or, for headings, where the front matter says `quiz: headings`. An answer belongs to the nearest question that is
/// still open; what is between two events of ``QuestionEvents`` is taken whole, as lines of source.
struct QuestionReader {
    let source: SourceText
    let asksInHeadings: Bool
    let events: QuestionEvents
    var drafts: [QuestionDraft] = []
    var draft: QuestionDraft?
    /// The level of the heading whose section asks questions.
    var section: Int?
    /// The level of a title that is no heading.
    static let untilAnyHeading = 7
    /// The `<details>` that are open, the outermost first.
    var details: [Details] = []
    /// What a `<details>` holds.
    enum Details: Equatable {
        case section, question
        /// Part of the open question; text goes to `after` behind it.
        case part(after: QuestionDraft.Sink)
    }

    /// Problems by line.
    var problems: [(line: Int, problem: QuestionProblem)] = []

    /// The questions in `blocks`, in the order of the text, and the problems met.
    static func questions(
        in blocks: [Block], of source: SourceText, asksInHeadings: Bool
    ) -> (drafts: [QuestionDraft], problems: [(line: Int, problem: QuestionProblem)]) {
        var reader = QuestionReader(source, QuestionEvents(in: blocks, of: source), asksInHeadings)
        reader.run()
        return (reader.drafts, reader.problems)
    }

    private init(_ source: SourceText, _ events: QuestionEvents, _ asksInHeadings: Bool) {
        self.source = source
        self.events = events
        self.asksInHeadings = asksInHeadings
    }

    mutating func run() {
        for (index, event) in events.all.enumerated() {
            switch event.kind {
            case .heading(let level): readHeading(event, level: level, at: index)
            case .mark(let mark): readMark(mark, event, at: index)
            case .candidate(let candidate): readCandidate(candidate, event, at: index)
            case .quote: readQuote(event)
            case .summary: readSummary(event, at: index)
            case .detailsEnd: endDetails(event, at: index)
            case .comment: readComment(event)
            case .rule:
                // Below a heading a rule is part of the answer, like anything else.
                if draft?.headingLevel == nil, event.depth == 0 { close(at: event.line) }
            }
        }
        close(at: source.lineCount + 1)
    }
}

// MARK: - Opening and closing

extension QuestionReader {
    /// Ends the open question before `line`.
    mutating func close(at line: Int) {
        guard var draft else { return }
        draft.advance(to: line, resuming: line, in: source)
        drafts.append(draft)
        self.draft = nil
        while let last = details.last, last != .section { details.removeLast() }
    }

    /// Begins a question whose text and what follows it in the same paragraph stand in `event`.
    mutating func open(
        _ event: QuestionEvent, text: String, emphasis: String = "", headingLevel: Int? = nil, end: Int? = nil
    ) {
        close(at: event.line)
        let (asked, rest) = Asking.split(text, emphasis: emphasis)
        var question = Asking.withoutNumber(AnswerText.withoutTags(asked))
        question = String(question[...].trimmed { $0.isBlank || $0 == "\\" })
        var draft = QuestionDraft(
            text: question, line: event.line, headingLevel: headingLevel, end: end ?? event.end, depth: event.depth,
            next: event.next, containers: event.containers)
        if !rest.isEmpty {
            var answer = Asking.withoutArrow(rest)
            if let mark = Mark(answer), mark.role == .answer {
                problems.append((event.line, .bothMarks))
                draft.hasMarkedAnswer = true
                answer = mark.emphasis + mark.rest
            }
            draft.take(lines: answer)
        }
        draft.take(lines: event.trailing)
        draft.stars = Asking.stars(in: event.text)
        self.draft = draft
    }

    /// Sends what follows `event` to `sink`.
    mutating func turn(to sink: QuestionDraft.Sink, _ event: QuestionEvent, first: String = "") {
        draft?.advance(to: event.line, resuming: event.next, in: source)
        draft?.sink = sink
        draft?.containers = event.containers
        draft?.take(lines: first)
        draft?.take(lines: event.trailing)
    }

    /// Begins or goes on with the answer of the open question.
    mutating func answer(_ event: QuestionEvent, first: String = "") {
        guard let open = draft else {
            problems.append((event.line, .answerWithoutQuestion))
            return
        }
        if event.line > open.end {
            // The answer may follow the question's item instead of standing in it, but only the first one.
            guard !open.isAnswered else {
                close(at: event.line)
                problems.append((event.line, .answerWithoutQuestion))
                return
            }
            draft?.advance(to: event.line, resuming: event.line, in: source)
            draft?.end = event.end
        }
        draft?.advance(to: event.line, resuming: event.line, in: source)
        // What a second mark begins is a paragraph of its own.
        if draft?.hasMarkedAnswer == true, draft?.isAnswered == true { draft?.takeBlankLine() }
        turn(to: .answer, event, first: first)
        draft?.hasMarkedAnswer = true
    }
}
