import Foundation
import Quiz

/// What a learner does with a question besides answering it.
extension QuizScreen {
    /// Keeps a question out of the quiz.
    mutating func hold(_ card: Card, _ memory: CardMemory, _ hold: Hold) throws {
        try store.hold(card, hold, at: now())
        session.hold(card.id)
        steps.append(.hold(card, memory))
        try show(.held(card, hold))
    }

    func showFollowUp(of attempt: inout Attempt) throws {
        let followUps = attempt.item.card.question.followUps
        let text = followUps.dropFirst(attempt.followUps).first
        if text != nil { attempt.followUps += 1 }
        try show(.followUp(text, number: attempt.followUps, count: followUps.count))
    }

    /// Tells that a question is forgotten over and over; whether the session goes on.
    ///
    /// From a pipe nothing is read for it: lines that follow are answers to questions.
    mutating func pointOut(_ card: Card, _ memory: CardMemory) throws -> Bool {
        try show(.leech(card, lapses: memory.lapses))
        guard isInteractive else { return true }
        while let input = read() {
            do {
                switch QuizAction(input) {
                case .reveal: return true
                case .hold(let hold):
                    try self.hold(card, memory, hold)
                    return true
                case .edit: if try edit(card, draft: "") { return true }
                case .history: try show(.history(card, store.history(of: card.id)))
                case .undo: return try undo()
                case .quit: return false
                default: try show(.notUnderstood(input: input))
                }
            } catch let error as QuizError {
                try show(.failure(error, unsaved: nil))
            }
        }
        return false
    }

    /// Lets the learner edit the note, and takes its questions as they are then; whether the question is asked anew.
    mutating func edit(_ card: Card, draft: String) throws -> Bool {
        guard let edit else {
            try show(.place(card))
            return false
        }
        let after: [Card]
        do {
            after = try edit(card)
        } catch {
            let advice = (error as? any LocalizedError)?.recoverySuggestion ?? ""
            try show(.notEdited(message: error.localizedDescription, advice: advice))
            return false
        }
        let card = try takeOver(after, for: card)
        try show(.edited(card))
        guard let card else { return true }
        session.restore(card.id, memory: try store.cards()[card.id] ?? .new)
        self.draft = draft
        return true
    }

    /// Puts the questions of an edited note in the place of what they were; returns what became of `current`.
    private mutating func takeOver(_ after: [Card], for current: Card) throws -> Card? {
        let before = session.cards(ofNoteAt: current.path)
        var successors = Dictionary(after.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(before.map(\.id))
        let new = after.filter { !known.contains($0.id) }
        let gone = before.filter { successors[$0.id] == nil }
        let texts = Dictionary(uniqueKeysWithValues: gone.map { ($0.id, AskedQuestion($0)) })
        for (old, card) in Carryover.pairs(asked: texts, cards: new) {
            successors[old] = card
        }
        // The question the learner went to edit may have been put in quite other words.
        if gone.map(\.id) == [current.id], new.count == 1 { successors[current.id] = new[0] }
        let asked = try store.askedQuestions()
        for old in before {
            guard let card = successors[old.id] else {
                session.remove(old.id)
                continue
            }
            let memory =
                if card.id != old.id, asked[old.id] != nil {
                    try store.adopt(old.id, as: card)
                } else {
                    try store.cards()[card.id] ?? .new
                }
            session.replace(old.id, with: card, memory: memory)
        }
        return successors[current.id]
    }
}
