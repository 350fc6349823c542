import Quiz

extension QuizEvent: Encodable {
    private enum Key: String, CodingKey {
        case event, number, id, note, title, tags, difficulty, line, state, mode, question, remaining, answer, rubric
        case traps, followUps, keywords, outlook, grade, review, days, step, stability, due, minutes, input, message
        case advice, memoryDifficulty, stars, hint, concepts, sentence, concept, wording, ticks, points, suggested,
            automatic
        case doubts, seconds, found, quotes, cards, isLogged, recall, hold, path, lapses, answers, count
    }

    func encode(to encoder: any Encoder) throws {
        var event = encoder.container(keyedBy: Key.self)
        try event.encode(name, forKey: .event)
        switch self {
        case .cramming(let cards, let isLogged):
            try event.encode(cards, forKey: .cards)
            try event.encode(isLogged, forKey: .isLogged)
        case .question(let number, let item, let remaining):
            try event.encode(number, forKey: .number)
            try event.encode(item.card.id, forKey: .id)
            try event.encode(item.card.question.text, forKey: .question)
            try event.encode(item.card.note, forKey: .note)
            try event.encode(item.card.title, forKey: .title)
            try event.encode(item.card.tags, forKey: .tags)
            try event.encode(item.card.difficulty, forKey: .difficulty)
            try event.encode(item.card.question.stars, forKey: .stars)
            try event.encode(item.card.question.line, forKey: .line)
            try event.encode(item.memory.stateName, forKey: .state)
            try event.encode(item.mode.rawValue, forKey: .mode)
            try event.encode(item.recall, forKey: .recall)
            try event.encode(remaining, forKey: .remaining)
        case .answer(let card, let outlook, let now):
            try event.encode(card.id, forKey: .id)
            try event.encode(card.question.answer, forKey: .answer)
            try event.encode(card.question.rubric, forKey: .rubric)
            try event.encode(card.question.traps, forKey: .traps)
            try event.encode(card.question.followUps, forKey: .followUps)
            try event.encode(card.question.keywords, forKey: .keywords)
            var grades = event.nestedUnkeyedContainer(forKey: .outlook)
            for (grade, card) in outlook {
                var outlook = grades.nestedContainer(keyedBy: Key.self)
                try outlook.encode(grade.rawValue, forKey: .grade)
                try encode(card, at: now, in: &outlook)
            }
        case .recorded(let logged, let card): try encode(logged, card, in: &event)
        case .undone(let logged, let question, let card):
            try event.encode(question, forKey: .question)
            try encode(logged, card, in: &event)
        case .practised(let review), .takenBack(let review):
            try event.encode(review.card, forKey: .id)
            try event.encode(review.grade.rawValue, forKey: .grade)
        case .postponed(let id):
            try event.encode(id, forKey: .id)
        case .held(let card, let hold):
            try event.encode(card.id, forKey: .id)
            try event.encode(hold, forKey: .hold)
        case .released(let card): try event.encode(card.id, forKey: .id)
        case .history(let card, let answers):
            try event.encode(card.id, forKey: .id)
            try event.encode(answers, forKey: .answers)
        case .followUp(let text, let number, let count):
            try event.encode(text, forKey: .question)
            try event.encode(number, forKey: .number)
            try event.encode(count, forKey: .count)
        case .leech(let card, let lapses):
            try event.encode(lapses, forKey: .lapses)
            try encode(placeOf: card, in: &event)
        case .place(let card): try encode(placeOf: card, in: &event)
        case .edited(let card):
            if let card { try encode(placeOf: card, in: &event) }
        case .nothingToUndo, .timeIsUp, .help, .ended, .notJudged: break
        case .hint(let hint): try encode(hint, in: &event)
        case .assessed(let id, let checklist):
            try event.encode(id, forKey: .id)
            try encode(checklist, in: &event)
        case .checklist(let id, let checklist):
            try event.encode(id, forKey: .id)
            try event.encode(checklist.ticks, forKey: .ticks)
            try encode(checklist.suggestion, in: &event)
        case .askingWording(let concept): try event.encode(concept, forKey: .concept)
        case .learnt(let concept, let wording):
            try event.encode(concept, forKey: .concept)
            try event.encode(wording, forKey: .wording)
        case .notUnderstood(let input):
            try event.encode(input, forKey: .input)
        case .failed(let message, let advice), .notEdited(let message, let advice):
            try event.encode(message, forKey: .message)
            try event.encode(advice, forKey: .advice)
        case .unsaved(let grade, let message, let advice):
            try event.encode(grade.rawValue, forKey: .grade)
            try event.encode(message, forKey: .message)
            try event.encode(advice, forKey: .advice)
        case .summary(let summary):
            try summary.encode(to: encoder)
        }
    }

