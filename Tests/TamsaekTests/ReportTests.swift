import Content
import Foundation
import Quiz
import Terminal
import Testing

@testable import tamsaek

/// What a learner of six weeks sees: a record made by a fixed pattern of answers.
@Suite("Reports of what was learnt and how ready a learner is")
struct ReportTests {
    private let cards: [Card]
    private let store: ReviewStore
    private let now: Moment

    init() throws {
        let notes = [("tpe", "TPE", ["TPE", "베이즈"]), ("grid", "격자와 무작위", ["탐색"])].map { slug, title, tags in
            Note(
                path: "\(slug).md", slug: slug, title: title, date: nil, tags: tags, difficulty: nil, blocks: [],
                questions: (1...6).map {
                    Question(id: "\(slug) \($0)", text: "\(title)의 질문 \($0)은 무엇인가요?", answer: "답.", line: $0)
                },
                warnings: [])
        }
        cards = Card.cards(of: notes)
        store = try ReviewStore(path: nil)
        let start = try #require(Moment(iso8601: "2026-10-12T21:00:00+09:00"))
        var answers = 0
        for day in 0..<42 where day % 5 != 3 {
            var moment = Moment(milliseconds: start.milliseconds + day * 86_400_000, utcOffset: start.utcOffset)
            let memories = try store.cards()
            let due = cards.filter { memories[$0.id]?.isDue(at: moment) ?? false }
            let new = cards.filter { memories[$0.id] == nil }.prefix(day % 4 == 0 ? 1 : 0)
            for card in due + new {
                answers += 1
                moment = Moment(milliseconds: moment.milliseconds + 25_000, utcOffset: moment.utcOffset)
                let grade: Grade = answers % 5 == 0 ? .again : answers % 7 == 0 ? .hard : .good
                for grade in [grade, .good, .good].prefix(grade == .good && memories[card.id] != nil ? 1 : 3) {
                    _ = try store.record(
                        Review(
                            card: card.id, grade: grade, moment: moment, answerTime: 9000 + answers % 11 * 2000,
                            mode: .review), of: card)
                }
            }
        }
        now = Moment(milliseconds: start.milliseconds + 43 * 86_400_000, utcOffset: start.utcOffset)
    }

    private func statistics() throws -> Statistics {
        Statistics(
            cards: cards, memories: try store.cards(), reviews: try store.reviews(), at: now,
            scheduler: try store.scheduler())
    }

    private func readiness() throws -> Readiness {
        Readiness(
            cards: cards, memories: try store.cards(), reviews: try store.reviews().map(\.review), at: now,
            date: try #require(Day("2026-12-15")), minutes: 3, scheduler: try store.scheduler())
    }

    @Test("statistics as they are shown", arguments: [60, 80, 120])
    func statistics(width: Int) throws {
        let lines = StatsRenderer(width: width).lines(of: try statistics())
        #expect(lines.allSatisfy { $0.columns <= width })
        try expectGolden(lines.map(\.plain), "stats-\(width).txt")
    }

    @Test("readiness as it is shown", arguments: [60, 80, 120])
    func readiness(width: Int) throws {
        let lines = ReadyRenderer(width: width).lines(of: try readiness())
        #expect(lines.allSatisfy { $0.columns <= width })
        try expectGolden(lines.map(\.plain), "ready-\(width).txt")
    }

    @Test("read aloud there are words alone")
    func plain() throws {
        let lines =
            StatsRenderer(width: 80, isPlain: true).lines(of: try statistics())
            + ReadyRenderer(width: 80, isPlain: true).lines(of: try readiness())
        let text = lines.map(\.plain).joined(separator: "\n")
        #expect(text.allSatisfy { !"│┌─█▓▒░•".contains($0) })
        #expect(text.contains("부터 한 주: "))
        #expect(lines.allSatisfy { $0.columns <= 80 })
    }

    @Test("narrow screens lose nothing", arguments: [20, 40])
    func narrow(width: Int) throws {
        let lines =
            StatsRenderer(width: width).lines(of: try statistics())
            + ReadyRenderer(width: width).lines(of: try readiness())
        #expect(lines.allSatisfy { $0.columns <= width })
    }

    @Test("both encode as JSON with their days and shares")
    func json() throws {
        let json = try JSONOutput.document(readiness())
        #expect(json.contains("\"date\" : \"2026-12-15\""))
        #expect(json.contains("\"daysLeft\" : 21"))
        #expect(try JSONOutput.document(statistics()).contains("\"rootMeanSquareError\""))
    }
}

@Suite("Heatmap")
struct HeatmapTests {
    @Test("a column is a week from Monday, the last one ends today, and a block is darker for more answers")
    func calendar() throws {
        let today = try #require(Day("2026-11-25"))  // A Wednesday.
        let scheduler = try Scheduler()
        let note = Card.cards(of: [
            Note(
                path: "a.md", slug: "a", title: "a", date: nil, tags: [], difficulty: nil, blocks: [],
                questions: [Question(id: "a", text: "a?", answer: nil, line: 1)], warnings: [])
        ])
        let store = try ReviewStore(path: nil)
        for (day, count) in [("2026-11-16", 1), ("2026-11-25", 4)] {
            let moment = try #require(Moment(iso8601: day + "T12:00:00Z"))
            for _ in 0..<count {
                _ = try store.record(
                    Review(card: "a", grade: .good, moment: moment, answerTime: 1, mode: .review), of: note[0])
            }
        }
        let statistics = Statistics(
            cards: note, memories: [:], reviews: try store.reviews(),
            at: Moment(milliseconds: today.begin(utcOffset: 0), utcOffset: 0),
            scheduler: scheduler)
        let heatmap = Heatmap(statistics.days, today: today)
        #expect(
            heatmap.lines(width: 10).map(\.plain) == [
                "   ", "월  · ░ ·", "화  · · ·", "수  · · █", "목  · ·  ", "금  · ·  ", "토  · ·  ", "일  · ·  ",
                "· 없음 · ░", "1번 · ▒", "2번 · ▓", "3번 · █", "4번",
            ])
        #expect(
            heatmap.words() == ["11월 16일(월)부터 한 주: 1일에 답 1번", "11월 23일(월)부터 한 주: 1일에 답 4번"])
    }
}
