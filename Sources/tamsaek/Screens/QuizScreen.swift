import Foundation
import Quiz

/// Asks the questions of a session: shows one, waits for the answer to be wanted, takes a grade, writes it down.
///
/// Every answer is in the store before the next question is shown. Input, output and clock are handed in, so that the
/// same loop runs on single keys, on lines of a pipe, and in a test.
struct QuizScreen {
    var session: Session
    let store: ReviewStore
    let scheduler: Scheduler
    /// Whether a person presses keys: then a grade before the answer is a slip, what failed can be tried again, and the
    /// last answer can be taken back at the end.
    let isInteractive: Bool
    let now: () -> Moment
    /// The next key or line; nil when there are no more.
    let read: () -> String?
    let show: (QuizEvent) throws -> Void
    /// Wordings that mean the same in every answer.
    var synonyms = Synonyms.machineLearning
    /// Lets the learner write, going on from a draft; nil when answers are thought, not typed.
    var compose: ((Prompt, _ draft: String) throws -> Composition)?
    /// Lets the learner edit the note of a card, and returns the note's questions after that; nil without an editor.
    var edit: ((Card) throws -> [Card])?

    /// Whether answers go into the log; else they move no card and leave no trace.
    var logs = true
    /// When no further question is asked, in milliseconds since 1970; nil for never.
    var deadline: Int?

    private(set) var answers: [QuizAnswer] = []
    /// What can be taken back one by one before answers of earlier sessions.
    var steps: [Step] = []
    /// What was typed for a question that is asked again because its note was edited.
    var draft = ""

    /// Something the learner did in this session.
    enum Step {
        /// The last of ``answers`` that was not taken back.
        case answer
        case hold(Card, CardMemory)
    }

    /// Runs until the session is over, the learner quits or there is no more input, then shows the summary.
    mutating func run() throws {
        if session.isCram { try show(.cramming(cards: session.remaining.all, isLogged: logs)) }
        repeat {
            while let item = session.next(at: now()) {
                if let deadline, now().milliseconds >= deadline {
                    try show(.timeIsUp)
                    break
                }
                try show(.question(number: answers.count + 1, item: item, remaining: session.remaining))
                guard try ask(item) else { return try showSummary() }
            }
            try showSummary()
        } while try takesBackAtEnd()
    }

    /// A slip is often noticed only after the last answer.
    private mutating func takesBackAtEnd() throws -> Bool {
        guard isInteractive, !answers.isEmpty else { return false }
        try show(.ended)
        return try read().map(QuizAction.init) == .undo && undo()
    }

    private func showSummary() throws {
        try show(.summary(QuizSummary(of: answers, isLogged: logs, after: session, at: now())))
    }

    /// Asks one question; false when the session is to end.
    private mutating func ask(_ item: Session.Item) throws -> Bool {
        var attempt = Attempt(item, at: now())
        if let goesOn = try write(&attempt) { return goesOn }
        while let input = read() {
            do {
                if let goesOn = try act(QuizAction(input), input, &attempt) { return goesOn }
            } catch let error as QuizError where isInteractive {
                try show(.failure(error, unsaved: attempt.unsaved))
            }
        }
        return false
    }

    /// Does what the learner says; whether the session goes on where the question is done with, else nil.
    mutating func act(_ action: QuizAction?, _ input: String, _ attempt: inout Attempt) throws -> Bool? {
        switch action {
        case .reveal where !attempt.isRevealed: try reveal(&attempt)
        case .reveal where isInteractive && input == " " && attempt.checklist != nil:
            try tick(attempt.checklist?.cursor ?? 0, &attempt)
        case .grade where !attempt.isRevealed && isInteractive: try reveal(&attempt)
        case .grade(let grade):
            if !attempt.isRevealed { try reveal(&attempt) }
            return try record(grade, for: &attempt)
        case .reveal:
            guard let grade = attempt.proposed else {
                try show(.notJudged)
                return nil
            }
            return try record(grade, for: &attempt)
        case .hint where !attempt.isRevealed: try hint(&attempt)
        case .move(let steps) where attempt.checklist != nil:
            attempt.checklist?.move(by: steps)
            try showChecklist(of: attempt)
        case .toggle(let index) where attempt.checklist != nil: try tick(index, &attempt)
        case .postpone:
            session.postpone(attempt.item.card.id)
            try show(.postponed(id: attempt.item.card.id))
            return true
        case .hold(let hold):
            try self.hold(attempt.item.card, attempt.item.memory, hold)
            return true
        case .history: try show(.history(attempt.item.card, store.history(of: attempt.item.card.id)))
        case .followUp: try showFollowUp(of: &attempt)
        case .edit: return try edit(attempt.item.card, draft: attempt.checklist?.answer ?? "") ? true : nil
        case .undo: return try undo() ? true : nil
        case .quit: return false
        case .help: try show(.help)
        case nil, .hint, .move, .toggle: try show(.notUnderstood(input: input))
        }
        return nil
    }