    private var name: String {
        switch self {
        case .cramming: "cramming"
        case .question: "question"
        case .answer: "answer"
        case .recorded: "recorded"
        case .practised: "practised"
        case .takenBack: "takenBack"
        case .postponed: "postponed"
        case .held: "held"
        case .released: "released"
        case .history: "history"
        case .followUp: "followUp"
        case .leech: "leech"
        case .place: "place"
        case .edited: "edited"
        case .notEdited: "notEdited"
        case .undone: "undone"
        case .nothingToUndo: "nothingToUndo"
        case .hint: "hint"
        case .assessed: "assessed"
        case .checklist: "checklist"
        case .notJudged: "notJudged"
        case .askingWording: "askingWording"
        case .learnt: "learnt"
        case .timeIsUp: "timeIsUp"
        case .help: "help"
        case .notUnderstood: "notUnderstood"
        case .failed: "failed"
        case .unsaved: "unsaved"
        case .summary: "summary"
        case .ended: "ended"
        }
    }

    private func encode(
        _ logged: LoggedReview, _ card: CardMemory, in event: inout KeyedEncodingContainer<Key>
    ) throws {
        try event.encode(logged.review.card, forKey: .id)
        try event.encode(logged.id, forKey: .review)
        try event.encode(logged.review.grade.rawValue, forKey: .grade)
        try encode(card, at: logged.review.moment, in: &event)
    }

    private func encode(placeOf card: Card, in event: inout KeyedEncodingContainer<Key>) throws {
        try event.encode(card.id, forKey: .id)
        try event.encode(card.question.text, forKey: .question)
        try event.encode(card.path, forKey: .path)
        try event.encode(card.question.line, forKey: .line)
    }

    private func encode(_ hint: Hint?, in event: inout KeyedEncodingContainer<Key>) throws {
        switch hint {
        case .initials(let concepts):
            try event.encode(1, forKey: .hint)
            try event.encode(concepts, forKey: .concepts)
        case .names(let concepts):
            try event.encode(2, forKey: .hint)
            try event.encode(concepts, forKey: .concepts)
        case .firstSentence(let sentence):
            try event.encode(3, forKey: .hint)
            try event.encode(sentence, forKey: .sentence)
        case nil: try event.encodeNil(forKey: .hint)
        }
    }

    private func encode(_ suggestion: Suggestion, in event: inout KeyedEncodingContainer<Key>) throws {
        try event.encode(suggestion.points, forKey: .points)
        try event.encode(suggestion.grade?.rawValue, forKey: .suggested)
    }

    private func encode(_ checklist: Checklist, in event: inout KeyedEncodingContainer<Key>) throws {
        let assessment = checklist.assessment
        try event.encode(assessment.isAutomatic, forKey: .automatic)
        try event.encode(SpeakingTime.seconds(of: checklist.answer), forKey: .seconds)
        try event.encode(assessment.doubts, forKey: .doubts)
        try encode(checklist.suggestion, in: &event)
        var concepts = event.nestedUnkeyedContainer(forKey: .concepts)
        for finding in assessment.findings {
            var concept = concepts.nestedContainer(keyedBy: Key.self)
            try concept.encode(finding.concept, forKey: .concept)
            try concept.encode(finding.isFound, forKey: .found)
            try concept.encode(finding.places.map { String(checklist.answer[$0]) }, forKey: .quotes)
        }
    }

    private func encode(
        _ card: CardMemory, at now: Moment, in container: inout KeyedEncodingContainer<Key>
    ) throws {
        try container.encode(card.stateName, forKey: .state)
        try container.encode(card.step, forKey: .step)
        try container.encode(card.memory?.stability, forKey: .stability)
        try container.encode(card.memory?.difficulty, forKey: .memoryDifficulty)
        try container.encode(
            card.due.map { Moment(milliseconds: $0, utcOffset: now.utcOffset) }, forKey: .due)
        switch QuizWait(until: card, from: now) {
        case .minutes(let minutes): try container.encode(minutes, forKey: .minutes)
        case .days(let days): try container.encode(days, forKey: .days)
        case nil: break
        }
    }
}

extension CardMemory {
    /// `new`, `learning`, `review` or `relearning`.
    var stateName: String {
        if isNew { return "new" }
        return switch state {
        case .learning: "learning"
        case .review: "review"
        case .relearning: "relearning"
        }
    }
}
