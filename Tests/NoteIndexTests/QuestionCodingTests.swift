import Content
import Foundation
import Testing

@testable import NoteIndex

@Suite("Questions in the index")
struct QuestionCodingTests {
    static let questions = [
        Question(
            id: "grid", text: "격자 탐색은\n**언제**?", answer: "축이 적을 때.", rubric: [["축", "차원"], ["예산"]], traps: ["항상"],
            followUps: ["왜?", "언제?"], keywords: ["차원"], difficulty: "중", stars: 3, line: 12),
        Question(id: "", text: "", answer: nil, line: 1),
        Question(id: "빈 답", text: "?", answer: "", rubric: [[]], stars: 0, line: 70_000),
    ]

    @Test("questions come back as they were", arguments: [questions, [], [questions[0]]])
    func roundTrip(questions: [Question]) {
        #expect(QuestionCoding.questions(in: QuestionCoding.bytes(of: questions)) == questions)
    }

    @Test("bytes that end too early are refused, wherever they end")
    func cutShort() {
        let bytes = QuestionCoding.bytes(of: Self.questions)
        for count in 0..<bytes.count {
            #expect(QuestionCoding.questions(in: bytes.prefix(count)) == nil)
        }
    }

    @Test("the index has the questions that the notes have, also after a change")
    func index() throws {
        let folder = try NoteFolder([
            "a.md": "## 예상 면접 질문\n\n- **Q. 하나?**\n    - **A.** 답\n      <!-- 핵심: 가|나; 다 -->\n- **Q. 둘?**\n",
            "b.md": "# 질문 없음\n", "bad.md": "---\ntitle: [\n---\n",
        ])
        for isSearchable in [false, true, false] {
            let library = try Library(folder: folder.notes)
            #expect(try folder.index(isSearchable: isSearchable).questions() == library.notes.map(\.questions))
        }
        try folder.write("Q. 바뀐 것은?\nA. 답\n", to: "b.md")
        let questions = try folder.index(isSearchable: false).questions()
        #expect(questions.map(\.count) == [2, 1])
        #expect(questions[1][0].text == "바뀐 것은?")
    }
}
