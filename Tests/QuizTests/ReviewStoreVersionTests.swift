import Foundation
import Testing

@testable import Quiz

@Suite("ReviewStore, records of earlier versions")
struct ReviewStoreVersionTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
    private let now = Moment(milliseconds: 1_795_700_000_000, utcOffset: 9 * 3600)

    /// A copy of the record an earlier version wrote.
    private func record(ofVersion version: Int) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Golden/reviews-version\(version).sqlite")
        let file = folder.appending(path: "reviews.sqlite")
        try FileManager.default.copyItem(at: golden, to: file)
        return file.path(percentEncoded: false)
    }

    @Test(
        "a record of an earlier version is taken over with all its answers, and what is new works",
        arguments: [(1, [Grade.good, .easy]), (2, [.good, .easy, .good, .easy])])
    func migrates(version: Int, grades: [Grade]) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try ReviewStore(path: record(ofVersion: version))
        #expect(try store.reviews().map(\.review.grade) == grades)
        let cards = try store.cards()
        #expect(cards.count == 2)
        try store.rebuild()
        #expect(try store.cards() == cards)

        #expect(try store.preset() == Preset())
        #expect(try store.holds(at: now) == Holds())
        #expect(try store.exerciseEvents().isEmpty)
        let card = Card.sample(["a"])[0]
        let typed = TypedAnswer(text: "답", ticks: [], points: 2, suggested: .good)
        let review = Review(card: "a", grade: .good, moment: now, answerTime: 0, mode: .review)
        let logged = try store.record(review, of: card, hints: 1, typed: typed).logged
        #expect(try store.typedAnswers()[logged.id] == typed)
        try store.hold(card, .suspend, at: now)
        #expect(try store.holds(at: now).contains("a"))
    }

    @Test("what the second version kept of typed answers is still there")
    func typed() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try ReviewStore(path: record(ofVersion: 2))
        let typed = try #require(try store.typedAnswers()[1])
        #expect(typed.ticks.map(\.isTicked) == [true, true, true])
        #expect(try store.hints() == [1: 1])
        #expect(try store.aliases(of: "4055c08a3f0f7b67") == ["축이 늘": ["버겁"]])
    }

    @Test("before that, a copy of it as it was is kept beside it", arguments: [1, 2])
    func keepsCopy(version: Int) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try record(ofVersion: version)
        let reviews = try ReviewStore(path: path).reviews()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        #expect(names.filter { $0.contains("version") } == ["reviews.sqlite.version\(version)"])
        let copy = try Data(contentsOf: URL(filePath: "\(path).version\(version)"))
        // The version is the big-endian number at byte 60 of an SQLite file.
        #expect(copy[63] == UInt8(version))
        #expect(try ReviewStore(snapshotOf: "\(path).version\(version)").reviews() == reviews)
    }

    @Test("looked at only, it is shown in full and left as it is", arguments: [1, 2])
    func snapshot(version: Int) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try record(ofVersion: version)
        let before = try Data(contentsOf: URL(filePath: path))
        let store = try ReviewStore(snapshotOf: path)
        #expect(try store.cards().count == 2)
        try store.adopt(Preset(retention: 0.8), at: now)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(!FileManager.default.fileExists(atPath: "\(path).version\(version)"))
    }
}
