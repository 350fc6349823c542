/// A mock interview: which questions are asked, with which follow-ups, and how long an answer should take.
public struct Interview: Sendable {
    /// The questions in the order they are asked.
    public let rounds: [Round]
    /// How long it is to take in all, in seconds.
    public let seconds: Int

    /// A question with what is asked after its answer.
    public struct Round: Sendable {
        /// The question with its note.
        public let card: Card
        /// At most two of its follow-ups.
        public let followUps: [String]
        /// How long the answer should take, in seconds.
        public let seconds: Int
    }

    /// How long the answer to a follow-up should take, in seconds.
    public static let followUpSeconds = 60

    /// An interview on `cards`, in an order that the seed fixes.
    ///
    /// - Parameters:
    ///   - cards: The questions to choose from.
    ///   - count: How many are asked; nil for five, or for as many as the minutes allow.
    ///   - minutes: How long it may take; at least one question is asked. nil for as long as the questions should take.
    ///   - seed: Fixes the choice and the order.
    public init(cards: [Card], count: Int?, minutes: Int?, seed: Int) {
        var rounds: [Round] = []
        var seconds = 0
        for card in cards.shuffled(seed: seed, by: \.id) {
            let round = Round(
                card: card,
                followUps: Array(card.question.followUps.shuffled(seed: seed) { card.id + $0 }.prefix(2)),
                seconds: Self.seconds(for: card.question.answer))
            let longer = seconds + round.seconds + round.followUps.count * Self.followUpSeconds
            if rounds.count == count ?? (minutes == nil ? 5 : .max) { break }
            if let minutes, !rounds.isEmpty, longer > minutes * 60 { continue }
            rounds.append(round)
            seconds = longer
        }
        self.rounds = rounds
        self.seconds = minutes.map { $0 * 60 } ?? seconds
    }

    /// Half a minute to think and the model answer said aloud, from one to three minutes; 90 seconds where there is none.
    private static func seconds(for answer: String?) -> Int {
        guard let answer else { return 90 }
        return min(max(60, (30 + SpeakingTime.seconds(of: answer)) / 10 * 10), 180)
    }
}
