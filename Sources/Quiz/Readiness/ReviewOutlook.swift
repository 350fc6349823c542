extension Scheduler {
    /// The probability of recall on a day of the calendar; 0 for a card that was never answered.
    public func retrievability(of card: CardMemory, on day: Day) -> Double {
        guard let memory = card.memory, let last = card.lastReview else { return 0 }
        return model.retrievability(memory, days: day.number - last.day.number)
    }
}

/// What reviewing a card is worth on a later day.
struct ReviewOutlook: Sendable {
    let scheduler: Scheduler
    let habits: GradeHabits
    /// The day that counts.
    let date: Day

    /// The probability that a card is recalled on the day if it is left alone; 0 for one that was never answered.
    func recall(_ card: CardMemory) -> Double {
        scheduler.retrievability(of: card, on: date)
    }

    /// What a review at `now` leads to, over the grades by their probability.
    ///
    /// Again has the probability of forgetting, the other grades share the rest as they do in the learner's log; a first
    /// answer follows the first answers there. A card on a step is answered Good, the same day, until it is learnt.
    func review(_ card: CardMemory, at now: Moment) -> Review {
        let recall = scheduler.retrievability(of: card, at: now)
        var review = Review(recall: 0, answers: 0, likeliest: card)
        var highest = 0.0
        for grade in Grade.allCases {
            let probability =
                if card.isNew {
                    habits.first[grade] ?? 0
                } else {
                    grade == .again ? 1 - recall : recall * (habits.recalled[grade] ?? 0)
                }
            let (learnt, answers) = learn(card, grade, at: now)
            review.recall += probability * self.recall(learnt)
            review.answers += probability * Double(answers)
            if probability > highest { (highest, review.likeliest) = (probability, learnt) }
        }
        return review
    }

    /// The outcome of a review.
    struct Review: Sendable {
        /// The expected probability of recall on the day.
        var recall: Double
        /// The expected number of answers until the card is learnt.
        var answers: Double
        /// The card after the most probable grade.
        var likeliest: CardMemory
    }

    private func learn(_ card: CardMemory, _ grade: Grade, at now: Moment) -> (card: CardMemory, answers: Int) {
        var (card, answers) = (scheduler.answer("", card, grade, at: now), 1)
        // Every step is left by Good; the bound is for more steps than anybody sets.
        while card.isLearning, answers < 10 {
            card = scheduler.answer("", card, .good, at: now)
            answers += 1
        }
        return (card, answers)
    }
}
