import Testing

@testable import Quiz

@Suite("Readiness for a day")
struct ReadinessTests {
    private let scheduler: Scheduler
    private let now = Moment(local: "2026-11-24 09:00", utcOffset: 9 * 3600)

    init() throws {
        scheduler = try Scheduler()
    }

    /// A card in review, last answered `days` before now.
    private func learnt(stability: Double, daysAgo days: Int) -> CardMemory {
        let last = Moment(milliseconds: now.milliseconds - days * Day.length, utcOffset: now.utcOffset)
        return CardMemory(
            state: .review, step: nil, memory: .init(stability: stability, difficulty: 5),
            due: now.milliseconds, lastReview: last, reviews: 3, lapses: 0)
    }

    private func readiness(
        _ memories: [String: CardMemory], new: [String] = [], reviews: [Review] = [], resting: Set<String> = [],
        days: Int = 21, minutes: Int = 20
    ) -> Readiness {
        let cards = Card.sample((memories.keys + new).sorted(), tags: ["탐색"])
        return Readiness(
            cards: cards, memories: memories, reviews: reviews, resting: resting, at: now, date: now.day + days,
            minutes: minutes, scheduler: scheduler)
    }

    @Test("the expected share is the mean of the recall on that day, and new questions count as forgotten")
    func share() {
        let readiness = readiness(
            ["a": learnt(stability: 21, daysAgo: 0), "b": learnt(stability: 26, daysAgo: 5)], new: ["c"])
        // Both come to 90 % when as many days have passed as their stability says.
        #expect(abs(readiness.overall.expected - 0.6) < 1e-12)
        #expect(readiness.overall.cards == 3)
        #expect(readiness.overall.new == 1)
        #expect(readiness.notes.map(\.name) == ["search"])
        #expect(readiness.tags.map(\.name) == ["탐색"])
        #expect(readiness.daysLeft == 21)
    }

    @Test("the range joins the chance of each question with the error of the model")
    func range() {
        let readiness = readiness(["a": learnt(stability: 21, daysAgo: 0), "b": learnt(stability: 21, daysAgo: 0)])
        // Two coins of 0.9 and an error of 0.15: variance 0.045 + 0.0225.
        #expect(readiness.modelError == 0.15)
        #expect(abs(readiness.overall.low - (0.9 - 1.959964 * (0.045 + 0.0225).squareRoot())) < 1e-6)
        #expect(readiness.overall.high == 1)
    }

    @Test("nothing answered, nothing expected, and no doubt about it")
    func beginner() {
        let readiness = readiness([:], new: ["a", "b"])
        #expect(readiness.overall.expected == 0)
        #expect(readiness.overall.high == 0)
        #expect(readiness.suggestions.count == 2)
        #expect(readiness.suggestions.allSatisfy { $0.isNew && $0.after > 0.3 })
        #expect(readiness.answerTime == 30_000)
    }

    @Test(
        "an answer of Good never lowers readiness",
        arguments: [0.5, 3, 20, 200], [1, 5, 40])
    func good(stability: Double, days: Int) {
        let card = learnt(stability: stability, daysAgo: days)
        let after = scheduler.answer("a", card, .good, at: now)
        for ahead in [0, 1, 7, 60, 365] {
            let expected = [card, after].map { readiness(["a": $0], days: ahead).overall.expected }
            #expect(expected[1] >= expected[0], "\(ahead)")
        }
    }

    @Test("what a review is worth is the expectation over the grades, each with its probability")
    func expectation() {
        let card = learnt(stability: 10, daysAgo: 10)
        let outlook = ReviewOutlook(
            scheduler: scheduler, habits: GradeHabits(ReviewHistory([])), date: now.day + 14)
        let review = outlook.review(card, at: now)
        func recall(_ grades: [Grade]) -> Double {
            outlook.recall(grades.reduce(card) { scheduler.answer("a", $0, $1, at: now) })
        }
        // Recall is 90 % now; who recalls says Hard, Good or Easy as 1 : 8 : 1 without a log.
        let expected =
            0.1 * recall([.again, .good]) + 0.9
            * (0.1 * recall([.hard]) + 0.8 * recall([.good]) + 0.1 * recall([.easy]))
        #expect(abs(review.recall - expected) < 1e-12)
        #expect(abs(review.answers - 1.1) < 1e-12)
    }

    @Test("habits are those of the log once it is long")
    func habits() throws {
        var learner = try SimulatedLearner(seed: 1)
        let habits = GradeHabits(ReviewHistory(try learner.reviews(days: 60, new: 5)))
        #expect(abs((habits.first[.again] ?? 0) - 0.3) < 0.06)
        #expect(abs((habits.recalled[.good] ?? 0) - 0.75) < 0.05)
        #expect(abs(Grade.allCases.reduce(0) { $0 + (habits.recalled[$1] ?? 0) } - 1) < 1e-12)
    }

    @Test("what is fading comes before what is fresh, and what rests is not suggested")
    func suggestions() {
        let memories = [
            "fading": learnt(stability: 2, daysAgo: 10), "fresh": learnt(stability: 500, daysAgo: 1),
            "resting": learnt(stability: 2, daysAgo: 10),
        ]
        let readiness = readiness(memories, resting: ["resting"])
        #expect(readiness.suggestions.map(\.id) == ["fading"])
        #expect(readiness.suggestions[0].after > readiness.suggestions[0].recall)
    }

    @Test("the plan keeps to its minutes and raises the expected share from day to day")
    func plan() {
        let new = (0..<60).map { "question \($0)" }
        let readiness = readiness(["a": learnt(stability: 3, daysAgo: 9)], new: new, days: 7, minutes: 10)
        #expect(!readiness.plan.isEmpty)
        #expect(readiness.plan.allSatisfy { $0.time <= 10 * 60_000 && $0.day < readiness.date })
        #expect(readiness.plan[0].day == readiness.today)
        let shares = [readiness.overall.expected] + readiness.plan.map(\.expected)
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("on the day itself there is still today to review in")
    func lastDay() {
        let readiness = readiness(["a": learnt(stability: 3, daysAgo: 9)], days: 0)
        #expect(readiness.plan.map(\.day) == [readiness.today])
        #expect(readiness.plan[0].expected > 0.99)
    }

    @Test("a day reads as it is written", arguments: ["2026-12-15", "2028-02-29", "1970-01-01"])
    func day(text: String) throws {
        #expect(try #require(Day(text)).description == text)
    }

    @Test("what is no day is refused", arguments: ["2026-02-30", "12-15", "내일", "2026-12-15T09:00:00Z", ""])
    func noDay(text: String) {
        #expect(Day(text) == nil)
    }
}
