/// Finds the interview questions of a note.
///
/// Explicit marks (`Q.`, `질문:` with `답변:`, a marked `<summary>`) make a question anywhere. What merely asks (a heading,
/// an item, a `<summary>`) makes one below a title such as 예상 면접 질문, where an answer is marked as such right after
/// it, or, for headings, where the front matter says `quiz: headings`. An answer belongs to the nearest question that is
/// still open; what is between two events of ``QuestionEvents`` is taken whole, as lines of source.
struct QuestionReader {
    private let source: SourceText
    private let asksInHeadings: Bool
    private let events: [QuestionEvent]
    private var drafts: [QuestionDraft] = []
    private var draft: QuestionDraft?
    /// The level of the heading whose section asks questions.
    private var section: Int?
    /// The `<details>` that are open and mean something, with where text goes after them; nil ends the question.
    private var details: [QuestionDraft.Sink?] = []
    /// Problems by line.
    private var problems: [(line: Int, problem: QuestionProblem)] = []

    /// The questions in `blocks`, in the order of the text, and the problems met.
    static func questions(
        in blocks: [Block], of source: SourceText, asksInHeadings: Bool
    ) -> (drafts: [QuestionDraft], problems: [(line: Int, problem: QuestionProblem)]) {
        var reader = QuestionReader(source, QuestionEvents(in: blocks, of: source).events, asksInHeadings)
        reader.run()
        return (reader.drafts, reader.problems)
    }

    private init(_ source: SourceText, _ events: [QuestionEvent], _ asksInHeadings: Bool) {
        self.source = source
        self.events = events
        self.asksInHeadings = asksInHeadings
    }

