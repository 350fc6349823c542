import Foundation
import GRDB
import Testing

@testable import Quiz

@Suite("ReviewStore, backup")
struct ReviewStoreBackupTests {
    private let now = Moment(milliseconds: 1_795_000_000_123, utcOffset: -5 * 3600 - 1800)

    /// A record in which every table has rows.
    private func fullRecord() throws -> ReviewStore {
        let store = try ReviewStore(path: nil)
        let cards = Card.sample(["a", "b", "c"])
        let typed = TypedAnswer(
            text: "첫 줄\n\"둘째\" \u{1F9EA}", ticks: [.init(concept: "모든 조합", isFound: false, isTicked: true)],
            points: nil,
            suggested: .hard)
        for (index, card) in (cards + cards).enumerated() {
            let moment = Moment(milliseconds: now.milliseconds + index * 100_000_000, utcOffset: now.utcOffset)
            let review = Review(
                card: card.id, grade: Grade.allCases[index % 4], moment: moment, answerTime: 7, mode: .early)
            let logged = try store.record(review, of: card, hints: index % 2, typed: index == 2 ? typed : nil).logged
            if index == 4 { _ = try store.undo(logged, at: now) }
        }
        try store.learn("죄다", for: "모든 조합", of: "a", at: now)
        try store.hold(cards[0], .bury, at: now)
        try store.hold(cards[1], .suspend, at: now)
        try store.adopt("b", as: Card.sample(["b2"])[0])
        var weights = MemoryParameters.standard.weights
        weights[2] = 0.1 + 0.2
        try store.adopt(Preset(parameters: MemoryParameters(weights), retention: 0.87), at: now)
        try store.record(ExerciseEvent(name: "01-grid-vs-random", kind: .check, passed: true, moment: now))
        return store
    }

    @Test("restored into an empty record, every row and every card is the same")
    func roundTrip() throws {
        let store = try fullRecord()
        let rows = try store.rows()
        #expect(Set(rows.map(\.table)) == Set(ReviewStore.logTables))
        let restored = try ReviewStore(path: nil)
        #expect(try restored.isEmpty())
        try restored.restore(rows)
        #expect(try !restored.isEmpty())
        #expect(try restored.rows() == rows)
        #expect(try restored.cards() == store.cards())
        #expect(try restored.preset() == store.preset())
        #expect(try restored.holds(at: now) == store.holds(at: now))
        #expect(try restored.typedAnswers() == store.typedAnswers())

        // The log goes on where it stopped, and is still only added to.
        let review = Review(card: "a", grade: .good, moment: now, answerTime: 0, mode: .review)
        #expect(try restored.record(review, of: Card.sample(["a"])[0]).logged.id == 7)
        #expect(throws: (any Error).self) { try restored.write { try $0.execute(sql: "DELETE FROM review") } }
    }

    private static let review: [RecordRow.Field] = [
        .init("id", .integer(1)), .init("card", .text("a")), .init("grade", .integer(3)), .init("at", .integer(0)),
        .init("utc_offset", .integer(0)), .init("answer_time", .integer(0)), .init("mode", .text("review")),
    ]

    private static func row(_ table: String = "review", changing name: String, to value: RecordRow.Value) -> RecordRow {
        RecordRow(table: table, fields: review.filter { $0.name != name } + [.init(name, value)])
    }

    @Test(
        "a row that does not fit is named, and the record stays as it was",
        arguments: [
            (row(changing: "grade", to: .integer(9)), "형식에 맞지 않습니다"), (row(changing: "card", to: .null), "형식에 맞지 않습니다"),
            (row(changing: "grade", to: .text("셋")), "형식에 맞지 않습니다"),
            (row(changing: "mode", to: .text("꿈")), "모르는 mode"),
            (row(changing: "mood", to: .text("좋음")), "review의 mood"),
            (row("dream", changing: "id", to: .integer(2)), "dream"),
            (row(changing: "at", to: .integer(.max)), "달력을 벗어납니다"),
            (
                RecordRow(
                    table: "undo",
                    fields: [.init("review", .integer(99)), .init("at", .integer(0)), .init("utc_offset", .integer(0))]),
                "형식에 맞지 않습니다"
            ),
        ])
    func refuses(row: RecordRow, problem: String) throws {
        let store = try fullRecord()
        let (before, cards) = (try store.rows(), try store.cards())
        let good = Self.row(changing: "id", to: .integer(1))
        let error = #expect(throws: RecordRowError.self) { try store.restore([good, row]) }
        #expect(error?.index == 1)
        #expect(error?.problem.contains(problem) == true, "\(error?.problem ?? "")")
        #expect(try store.rows() == before)
        #expect(try store.cards() == cards)
    }
}
