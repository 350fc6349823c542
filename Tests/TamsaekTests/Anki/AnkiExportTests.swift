import Content
import Foundation
import Quiz
import Testing

@testable import tamsaek

@Suite("Export to Anki")
struct AnkiExportTests {
    private static let seoul = 9 * 3600
    private let cards: [Card]
    private let store: ReviewStore

    /// Four questions: one learnt, one forgotten, one being learnt, one new.
    init() throws {
        let text = """
            ---
            title: "탐색: 기초::심화"
            tags: ["HPO", "두 낱말"]
            difficulty: "중"
            ---
            ## 예상 면접 질문

            - **Q. #1 <격자>란 "무엇"인가요?**
                - **A.** `a < b`이고 $x^2$
                  <!-- 핵심: 모든 조합|전수; 비용 -->
                  <!-- 꼬리: 언제 쓰나요? -->
                  <!-- id: grid -->
            - **Q. 둘은?**
                - **A.** 둘
                  <!-- id: two -->
            - **Q. 셋은?**
                - **A.** 셋
                  <!-- id: three -->
            - **Q. 넷은?**
                <!-- id: four -->
            """
        cards = Card.cards(of: [try Note(text, path: "/notes/search.md")])
        store = try ReviewStore(path: nil)
        try answer("grid", .easy, at: "2026-11-01T21:00:00+09:00")
        try answer("grid", .good, at: "2026-11-09T21:00:00+09:00")
        try answer("two", .easy, at: "2026-11-01T21:00:00+09:00")
        try answer("two", .again, at: "2026-11-20T01:00:00+09:00")
        try answer("three", .good, at: "2026-11-20T02:00:00+09:00")
    }

    private func answer(_ id: String, _ grade: Grade, at time: String) throws {
        let card = try #require(cards.first { $0.id == id })
        let moment = try #require(Moment(iso8601: time))
        _ = try store.record(
            Review(card: id, grade: grade, moment: moment, answerTime: 4000, mode: .review), of: card)
    }

    private func export(suspended: Set<String> = []) throws -> AnkiExport {
        AnkiExport(
            cards: cards, memories: try store.cards(),
            reviews: Dictionary(grouping: try store.reviews().map(\.review), by: \.card), suspended: suspended,
            scheduler: try store.scheduler(), utcOffset: Self.seoul, modified: ["/notes/search.md": 1_790_000_000],
            formerIDs: try store.formerIDs())
    }

