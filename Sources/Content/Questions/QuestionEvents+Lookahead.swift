extension QuestionEvents {
    /// Whether an answer marked as such comes after event `index` and before anything else that asks.
    ///
    /// `beyond` says that a quote may answer, and that the answer may stand outside the item that asks, right after it.
    func isAnswered(at index: Int, beyond: Bool) -> Bool {
        let asking = all[index]
        for event in all[(index + 1)...] {
            switch event.kind {
            case .mark(let mark):
                switch mark.role {
                case .answer: return true
                case .question: return false
                case .difficulty, .keywords: if event.line <= asking.end { return true }
                case .frequency, .followUps, .hint, .rubric, .traps: break
                }
            case .summary: return Mark.role(ofTitle: AnswerText.withoutTags(event.text)) == .answer
            case .quote: if beyond, event.line <= asking.end || event.line == asking.next { return true }
            case .comment: if event.line <= asking.end, AuthorComment(event.text) != nil { return true }
            case .heading: return Mark.role(ofTitle: event.text) == .answer
            case .candidate(let candidate):
                if event.line > asking.end || (candidate == .boldParagraph && asking.isCandidate) { return false }
            case .detailsEnd, .rule: return false
            }
        }
        return false
    }

    /// Whether event `index` is a `<summary>` that hides an answer.
    func revealsAnswer(at index: Int) -> Bool {
        guard index < all.count, case .summary = all[index].kind else { return false }
        return Mark.role(ofTitle: AnswerText.withoutTags(all[index].text)) == .answer
    }

    /// Whether no other event stands on the line of event `index`.
    func isAloneOnLine(at index: Int) -> Bool {
        let line = all[index].line
        return (index == 0 || all[index - 1].next <= line) && (index + 1 == all.count || all[index + 1].line > line)
    }
}

extension QuestionEvent {
    fileprivate var isCandidate: Bool {
        if case .candidate = kind { true } else { false }
    }
}
