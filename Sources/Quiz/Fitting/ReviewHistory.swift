/// A learner's log as parameters are fitted to it: the answers of each card, with the days between them.
public struct ReviewHistory: Sendable {
    /// The answers of each card in order; cards in the order of their first answers.
    let cards: [[Answer]]
    /// How many answers tell of memory.
    public let scored: Int

    /// One answer.
    struct Answer: Hashable, Sendable {
        let grade: Grade
        /// Whole days since the answer before; 0 for a card's first.
        let days: Int
        /// Its number among the scored answers of all cards, from 0; nil for a first one or one of the same day, which
        /// tells of attention and not of memory.
        let score: Int?
    }

    /// The answers of `reviews`, which are in the order they were given, with days as `clock` counts them.
    public init(_ reviews: [Review], clock: DayClock = .calendar) {
        var places: [String: Int] = [:]
        var cards: [(answers: [Answer], last: Moment)] = []
        var scored = 0
        for review in reviews {
            guard let place = places[review.card] else {
                places[review.card] = cards.count
                cards.append(([Answer(grade: review.grade, days: 0, score: nil)], review.moment))
                continue
            }
            let days = clock.days(from: cards[place].last, to: review.moment)
            cards[place].answers.append(Answer(grade: review.grade, days: days, score: days > 0 ? scored : nil))
            cards[place].last = review.moment
            if days > 0 { scored += 1 }
        }
        self.cards = cards.map(\.answers)
        self.scored = scored
    }

    /// What `model` predicts for the scored answers of each card, each from the answers before it.
    func predictions(by model: MemoryModel) -> [[(recall: Double, answer: Answer)]] {
        cards.map { answers in
            var memory: MemoryModel.Memory?
            var predictions: [(recall: Double, answer: Answer)] = []
            for answer in answers {
                if let memory, answer.score != nil {
                    predictions.append((model.retrievability(memory, days: answer.days), answer))
                }
                memory = memory.map { model.next($0, answer.grade, days: answer.days) } ?? model.first(answer.grade)
            }
            return predictions
        }
    }

    /// How well `model` predicts the scored answers of these numbers.
    func evaluate(_ model: MemoryModel, over numbers: Range<Int>) -> Evaluation {
        var evaluation = Evaluation()
        for predictions in predictions(by: model) {
            var card = Evaluation.Card()
            for (recall, answer) in predictions where answer.score.map(numbers.contains) ?? false {
                evaluation.score(&card, predicted: recall, days: answer.days, grade: answer.grade)
            }
        }
        return evaluation
    }
}
