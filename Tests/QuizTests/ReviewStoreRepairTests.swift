import Foundation
import GRDB
import Testing

@testable import Quiz

@Suite("ReviewStore, repair")
struct ReviewStoreRepairTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
    private var path: String { folder.appending(path: "reviews.sqlite").path(percentEncoded: false) }

    /// Writes a record of so many answers to 20 cards, and closes it.
    private func write(answers count: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try ReviewStore(path: path).restore(
            (1...count).map { id in
                RecordRow(
                    table: "review",
                    fields: [
                        .init("id", .integer(id)), .init("card", .text("card \(id % 20)")),
                        .init("grade", .integer(id % 7 == 0 ? 1 : 3)), .init("at", .integer(id * 90_000_000)),
                        .init("utc_offset", .integer(32_400)), .init("answer_time", .integer(5000)),
                        .init("mode", .text("review")),
                    ])
            })
    }

    @Test("a card that is not as the log says is named and put right; another repair finds nothing")
    func rebuilds() throws {
        let store = try ReviewStore(path: nil)
        let moment = Moment(milliseconds: 1_795_000_000_000, utcOffset: 32_400)
        for id in ["a", "b"] {
            _ = try store.record(Review(card: id, grade: .good, moment: moment, answerTime: 0, mode: .review))
        }
        let cards = try store.cards()
        try store.write {
            try $0.execute(sql: "UPDATE card SET stability = 99 WHERE id = 'a'; DELETE FROM card WHERE id = 'b'")
        }
        #expect(try store.repair() == .init(cards: 2, answers: 2, changed: ["a", "b"]))
        #expect(try store.cards() == cards)
        #expect(try store.repair().changed.isEmpty)
        #expect(try store.problems().isEmpty)
    }

    @Test("of a file with a broken page all other answers are saved, and the broken file is kept")
    func brokenPage() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(answers: 5000)
        var bytes = try Data(contentsOf: URL(filePath: path))
        let page = 4096
        // A page in the middle is one of the log, its greatest table by far.
        let broken = bytes.count / page / 3
        bytes.replaceSubrange(broken * page..<(broken + 1) * page, with: Data(repeating: 0xAA, count: page))
        try bytes.write(to: URL(filePath: path))

        let salvage = try ReviewStore.salvage(path)
        let store = try ReviewStore(path: path)
        let saved = try store.reviews().count
        #expect(saved > 4500)
        #expect(saved < 5000)
        #expect(salvage.lostAnswers == 5000 - saved)
        #expect(salvage.rows["review"] == saved)
        #expect(try Data(contentsOf: URL(filePath: salvage.damaged)) == bytes)
        #expect(try store.problems().isEmpty)
        let cards = try store.cards()
        try store.rebuild()
        #expect(try store.cards() == cards)
    }

    @Test("of a file that was cut off the beginning is saved")
    func cutOff() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(answers: 5000)
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(bytes.count / 8192 * 4096).write(to: URL(filePath: path))
        let salvage = try ReviewStore.salvage(path)
        let saved = try ReviewStore(path: path).reviews().count
        #expect(saved > 1000)
        #expect(salvage.lostAnswers == 5000 - saved)
    }

    @Test("a file of which nothing can be read stays as it is, alone")
    func nothing() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(answers: 100)
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes.replaceSubrange(0..<4096, with: Data(repeating: 0xAA, count: 4096))
        try bytes.write(to: URL(filePath: path))
        #expect(throws: QuizError.store(path: path, .damaged)) { try ReviewStore.salvage(path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).count == 1)
    }
}