    @Test("a question's fields, deck and tags are what Anki shows of them")
    func note() throws {
        let note = try #require(try export().notes.first)
        #expect(note.guid == "mlq:grid")
        #expect(note.deck == "ML면접::탐색: 기초: 심화")
        #expect(note.tags == ["HPO", "두_낱말", "난이도::중"])
        #expect(note.modified == 1_790_000_000)
        #expect(
            note.fields == [
                "#1 &lt;격자&gt;란 &quot;무엇&quot;인가요?", "<code>a &lt; b</code>이고 \\(x^2\\)",
                "<ul><li>모든 조합</li><li>비용</li></ul>", "<ul><li>언제 쓰나요?</li></ul>",
                "탐색: 기초::심화 (search.md)", "중", "grid",
            ])
        #expect(try export().notes[3].fields[1] == "모범 답안 없음: 스스로 채점하세요.")
    }

    @Test("the text has no names of columns, and quotes what would end a field or begin a comment")
    func text() throws {
        let lines = AnkiText.file(of: try export().notes).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.prefix(6).joined(separator: " ")
                == "#separator:tab #html:true #notetype:Basic #guid column:1 #deck column:2 #tags column:5")
        let row = lines[6].split(separator: "\t", omittingEmptySubsequences: false)
        #expect(row.count == 5)
        #expect(row[2] == "\"#1 &lt;격자&gt;란 &quot;무엇&quot;인가요?\"")
        #expect(row[3].hasPrefix("<code>a &lt; b</code>이고 \\(x^2\\)<p><b>핵심 개념</b></p><ul>"))
        #expect(row[4] == "HPO 두_낱말 난이도::중")
        #expect(lines.count == 11 && lines.last == "")
    }

    @Test("a field with a tab, a line end or a quote is quoted")
    func quoting() throws {
        let text = "## 예상 면접 질문\n\n- **Q. 코드는?**\n    - **A.** 이렇게:\n\n      ```\n      a\tb\n      ```\n"
        let card = Card.cards(of: [try Note(text, path: "a.md")])[0]
        let file = AnkiText.file(of: [AnkiNote(card, origin: card.id, modified: 0)])
        #expect(file.contains("\t\"<p>이렇게:</p><pre><code>a\tb\n</code></pre>\"\t\n"))
    }

    @Test("schedule and log are in Anki's columns: days since the collection began, minutes as times, memory as JSON")
    func schedule() throws {
        let collection = try export(suspended: ["four"]).collection
        let memories = try store.cards()
        let schedules = collection.cards.map(\.schedule)
        #expect(collection.created == 1_577_818_800)  // 2020-01-01T04:00:00+09:00

        let learnt = try #require(memories["grid"])
        #expect(schedules[0].type == 2 && schedules[0].queue == 2)
        #expect(schedules[0].due == (learnt.dueDay?.number ?? 0) - 18_262)
        #expect(
            schedules[0].interval == (learnt.dueDay?.number ?? 0)
                - Moment(iso8601: "2026-11-09T21:00:00+09:00")!.day.number)
        let memory = try #require(learnt.memory)
        let data = try JSONReader.read(schedules[0].data)
        #expect(data["s"]?.number == memory.stability && data["d"]?.number == memory.difficulty)
        #expect(data["dr"]?.number == 0.9 && data["decay"]?.number == 0.1542)
        #expect(data["lrt"]?.integer == 1_794_225_600)

        #expect(schedules[1].type == 3 && schedules[1].queue == 1 && schedules[1].left == 1001)
        #expect(schedules[1].due == (memories["two"]?.due ?? 0) / 1000 && schedules[1].lapses == 1)
        #expect(schedules[2].type == 1 && schedules[2].queue == 1 && schedules[2].left == 1001)
        #expect(
            schedules[3].type == 0 && schedules[3].queue == -1 && schedules[3].due == 4 && schedules[3].data == "{}")

        let log = collection.reviews
        #expect(log.map(\.ease) == [4, 4, 3, 1, 3])
        #expect(Set(log.map(\.id)).count == 5)
        #expect(log[1].id == log[0].id + 1, "given in the same millisecond")
        #expect(log.map(\.type) == [0, 0, 1, 1, 0])
        #expect(log[3].interval == -600 && log[3].lastInterval == log[1].interval && log[0].interval > 1)
        #expect(log.allSatisfy { 100...1100 ~= $0.factor && $0.time == 4000 })
    }

    @Test("a package reads back as what it was made of, and the same questions and record make the same bytes")
    func package() throws {
        let collection = try export().collection
        let data = try AnkiPackage.data(of: collection)
        #expect(try AnkiPackage.collection(in: data) == collection.sorted)
        #expect(try AnkiPackage.data(of: export().collection) == data)
    }

    @Test("a question that was rewritten is the note it was, and what comes back of it is its own")
    func rewritten() throws {
        let before = try export().collection
        let text = "## 예상 면접 질문\n\n- **Q. 둘이란 무엇인가요?**\n    - **A.** 둘\n      <!-- id: second -->\n"
        let card = Card.cards(of: [try Note(text, path: "/notes/search.md")])[0]
        try store.adopt("two", as: card)
        let rewritten = AnkiExport(
            cards: [card], memories: [:], reviews: [:], suspended: [], scheduler: try store.scheduler(), utcOffset: 0,
            modified: [:], formerIDs: try store.formerIDs())
        #expect(rewritten.notes[0].guid == "mlq:two" && rewritten.notes[0].fields.last == "second")
        let imported = AnkiImport(
            before, ids: ["grid", "second", "three", "four"], formerIDs: try store.formerIDs(), utcOffset: { _ in 0 })
        #expect(imported.notes.isEmpty && imported.known == ["grid", "second", "three", "four"])
        #expect(imported.reviews.filter { $0.card == "second" }.map(\.grade) == [.easy, .again])
    }

    @Test("the learner is told what Anki leaves off at first, and what its settings need where the preset is their own")
    func report() throws {
        let lines = AnkiReport.lines(of: try export(), .package, file: "a.apkg")
        #expect(lines[0] == "a.apkg: 문제 4개, 덱 1개, 일정이 있는 카드 3장, 답 5번.")
        #expect(lines[1].contains("'학습 진행 상태 가져오기'") && lines.count == 3)
        var weights = MemoryParameters.standard.weights
        weights[20] = 0.2
        let preset = try Preset(parameters: MemoryParameters(weights), retention: 0.85)
        try store.adopt(preset, at: Moment(milliseconds: 0, utcOffset: 0))
        let own = AnkiReport.lines(of: try export(), .package, file: "a.apkg")
        #expect(own[3].contains("0.212, 1.2931") && own[3].hasSuffix("0.0658, 0.2") && own[4].hasSuffix("0.85"))
        #expect(try export().collection.cards[0].schedule.data.contains("\"dr\":0.85,\"decay\":0.2,"))
    }

    @Test("ids stay the same when questions are added, and the fields of the type never change")
    func stableIDs() throws {
        let some = AnkiExport(
            cards: Array(cards.suffix(2)), memories: [:], reviews: [:], suspended: [], scheduler: try Scheduler(),
            utcOffset: 0, modified: [:], formerIDs: []
        ).collection
        #expect(some.cards.map(\.id) == (try export().collection.cards.suffix(2).map(\.id)))
        #expect(some.decks == (try export().collection.decks))
        #expect(AnkiNoteType.value.fields == ["질문", "답", "핵심", "꼬리질문", "출처", "난이도", "ID"])
        #expect(AnkiNoteType.id == 1_795_500_000_001)
    }
}

extension AnkiCollection {
    /// As it is read: notes and cards by id.
    fileprivate var sorted: AnkiCollection {
        var collection = self
        collection.notes.sort { $0.id < $1.id }
        collection.cards.sort { $0.id < $1.id }
        return collection
    }
}
