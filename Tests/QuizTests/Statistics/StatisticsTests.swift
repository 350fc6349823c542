import Testing

@testable import Quiz

@Suite("Statistics")
struct StatisticsTests {
    private let scheduler: Scheduler
    private let store: ReviewStore

    init() throws {
        scheduler = try Scheduler()
        store = try ReviewStore(path: nil)
    }

    private func answer(_ card: String, _ grade: Grade, _ local: String) throws {
        let review = Review(
            card: card, grade: grade, moment: Moment(local: local, utcOffset: 9 * 3600), answerTime: 2000, mode: .review
        )
        _ = try store.record(review)
    }

    private func statistics(at local: String) throws -> Statistics {
        let cards =
            Card.sample(["a", "b"], note: "gp", tags: ["베이즈", "탐색"])
            + Card.sample(["c", "d"], note: "grid", tags: ["탐색"])
        return Statistics(
            cards: cards, memories: try store.cards(), reviews: try store.reviews(),
            at: Moment(local: local, utcOffset: 9 * 3600), scheduler: scheduler)
    }

    @Test("without an answer everything is new")
    func empty() throws {
        let statistics = try statistics(at: "2026-11-24 09:00")
        #expect(statistics.cards.new == 4)
        #expect(statistics.cards.dueToday == 0)
        #expect(statistics.forecast.allSatisfy { $0.count == 0 })
        #expect(statistics.streak.current == 0)
        #expect(statistics.retention.share == nil)
        #expect(statistics.prediction == nil)
    }

    @Test("cards are counted by where they stand, in all, by note and by tag")
    func counts() throws {
        try answer("a", .easy, "2026-11-24 21:00")
        try answer("c", .good, "2026-11-25 02:00")
        let statistics = try statistics(at: "2026-11-25 03:00")
        #expect(statistics.cards.new == 2)
        #expect(statistics.cards.learning == 1)
        #expect(statistics.cards.review == 1)
        #expect(statistics.cards.dueToday == 1)
        #expect(statistics.notes.map(\.name) == ["gp", "grid"])
        #expect(statistics.notes.map(\.cards.review) == [1, 0])
        #expect(statistics.tags.map(\.name) == ["베이즈", "탐색"])
        #expect(statistics.tags.map(\.cards.total) == [2, 4])
    }

    @Test("an answer after midnight belongs to the evening before, and a streak ends with a day left out")
    func streak() throws {
        try answer("a", .good, "2026-11-20 10:00")
        try answer("a", .good, "2026-11-21 10:00")
        try answer("a", .again, "2026-11-23 10:00")
        try answer("b", .good, "2026-11-25 01:00")
        let statistics = try statistics(at: "2026-11-25 09:00")
        #expect(statistics.days.map(\.day.description) == ["2026-11-20", "2026-11-21", "2026-11-23", "2026-11-24"])
        #expect(statistics.streak.current == 2)
        #expect(statistics.streak.longest == 2)
        #expect(try self.statistics(at: "2026-11-26 09:00").streak.current == 0)
    }

    @Test("retention counts answers at least a day after the one before")
    func retention() throws {
        try answer("a", .good, "2026-11-20 10:00")
        try answer("a", .again, "2026-11-20 10:10")
        try answer("a", .good, "2026-11-21 10:00")
        try answer("a", .again, "2026-11-25 10:00")
        let statistics = try statistics(at: "2026-11-25 11:00")
        #expect(statistics.retention.reviews == 2)
        #expect(statistics.retention.recalled == 1)
        #expect(statistics.prediction != nil)
    }

    @Test("the forecast puts overdue cards on today and looks thirty days ahead")
    func forecast() throws {
        try answer("a", .good, "2026-11-01 10:00")
        try answer("b", .good, "2026-11-24 10:00")
        try answer("b", .good, "2026-11-24 10:10")
        let memories = try store.cards()
        let ahead =
            try #require(memories["b"]?.dueDay).number
            - Moment(local: "2026-11-24 11:00", utcOffset: 9 * 3600).day.number
        let forecast = try statistics(at: "2026-11-24 11:00").forecast
        #expect(forecast.count == 30)
        #expect(forecast[0].count == 1)
        #expect(forecast[ahead].count == 1)
    }

    @Test(
        "a moment reads and writes ISO 8601 with its offset",
        arguments: ["2026-11-24T09:00:00+09:00", "2026-11-24T09:00:00-03:30", "1969-12-31T23:59:59Z"])
    func iso8601(text: String) throws {
        #expect(try #require(Moment(iso8601: text)).iso8601 == text)
    }

    @Test(
        "a moment without offset or with an impossible date is refused",
        arguments: [
            "2026-11-24T09:00:00", "2026-11-24", "2026-13-24T09:00:00Z", "2026-02-30T09:00:00Z", "2026-11-24T25:00:00Z",
            "2026-11-24T09:00:00+99:00", "now", "",
        ])
    func refusesTimes(text: String) {
        #expect(Moment(iso8601: text) == nil)
    }
}
