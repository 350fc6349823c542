import Foundation
import Testing

@testable import Quiz

@Suite("ReviewStore")
struct ReviewStoreTests {
    private let scheduler: Scheduler
    private let folder: URL

    init() throws {
        scheduler = try Scheduler()
        folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
    }

    private var path: String { folder.appending(path: "reviews.sqlite").path(percentEncoded: false) }

    private func review(_ card: String, _ grade: Grade, minute: Int) -> Review {
        let moment = Moment(milliseconds: 1_795_000_000_000 + minute * 60_000, utcOffset: 9 * 3600)
        return Review(card: card, grade: grade, moment: moment, answerTime: 1500, mode: .review)
    }

    @Test("an answer is read back as it was given, and moves its card on")
    func recordsAnswers() throws {
        let store = try ReviewStore(path: nil)
        let first = review("a", .good, minute: 0)
        let second = review("a", .easy, minute: 3 * 24 * 60)
        let one = try store.record(first)
        let two = try store.record(second)

        #expect(try store.reviews() == [one.logged, two.logged])
        #expect(one.logged.review == first)
        #expect(one.logged.days == nil)
        #expect(two.logged.days == 3)
        #expect(try store.cards() == ["a": two.memory])
        #expect(two.memory == scheduler.replay([first, second]))
        let asked = try store.askedQuestions()
        #expect(asked.mapValues(\.text) == ["a": "a?"])
        #expect(asked["a"]?.note == "search")
        #expect(asked["a"]?.answer == "a.")
    }

    @Test("a killed process loses nothing: what the disk holds while the store is open has every answer")
    func survivesKill() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try ReviewStore(path: path)
        for minute in 0..<5 {
            _ = try store.record(review("card \(minute)", .hard, minute: minute))
        }
        // The files as SIGKILL would leave them: not checkpointed, not closed, without the shared memory.
        let left = folder.appending(path: "left.sqlite").path(percentEncoded: false)
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: left + suffix)
        }
        let reopened = try ReviewStore(path: left)
        #expect(try reopened.reviews() == store.reviews())
        #expect(try reopened.cards() == store.cards())
        #expect(try reopened.reviews().count == 5)
    }

    @Test("two processes on one file add to each other's answers")
    func sharesFile() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                let reviews = (0..<40).map {
                    review($0.isMultiple(of: 2) ? "shared" : "own \(writer)", .good, minute: $0)
                }
                group.addTask {
                    let store = try ReviewStore(path: path)
                    for review in reviews {
                        _ = try store.record(review)
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try ReviewStore(path: path)
        #expect(try store.reviews().count == 80)
        let cards = try store.cards()
        #expect(cards["shared"]?.reviews == 40)
        try store.rebuild()
        #expect(try store.cards() == cards)
    }

    @Test("an answer taken back no longer counts, even after later ones and in a new process")
    func takesBack() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try ReviewStore(path: path)
        let slip = try store.record(review("a", .again, minute: 0)).logged
        let later = try store.record(review("a", .good, minute: 1)).logged
        let other = try store.record(review("b", .good, minute: 2)).logged

        let reopened = try ReviewStore(path: path)
        let card = try reopened.undo(slip, at: slip.review.moment)
        #expect(card == scheduler.replay([later.review]))
        #expect(try reopened.reviews().map(\.id) == [later.id, other.id])
        #expect(try reopened.lastReview() == other)

        #expect(try reopened.undo(other, at: slip.review.moment) == .new)
        #expect(try reopened.lastReview() == later)
        #expect(try store.cards()["a"] == card)
    }

    @Test("cards are worked out anew from the log")
    func rebuilds() throws {
        let store = try ReviewStore(path: nil)
        for minute in 0..<60 {
            let grade = Grade.allCases[minute * 7 % 4]
            let logged = try store.record(review("card \(minute % 7)", grade, minute: minute * 700))
                .logged
            if minute.isMultiple(of: 5) { _ = try store.undo(logged, at: logged.review.moment) }
        }
        let cards = try store.cards()
        try store.rebuild()
        #expect(try store.cards() == cards)
        #expect(!cards.isEmpty)
    }

    @Test("a file that cannot be made is named, with what to do")
    func reportsUnreachable() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "file")
        try Data("text".utf8).write(to: file)
        let inside = file.appending(path: "reviews.sqlite").path(percentEncoded: false)
        let error = #expect(throws: QuizError.store(path: inside, .unreachable)) {
            try ReviewStore(path: inside)
        }
        #expect(try #require(error?.recoverySuggestion).contains("--store"))
    }

    @Test("a file that is no record is left alone")
    func reportsForeignFile() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = Data(String(repeating: "이것은 노트입니다. ", count: 200).utf8)
        try text.write(to: URL(filePath: path))
        #expect(throws: QuizError.store(path: path, .damaged)) { try ReviewStore(path: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == text)
    }

    @Test("a record of a newer program is not touched")
    func reportsNewerVersion() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let store = try ReviewStore(path: path)
            _ = try store.record(review("a", .good, minute: 0))
        }
        // The version is the big-endian number at byte 60 of an SQLite file.
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: 60)
        try file.write(contentsOf: Data([0, 0, 0, 99]))
        try file.close()
        #expect(throws: QuizError.store(path: path, .tooNew)) { try ReviewStore(path: path) }
    }

    @Test("a rewritten question goes on with the answers to what it was, under its new id")
    func adopts() throws {
        let store = try ReviewStore(path: nil)
        let before = [review("old", .good, minute: 0), review("old", .easy, minute: 10)]
        for review in before { _ = try store.record(review) }
        try store.adopt("old", as: Card.sample(["new"])[0])

        #expect(try store.cards().keys.sorted() == ["new"])
        #expect(try store.askedQuestions().keys.sorted() == ["new"])
        let after = try store.record(review("new", .again, minute: 10_000))
        #expect(try store.reviews().map(\.review.card) == ["new", "new", "new"])
        #expect(after.memory.reviews == 3)
        #expect(after.memory.lapses == 1)

        let cards = try store.cards()
        try store.rebuild()
        #expect(try store.cards() == cards)
    }

    @Test("rewritten twice, and a question that comes back under an old id, each keep their own answers")
    func adoptsAgain() throws {
        let store = try ReviewStore(path: nil)
        let ids = { try store.reviews().map(\.review.card) }
        _ = try store.record(review("a", .good, minute: 0))
        try store.adopt("a", as: Card.sample(["b"])[0])
        _ = try store.record(review("b", .good, minute: 1))
        try store.adopt("b", as: Card.sample(["c"])[0])
        #expect(try ids() == ["c", "c"])

        // Another question takes the text that a had, and is rewritten in turn.
        _ = try store.record(review("a", .hard, minute: 2))
        #expect(try ids() == ["c", "c", "a"])
        try store.adopt("a", as: Card.sample(["d"])[0])
        #expect(try ids() == ["c", "c", "d"])

        // c is written back to what it was at first.
        try store.adopt("c", as: Card.sample(["a"])[0])
        _ = try store.record(review("a", .easy, minute: 3))
        #expect(try ids() == ["a", "a", "d", "a"])
        #expect(try store.cards().mapValues(\.reviews) == ["a": 3, "d": 1])
    }
}
