import Foundation
import Quiz

/// Asks the questions of a session: shows one, waits for the answer to be wanted, takes a grade, writes it down.
///
/// Every answer is in the store before the next question is shown. Input, output and clock are handed in, so that the
/// same loop runs on single keys, on lines of a pipe, and in a test.
struct QuizScreen {
    private(set) var session: Session
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

    /// Whether answers go into the log; else they move no card and leave no trace.
    var logs = true
    /// When no further question is asked, in milliseconds since 1970; nil for never.
    var deadline: Int?

    private(set) var answers: [QuizAnswer] = []

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
                try show(.failed(message: error.localizedDescription, advice: error.recoverySuggestion ?? ""))
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
            try record(grade, for: attempt)
            return true
        case .reveal:
            guard let grade = attempt.proposed else {
                try show(.notJudged)
                return nil
            }
            try record(grade, for: attempt)
            return true
        case .hint where !attempt.isRevealed: try hint(&attempt)
        case .move(let steps) where attempt.checklist != nil:
            attempt.checklist?.move(by: steps)
            try showChecklist(of: attempt)
        case .toggle(let index) where attempt.checklist != nil: try tick(index, &attempt)
        case .postpone:
            session.postpone(attempt.item.card.id)
            try show(.postponed(id: attempt.item.card.id))
            return true
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

    private mutating func record(_ grade: Grade, for attempt: Attempt) throws {
        let now = now()
        let card = attempt.item.card
        let review = Review(
            card: card.id, grade: grade, moment: now,
            answerTime: max(0, now.milliseconds - attempt.start.milliseconds), mode: attempt.item.mode)
        guard logs else {
            session.answered(card.id, grade, memory: attempt.item.memory)
            answers.append(QuizAnswer(review: review, note: card.note, logged: nil, before: attempt.item.memory))
            return try show(.practised(review))
        }
        let (logged, memory) = try store.record(
            review, of: card, hints: attempt.hints, typed: attempt.checklist?.typed)
        session.answered(card.id, grade, memory: memory)
        answers.append(QuizAnswer(review: review, note: card.note, logged: logged, before: attempt.item.memory))
        try show(.recorded(logged, card: memory))
        try learnWordings(of: attempt)
    }

    /// Takes the last answer back, also one of an earlier session; false when there is none.
    mutating func undo() throws -> Bool {
        if let last = answers.last, last.logged == nil {
            answers.removeLast()
            session.restore(last.review.card, memory: last.before)
            try show(.takenBack(last.review))
            return true
        }
        guard logs, let last = try answers.last?.logged ?? store.lastReview() else {
            try show(.nothingToUndo)
            return false
        }
        let memory = try store.undo(last, at: now())
        _ = answers.popLast()
        session.restore(last.review.card, memory: memory)
        try show(.undone(last, card: memory))
        return true
    }
}
