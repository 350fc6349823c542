import Content
import Foundation
import Quiz
import Testing

@testable import tamsaek

@Suite("Import from Anki")
struct AnkiImportTests {
    private func golden() throws -> AnkiCollection {
        try AnkiPackage.collection(in: Data(contentsOf: GoldenPackage.url))
    }

    @Test("what the real Anki exports for older versions is read: types, decks, notes, cards and log")
    func reads() throws {
        let collection = try golden()
        #expect(collection.notes.map(\.guid).sorted() == ["A-->b{c", "cloze", "mlq:known", "reversed"])
        #expect(collection.cards.count == 6)
        #expect(collection.reviews.count == 10)
        #expect(collection.notes.allSatisfy { $0.tags == ["ml", "난이도::중"] })
        #expect(collection.decks.values.contains("면접::하이퍼 파라미터"))
    }

    @Test("answers to a question we exported become ours; what was no answer is passed over")
    func answers() throws {
        let imported = AnkiImport(try golden(), ids: ["known"], utcOffset: { _ in 3600 })
        #expect(imported.known == ["known"])
        let reviews = imported.reviews.filter { $0.card == "known" }
        #expect(reviews.map(\.grade) == [.good, .good, .again, .hard, .easy])
        #expect(reviews[0].moment == Moment(milliseconds: 1_790_000_000_000, utcOffset: 3600))
        #expect(reviews.allSatisfy { $0.mode == .anki })
        #expect(reviews[2].answerTime == 9000)
        #expect(imported.reviews.count == 8)
    }

    @Test("other cards become questions of a note that our own reader reads back, each with its answers")
    func newQuestions() throws {
        let imported = AnkiImport(try golden(), ids: ["known"], utcOffset: { _ in 0 })
        #expect(imported.notes.map(\.title) == ["면접::하이퍼 파라미터"])
        let note = try Note(imported.notes[0].text(date: "2026-11-24"), path: "a.md")
        #expect(note.tags == ["ml", "난이도::중"])
        #expect(note.warnings.isEmpty)
        #expect(
            note.questions.map(\.text) == [
                "격자 탐색은 **무엇**을 보나?", "TPE", "트리 구조 파르젠 추정", "[…]은 한국의 수도", "서울은 [나라]의 수도",
            ])
        #expect(note.questions[1].answer == "트리 구조 파르젠 추정" && note.questions[2].answer == "TPE")
        #expect(note.questions[3].answer == "**서울**은 한국의 수도\n\n지리")
        let answer = try #require(note.questions[0].answer)
        #expect(answer.hasPrefix("**모든 조합**을 본다:\n\n*   하나 \\< 둘\n*   *snake_case*와 `a*b`"))
        #expect(answer.contains("```\nfor x in grid:\n    f(x)\n```"))
        #expect(answer.contains("| 방법 | 비용 |\n| --- | --- |\n| 격자 | $O(k^d)$ |"))
        #expect(answer.hasSuffix("1\\. 번호로 시작\n\nQ\\. 질문처럼 시작"))
        let ids = Set(note.questions.map(\.id))
        #expect(ids.count == 5 && ids.allSatisfy { $0.hasPrefix("anki-") })
        #expect(Set(imported.reviews.map(\.card)).isSubset(of: ids.union(["known"])))
        // Once it is written, the questions are known.
        let again = AnkiImport(try golden(), ids: ids.union(["known"]), utcOffset: { _ in 0 })
        #expect(again.notes.isEmpty && again.known.count == 6)
    }

    @Test("a package that cannot be read says why and what to do")
    func errors() throws {
        let new = ZipArchive([.init(name: "collection.anki21b", bytes: [1]), .init(name: "meta", bytes: [8, 3])])
        let error = #expect(throws: AnkiError.tooNew) { try AnkiPackage.collection(in: new.data) }
        #expect(error?.recoverySuggestion?.contains("과거 Anki 버전도 지원") == true)
        #expect(throws: AnkiError.noPackage) { try AnkiPackage.collection(in: Data("글".utf8)) }
        #expect(throws: AnkiError.noPackage) { try AnkiPackage.collection(in: ZipArchive([]).data) }
        let empty = ZipArchive([.init(name: "collection.anki2", bytes: [])])
        #expect(throws: AnkiError.damaged) { try AnkiPackage.collection(in: empty.data) }
    }
}
