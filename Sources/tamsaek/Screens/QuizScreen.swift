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

    private(set) var answers: [(logged: LoggedReview, note: String)] = []

    /// Runs until the session is over, the learner quits or there is no more input, then shows the summary.
    mutating func run() throws {
        repeat {
            while let item = session.next(at: now()) {
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
        try show(.summary(QuizSummary(of: answers, after: session, at: now())))
    }

    /// Asks one question; false when the session is to end.
    private mutating func ask(_ item: Session.Item) throws -> Bool {
        let start = now()
        var isRevealed = false
        while let input = read() {
            do {
                switch QuizAction(input) {
                case .reveal where !isRevealed:
                    try reveal(item)
                    isRevealed = true
                case .grade where !isRevealed && isInteractive:
                    try reveal(item)
                    isRevealed = true
                case .grade(let grade):
                    if !isRevealed { try reveal(item) }
                    try record(grade, for: item, since: start)
                    return true
                case .reveal:
                    try record(.good, for: item, since: start)
                    return true
                case .postpone:
                    session.postpone(item.card.id)
                    try show(.postponed(id: item.card.id))
                    return true
                case .undo:
                    if try undo() { return true }
                case .quit: return false
                case .help: try show(.help)
                case nil: try show(.notUnderstood(input: input))
                }
            } catch let error as QuizError where isInteractive {
                try show(.failed(message: error.localizedDescription, advice: error.recoverySuggestion ?? ""))
            }
        }
        return false
    }

    private func reveal(_ item: Session.Item) throws {
        let now = now()
        let outlook = Grade.allCases.map {
            (grade: $0, card: scheduler.answer(item.card.id, item.memory, $0, at: now))
        }
        try show(.answer(card: item.card, outlook: outlook, now: now))
    }

    private mutating func record(_ grade: Grade, for item: Session.Item, since start: Moment) throws {
        let now = now()
        let card = item.card
        let review = Review(
            card: card.id, grade: grade, moment: now, answerTime: max(0, now.milliseconds - start.milliseconds),
            mode: item.mode)
        let (logged, memory) = try store.record(review, of: card)
        session.answered(card.id, memory: memory)
        answers.append((logged, card.note))
        try show(.recorded(logged, card: memory))
    }

    /// Takes the last answer back, also one of an earlier session; false when there is none.
    private mutating func undo() throws -> Bool {
        guard let last = try answers.last?.logged ?? store.lastReview() else {
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
