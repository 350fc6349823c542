/// What to review on each day until another, so that most is recalled then for the minutes there are.
///
/// Greedy: on every day the cards that gain most recall for a minute's work, until the minutes are used up. A card goes
/// on from the most probable outcome of its review; what it adds to the share recalled is the expectation over all.
struct StudyPlan {
    /// Cards worth reviewing on the first day, best first, whether the minutes suffice for them or not.
    let best: [Readiness.Suggestion]
    /// The days that have something to do.
    let days: [Readiness.PlannedDay]

    /// Days that are planned at most; further ahead too much will have changed.
    private static let horizon = 28
    /// Recall gained below which a review is not worth the question.
    private static let least = 0.02

    /// Plans the days from the one of `now` up to the day before `outlook`'s, or that day itself when it is today.
    ///
    /// - Parameters:
    ///   - cards: The questions.
    ///   - memories: Where they stand, by id; a card that is missing is new.
    ///   - resting: Ids of cards that are not to be asked.
    ///   - outlook: What a review is worth.
    ///   - now: The time the plan begins.
    ///   - minutes: For each day.
    ///   - answerTime: Milliseconds an answer takes.
    /// - Complexity: O(*n* · days) reviews are looked at, for *n* cards.
    init(
        cards: [Card], memories: [String: CardMemory], resting: Set<String>, outlook: ReviewOutlook, at now: Moment,
        minutes: Int, answerTime: Int
    ) {
        var memory = cards.map { memories[$0.id] ?? .new }
        var expected = memory.map(outlook.recall)
        var best: [Readiness.Suggestion] = []
        var days: [Readiness.PlannedDay] = []
        let last = max(outlook.date.number - 1, now.day.number)
        for day in now.day.number...min(last, now.day.number + Self.horizon - 1) {
            let moment = Moment(
                milliseconds: now.milliseconds + (day - now.day.number) * Day.length, utcOffset: now.utcOffset)
            let candidates = cards.indices.compactMap {
                index -> (index: Int, review: ReviewOutlook.Review, worth: Double)? in
                guard !resting.contains(cards[index].id) else { return nil }
                let review = outlook.review(memory[index], at: moment)
                let gain = review.recall - expected[index]
                return gain < Self.least ? nil : (index, review, gain / review.answers)
            }.sorted { ($1.worth, $0.index) < ($0.worth, $1.index) }
            if day == now.day.number {
                best = candidates.map { index, review, _ in
                    Readiness.Suggestion(
                        card: cards[index], isNew: memory[index].isNew, recall: expected[index], after: review.recall,
                        time: Int(review.answers * Double(answerTime)))
                }
            }
            var (time, new, reviews) = (0.0, 0, 0)
            for (index, review, _) in candidates {
                let cost = review.answers * Double(answerTime)
                guard time + cost <= Double(minutes * 60_000) else { continue }
                time += cost
                if memory[index].isNew { new += 1 } else { reviews += 1 }
                memory[index] = review.likeliest
                expected[index] = review.recall
            }
            guard new + reviews > 0 else { continue }
            days.append(
                Readiness.PlannedDay(
                    day: Day(day), reviews: reviews, new: new, time: Int(time),
                    expected: expected.reduce(0, +) / Double(expected.count)))
        }
        self.best = best
        self.days = days
    }
}