    func reveal(_ attempt: inout Attempt) throws {
        let now = now()
        let item = attempt.item
        let outlook =
            !logs
            ? []
            : Grade.allCases.map {
                (grade: $0, card: scheduler.answer(item.card.id, item.memory, $0, at: now))
            }
        try show(.answer(card: item.card, outlook: outlook, now: now))
        attempt.isRevealed = true
    }

    /// Writes a grade down; whether the session goes on.
    private mutating func record(_ grade: Grade, for attempt: inout Attempt) throws -> Bool {
        let now = now()
        let item = attempt.item
        let review = Review(
            card: item.card.id, grade: grade, moment: now,
            answerTime: max(0, now.milliseconds - attempt.start.milliseconds), mode: item.mode)
        guard logs else {
            add(QuizAnswer(review: review, note: item.card.note, logged: nil, before: item.memory), memory: item.memory)
            try show(.practised(review))
            return true
        }
        attempt.unsaved = grade
        let (logged, memory) = try saving(grade, of: item.card) {
            try store.record(review, of: item.card, hints: attempt.hints, typed: attempt.checklist?.typed)
        }
        add(QuizAnswer(review: review, note: item.card.note, logged: logged, before: item.memory), memory: memory)
        try show(.recorded(logged, card: memory))
        try learnWordings(of: attempt)
        guard memory.lapses > item.memory.lapses, Leech.isPointedOut(lapses: memory.lapses) else { return true }
        return try pointOut(item.card, memory)
    }

    private mutating func add(_ answer: QuizAnswer, memory: CardMemory) {
        session.answered(answer.review.card, answer.review.grade, memory: memory)
        answers.append(answer)
        steps.append(.answer)
    }

    /// Without a person who can try again, an answer that cannot be written ends the program, which says which one it was.
    private func saving<Value>(_ grade: Grade, of card: Card, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as QuizError where !isInteractive {
            throw UnsavedAnswer(question: card.question.text, grade: grade, cause: error)
        }
    }

    /// Takes back what was done last, also the last answer of an earlier session; false when there is nothing.
    mutating func undo() throws -> Bool {
        switch steps.last {
        case .hold(let card, let memory):
            try store.release(card.id, at: now())
            session.restore(card.id, memory: memory)
            try show(.released(card))
        case .answer:
            guard let last = answers.last else { return false }
            if let logged = last.logged {
                try takeBack(logged)
            } else {
                session.restore(last.review.card, memory: last.before)
                try show(.takenBack(last.review))
            }
            answers.removeLast()
        case nil:
            guard logs, let last = try store.lastReview() else {
                try show(.nothingToUndo)
                return false
            }
            try takeBack(last)
        }
        _ = steps.popLast()
        return true
    }

    private mutating func takeBack(_ logged: LoggedReview) throws {
        let id = logged.review.card
        let memory = try store.undo(logged, at: now())
        session.restore(id, memory: memory)
        try show(.undone(logged, question: store.askedQuestions()[id]?.text, card: memory))
    }
}

/// An answer that could not be written to the record.
struct UnsavedAnswer: Error {
    let question: String
    let grade: Grade
    let cause: QuizError
}

extension UnsavedAnswer: LocalizedError {
    var errorDescription: String? {
        "답을 저장하지 못했습니다: '\(question)' — \(grade.name). \(cause.localizedDescription)"
    }

    var recoverySuggestion: String? { cause.recoverySuggestion }
}
