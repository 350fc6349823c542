import Testing

@testable import Quiz

@Suite("Scheduler")
struct SchedulerTests {
    @Test("a weight outside its bounds is refused, and the message names it", arguments: [-0.001, 0.0009, 100.5, .nan])
    func refusesWeights(weight: Double) throws {
        var weights = MemoryParameters.standard.weights
        weights[3] = weight
        let error = #expect(throws: QuizError.self) { try MemoryParameters(weights) }
        #expect(try #require(error?.errorDescription).contains("w3"))
    }

    @Test("a list of another length is refused", arguments: [0, 17, 19, 20, 22])
    func refusesLength(count: Int) {
        #expect(throws: QuizError.parameterCount(count)) { try MemoryParameters(Array(repeating: 1, count: count)) }
    }

    @Test("the bounds themselves are allowed", arguments: 0..<21)
    func allowsBounds(index: Int) throws {
        for bound in [MemoryParameters.bounds[index].lowerBound, MemoryParameters.bounds[index].upperBound] {
            var weights = MemoryParameters.standard.weights
            weights[index] = bound
            #expect(try MemoryParameters(weights).weights[index] == bound)
        }
    }

    @Test("a schedule that cannot be is refused")
    func refusesSchedules() {
        #expect(throws: QuizError.self) { try Scheduler(retention: 1) }
        #expect(throws: QuizError.self) { try Scheduler(learningSteps: [-1]) }
        #expect(throws: QuizError.self) { try Scheduler(maximumInterval: 0) }
    }

    @Test("a card learnt at 21:00 is due at 04:00, and an evening later counts as a day")
    func calendarDays() throws {
        let scheduler = try Scheduler()
        let evening = Moment(local: "2026-11-24 21:00", utcOffset: 9 * 3600)
        let card = scheduler.review(.new, .easy, at: evening, days: 0)
        #expect(card.state == .review)
        #expect(card.due == Moment(local: "2026-12-02 04:00", utcOffset: 9 * 3600).milliseconds)

        let morning = Moment(local: "2026-11-25 08:00", utcOffset: 9 * 3600)
        #expect(DayClock.calendar.days(from: evening, to: morning) == 1)
        #expect(DayClock.periods.days(from: evening, to: morning) == 0)
    }

    @Test(
        "a day begins at 04:00 of the learner's own time",
        arguments: [
            ("2026-11-25 03:59", 0), ("2026-11-25 04:00", 1), ("2026-11-24 04:00", 0), ("2026-11-24 03:59", -1),
        ])
    func dayStart(time: String, days: Int) {
        for utcOffset in [-10 * 3600, 0, 5 * 3600 + 1800, 9 * 3600] {
            let noon = Moment(local: "2026-11-24 12:00", utcOffset: utcOffset)
            #expect(DayClock.calendar.days(from: noon, to: Moment(local: time, utcOffset: utcOffset)) == days)
        }
    }

    @Test("forgetting a learnt card counts as a lapse; failing to learn it does not")
    func countsLapses() throws {
        let scheduler = try Scheduler(clock: .periods)
        let now = Moment(milliseconds: 0, utcOffset: 0)
        var card = scheduler.review(.new, .again, at: now, days: 0)
        #expect(card.lapses == 0)
        card = scheduler.review(card, .easy, at: now, days: 0)
        card = scheduler.review(card, .again, at: now, days: 3)
        #expect(card.lapses == 1)
        #expect(card.reviews == 3)
        #expect(card.state == .relearning)
    }
}

@Suite("Fuzz")
struct FuzzTests {
    @Test("an interval keeps to its range and reaches both ends", arguments: [1, 2, 3, 7, 20, 365, 36_500])
    func staysInRange(interval: Int) {
        let range = Fuzz.range(of: interval, maximum: 36_500)
        #expect(Fuzz.interval(interval, maximum: 36_500, at: 0) == range.lowerBound)
        #expect(Fuzz.interval(interval, maximum: 36_500, at: 1.0.nextDown) == range.upperBound)
    }

    @Test("the position depends on card and count alone, and is spread evenly")
    func position() {
        #expect(Fuzz.position(card: "a", reviews: 3) == Fuzz.position(card: "a", reviews: 3))
        #expect(Fuzz.position(card: "a", reviews: 3) != Fuzz.position(card: "a", reviews: 4))
        #expect(Fuzz.position(card: "a", reviews: 3) != Fuzz.position(card: "b", reviews: 3))
        var tenths = Array(repeating: 0, count: 10)
        for card in 0..<1000 {
            tenths[Int(Fuzz.position(card: "카드 \(card % 100)", reviews: card / 100) * 10)] += 1
        }
        #expect(tenths.allSatisfy { (70...130).contains($0) })
    }
}