    private mutating func run() {
        for (index, event) in events.enumerated() {
            switch event.kind {
            case .heading(let level): readHeading(event, level: level, at: index)
            case .mark(let mark): readMark(mark, event, at: index)
            case .candidate(let candidate): readCandidate(candidate, event, at: index)
            case .quote: readQuote(event)
            case .summary: readSummary(event, at: index)
            case .detailsEnd: endDetails(event)
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
    private mutating func close(at line: Int) {
        guard var draft else { return }
        draft.advance(to: line, resuming: line, in: source)
        drafts.append(draft)
        self.draft = nil
        details = []
    }

    /// Begins a question whose text and what follows it in the same paragraph stand in `event`.
    private mutating func open(
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
    private mutating func turn(to sink: QuestionDraft.Sink, _ event: QuestionEvent, first: String = "") {
        draft?.advance(to: event.line, resuming: event.next, in: source)
        draft?.sink = sink
        draft?.containers = event.containers
        draft?.take(lines: first)
        draft?.take(lines: event.trailing)
    }

    /// Begins or goes on with the answer of the open question.
    private mutating func answer(_ event: QuestionEvent, first: String = "") {
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
        turn(to: .answer, event, first: first)
        draft?.hasMarkedAnswer = true
    }
}

// MARK: - Events

extension QuestionReader {
    private mutating func readHeading(_ event: QuestionEvent, level: Int, at index: Int) {
        let mark = Mark(event.text)
        if let open = draft,
            let role = mark?.rest.isEmpty == true ? mark?.role : mark == nil ? Mark.role(ofTitle: event.text) : nil,
            level >= open.headingLevel ?? 1,
            role == .answer || role == .followUps || role == .hint
        {
            draft?.end = Int.max
            role == .answer ? answer(event) : turn(to: role == .followUps ? .followUps : .dropped, event)
            return
        }
        if let mark, mark.role == .question, !(mark.isLoose && !Asking.asks(mark.rest) && section == nil) {
            leaveSection(before: level)
            open(event, text: mark.rest, emphasis: mark.emphasis, headingLevel: level, end: .max)
        } else if let mark, mark.role == .answer, !mark.rest.isEmpty, draft != nil {
            answer(event, first: mark.emphasis + mark.rest)
        } else if SectionTitle.headsQuestions(event.text) {
            close(at: event.line)
            section = level
        } else {
            leaveSection(before: level)
            if isQuestion(event, level: level, at: index) {
                open(event, text: event.text, headingLevel: level, end: .max)
            } else if level <= draft?.headingLevel ?? .max {
                close(at: event.line)
            }
        }
    }

    private mutating func leaveSection(before level: Int) {
        if let section, level <= section { self.section = nil }
    }

    /// Whether an unmarked heading is a question.
    private func isQuestion(_ heading: QuestionEvent, level: Int, at index: Int) -> Bool {
        let asks = Asking.asks(heading.text)
        if asks, asksInHeadings || isAnswered(at: index, beyond: false) { return true }
        if !asks, case .summary? = events[(index + 1)...].first?.kind,
            Mark.role(ofTitle: events[index + 1].text) == .answer
        {
            return true
        }
        guard section != nil, level <= draft?.headingLevel ?? .max else { return false }
        return asks || Asking.withoutNumber(heading.text) != heading.text
    }

    private mutating func readMark(_ mark: Mark, _ event: QuestionEvent, at index: Int) {
        switch mark.role {
        case .question:
            guard !mark.isLoose || section != nil || Asking.asks(event.text) || isAnswered(at: index, beyond: true)
            else {
                return
            }
            // A quoted question may be answered below the quote.
            let isOpenQuote = event.depth == 0 && !isAnswered(at: index, beyond: false)
            open(event, text: event.text, emphasis: mark.emphasis, end: isOpenQuote ? .max : nil)
        case .answer:
            if draft == nil, mark.isLoose { return }
            answer(event, first: mark.emphasis + event.text)
        default:
            guard let open = draft, event.line <= open.end else { return }
            readLabel(mark, event)
        }
    }

    private mutating func readLabel(_ mark: Mark, _ event: QuestionEvent) {
        let value = Substring(Asking.withoutMarkup(event.text)).trimmed(\.isBlank)
        let sink = draft?.sink ?? .answer
        switch mark.role {
        case .difficulty: draft?.difficulty = value.isEmpty ? nil : String(value)
        case .keywords: draft?.keywords += AuthorComment.parts(of: value, separatedBy: ",")
        case .frequency: draft?.stars = Asking.stars(in: String(value))
        case .rubric: draft?.rubric += AuthorComment.concepts(in: value)
        case .traps: draft?.traps += AuthorComment.parts(of: value, separatedBy: ";")
        case .followUps:
            turn(to: .followUps, event, first: String(value))
            return
        case .hint:
            turn(to: .dropped, event)
            return
        case .question, .answer: return
        }
        let containers = draft?.containers ?? event.containers
        turn(to: sink, event)
        draft?.containers = containers
    }

    private mutating func readCandidate(_ candidate: QuestionEvent.Candidate, _ event: QuestionEvent, at index: Int) {
        if let draft, event.line <= draft.end, !(candidate == .boldParagraph && draft.isBoldParagraph) { return }
        if candidate == .boldParagraph {
            if SectionTitle.headsQuestions(event.text), draft == nil {
                section = 7
                return
            }
            guard section != nil || isAnswered(at: index, beyond: false) else { return }
        } else if section == nil, candidate == .task || !isAnswered(at: index, beyond: true) {
            return
        }
        let asked = Asking.split(event.text, emphasis: "").question
        guard Asking.asks(asked), !isQuotation(asked) else { return }
        open(event, text: event.text)
        draft?.isBoldParagraph = candidate == .boldParagraph
    }

    private mutating func readQuote(_ event: QuestionEvent) {
        guard let open = draft, open.sink == .afterQuestion, !open.isAnswered else { return }
        if event.line > open.end {
            guard event.line <= open.end + 1 || section != nil else { return }
            draft?.end = event.end
        }
        draft?.advance(to: event.line, resuming: event.line, in: source)
        guard draft?.isAnswered == false else { return }
        draft?.containers = event.containers
    }

    private mutating func readSummary(_ event: QuestionEvent, at index: Int) {
        let title = AnswerText.withoutTags(event.text, others: ["b", "strong", "i", "em", "u"])
            .replacing("<code>", with: "`").replacing("</code>", with: "`")
        let mark = Mark(title)
        if let role = Mark.role(ofTitle: title), mark == nil || mark?.role == role,
            !Asking.asks(title) || role == .followUps
        {
            guard draft != nil else { return }
            let after = draft?.sink ?? .answer
            switch role {
            case .followUps: turn(to: .followUps, event)
            case .hint: turn(to: .dropped, event)
            default:
                answer(event)
                details.append(.answer)
                return
            }
            details.append(after)
        } else if mark?.role == .question || Asking.asks(Asking.withoutNumber(title)) {
            open(
                event, text: mark?.role == .question ? mark?.rest ?? title : title, emphasis: mark?.emphasis ?? "",
                end: .max)
            details = [nil]
        } else {
            details.append(draft?.sink ?? .answer)
        }
    }

    private mutating func endDetails(_ event: QuestionEvent) {
        guard let after = details.popLast() else { return }
        guard let after else {
            close(at: event.line)
            return
        }
        let containers = draft?.containers ?? event.containers
        turn(to: after, event)
        draft?.containers = containers
    }

    private mutating func readComment(_ event: QuestionEvent) {
        guard let comment = AuthorComment(event.text) else { return }
        guard draft != nil else {
            problems.append((event.line, .commentWithoutQuestion))
            return
        }
        switch comment {
        case .id(let id): draft?.explicitID = id
        case .rubric(let concepts): draft?.rubric += concepts
        case .traps(let traps): draft?.traps += traps
        case .followUps(let questions): for question in questions { draft?.addFollowUp(question) }
        }
    }
}

// MARK: - Looking ahead

extension QuestionReader {
    /// Whether an answer marked as such comes after event `index` and before anything else that asks.
    ///
    /// `beyond` says that it may stand outside the item that asks, right after it.
    private func isAnswered(at index: Int, beyond: Bool) -> Bool {
        let asking = events[index]
        for event in events[(index + 1)...] {
            switch event.kind {
            case .mark(let mark):
                switch mark.role {
                case .answer: return true
                case .question: return false
                case .difficulty, .keywords: if event.line <= asking.end { return true }
                default: break
                }
            case .summary:
                return Mark.role(ofTitle: AnswerText.withoutTags(event.text)) == .answer
            case .quote:
                if beyond, event.line <= asking.end || event.line == asking.next { return true }
            case .comment:
                if event.line <= asking.end, AuthorComment(event.text) != nil { return true }
            case .heading: return Mark.role(ofTitle: event.text) == .answer
            case .candidate: if event.line > asking.end { return false }
            case .detailsEnd, .rule: return false
            }
        }
        return false
    }

    /// Whether all of `text` stands in quotation marks: what somebody says, not what an interviewer asks.
    private func isQuotation(_ text: String) -> Bool {
        let words = Substring(Asking.withoutMarkup(text)).trimmed(\.isBlank)
        return ["\"", "“", "'", "‘", "「", "『"].contains(where: words.hasPrefix)
            && ["\"", "”", "'", "’", "」", "』"].contains(where: words.hasSuffix)
    }
}
