/// What each kind of event does to the open question.
extension QuestionReader {
    mutating func readHeading(_ event: QuestionEvent, level: Int, at index: Int) {
        let mark = Mark(event.text)
        if let open = draft,
            let role = mark?.rest.isEmpty == true ? mark?.role : mark == nil ? Mark.role(ofTitle: event.text) : nil,
            level >= open.headingLevel ?? 1,
            role == .answer || role == .followUps || role == .hint
        {
            draft?.advance(to: event.line, resuming: event.line, in: source)
            draft?.end = .max
            role == .answer ? answer(event) : turn(to: role == .followUps ? .followUps : .dropped, event)
            return
        }
        if SectionTitle.headsQuestions(event.text), mark == nil || mark?.rest.isEmpty == true {
            close(at: event.line)
            section = level
        } else if let mark, mark.role == .question, !(mark.isLoose && !Asking.asks(mark.rest) && section == nil) {
            leaveSection(before: level)
            open(event, text: mark.rest, emphasis: mark.emphasis, headingLevel: level, end: .max)
        } else if let mark, mark.role == .answer, !mark.rest.isEmpty, draft != nil {
            answer(event, first: mark.emphasis + mark.rest)
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
        if asks, asksInHeadings || events.isAnswered(at: index, beyond: false) { return true }
        if !asks, events.revealsAnswer(at: index + 1) { return true }
        guard section != nil, level <= draft?.headingLevel ?? .max else { return false }
        return asks || Asking.withoutNumber(heading.text) != heading.text
    }

    mutating func readMark(_ mark: Mark, _ event: QuestionEvent, at index: Int) {
        switch mark.role {
        case .question:
            guard
                !mark.isLoose || section != nil || Asking.asks(event.text) || events.isAnswered(at: index, beyond: true)
            else {
                return
            }
            // A quoted question may be answered below the quote.
            let isOpenQuote = event.depth == 0 && !events.isAnswered(at: index, beyond: false)
            open(event, text: event.text, emphasis: mark.emphasis, end: isOpenQuote ? .max : nil)
        case .answer:
            // Below no open question, `정답:` is an ordinary word.
            if mark.isLoose, draft.map({ $0.isAnswered && event.line > $0.end }) ?? true { return }
            answer(event, first: mark.emphasis + event.text)
        default:
            guard let open = draft, event.line <= open.end else { return }
            readLabel(mark, event)
        }
    }

    private mutating func readLabel(_ mark: Mark, _ event: QuestionEvent) {
        let value = Substring(Asking.withoutMarkup(event.text)).trimmed(\.isBlank)
        switch mark.role {
        case .followUps: turn(to: .followUps, event, first: String(value))
        case .hint: turn(to: .dropped, event)
        default:
            draft?.note(mark.role, value)
            draft?.advance(to: event.line, resuming: event.next, in: source)
        }
    }

    mutating func readCandidate(_ candidate: QuestionEvent.Candidate, _ event: QuestionEvent, at index: Int) {
        if let draft, event.line <= draft.end, !(candidate == .boldParagraph && draft.isBoldParagraph) { return }
        if candidate == .boldParagraph {
            if SectionTitle.headsQuestions(event.text), draft == nil {
                section = Self.untilAnyHeading
                return
            }
            guard section != nil || events.isAnswered(at: index, beyond: false) else { return }
        } else if section == nil, candidate == .task || !events.isAnswered(at: index, beyond: true) {
            return
        }
        let asked = Asking.split(event.text, emphasis: "").question
        guard Asking.asks(asked), !Asking.isQuotation(asked) else { return }
        open(event, text: event.text)
        draft?.isBoldParagraph = candidate == .boldParagraph
    }

    mutating func readQuote(_ event: QuestionEvent) {
        guard let open = draft, open.sink == .afterQuestion, !open.isAnswered else { return }
        if event.line > open.end {
            guard event.line <= open.end + 1 || section != nil else { return }
            draft?.end = event.end
        }
        draft?.advance(to: event.line, resuming: event.line, in: source)
        guard draft?.isAnswered == false else { return }
        draft?.containers = event.containers
    }

    mutating func readSummary(_ event: QuestionEvent, at index: Int) {
        let title = AnswerText.withoutTags(event.text, others: ["b", "strong", "i", "em", "u"])
            .replacing("<code>", with: "`").replacing("</code>", with: "`")
        let mark = Mark(title)
        if SectionTitle.headsQuestions(title) {
            close(at: event.line)
            section = Self.untilAnyHeading
            details.append(.section)
        } else if let role = Mark.role(ofTitle: title) ?? (mark?.rest.isEmpty == true ? mark?.role : nil),
            role != .question, mark == nil || mark?.role == role, !Asking.asks(title) || role == .followUps
        {
            guard draft != nil else { return }
            let after = draft?.sink ?? .answer
            switch role {
            case .followUps: turn(to: .followUps, event)
            case .hint: turn(to: .dropped, event)
            default:
                answer(event)
                details.append(.part(after: .answer))
                return
            }
            details.append(.part(after: after))
        } else if mark?.role == .question || Asking.asks(Asking.withoutNumber(title)) {
            open(
                event, text: mark?.role == .question ? mark?.rest ?? title : title, emphasis: mark?.emphasis ?? "",
                end: .max)
            details.append(.question)
        } else {
            details.append(.part(after: draft?.sink ?? .answer))
        }
    }

    mutating func endDetails(_ event: QuestionEvent, at index: Int) {
        guard let ended = details.popLast() else { return }
        // The tag may end a line of text.
        let line = events.isAloneOnLine(at: index) ? event.next : event.line
        switch ended {
        case .section:
            close(at: line)
            section = nil
        case .question: close(at: line)
        case .part(let after):
            draft?.advance(to: line, resuming: event.next, in: source)
            draft?.sink = after
        }
    }

    mutating func readComment(_ event: QuestionEvent) {
        guard let comment = AuthorComment(event.text) else { return }
        guard draft != nil else {
            problems.append((event.line, .commentWithoutQuestion))
            return
        }
        draft?.note(comment)
    }
}
