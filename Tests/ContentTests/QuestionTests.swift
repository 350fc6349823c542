import Foundation
import Testing

@testable import Content

@Suite("Interview questions of a note")
struct QuestionTests {
    struct Cases: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable, CustomTestStringConvertible {
        let name: String
        let markdown: String
        let expect: [Card]

        var testDescription: String { name }
    }

    struct Card: Decodable {
        let q: String
        let a: String?
        let followups: [String]?
        let stars: Int?
        let rubric: [[String]]?
        let traps: [String]?
        let keywords: [String]?
        let difficulty: String?
    }

    private func questions(in text: String) throws -> [Question] {
        try Note(text, path: "a.md").questions
    }

    @Test(
        "every layout that Korean notes use is read",
        arguments: try ["qa_cases.json", "qa_layouts.json"].flatMap { try GoldenFile.decode($0, as: Cases.self).cases })
    func layouts(example: Case) throws {
        let questions = try questions(in: example.markdown)
        let decomposed = try self.questions(in: example.markdown.decomposedStringWithCanonicalMapping)
        #expect(decomposed == questions)
        #expect(questions.map(\.text) == example.expect.map(\.q))
        #expect(questions.map(\.answer) == example.expect.map(\.a))
        for (question, card) in zip(questions, example.expect) {
            if let followups = card.followups { #expect(question.followUps == followups) }
            if let stars = card.stars { #expect(question.stars == stars) }
            if let rubric = card.rubric { #expect(question.rubric == rubric) }
            if let traps = card.traps { #expect(question.traps == traps) }
            if let keywords = card.keywords { #expect(question.keywords == keywords) }
            if let difficulty = card.difficulty { #expect(question.difficulty == difficulty) }
        }
    }
}

extension QuestionTests {
    @Test("a question keeps its identity through markup, number, stars, spaces, capitals and forms of Unicode")
    func identity() throws {
        let ids = try [
            "- **Q. TPE란 무엇인가?**\n  - **A.** 밀도.\n", "### Q12. tpe란  무엇인가? ⭐⭐\n\n다른 답.\n",
            "Q: `TPE`란 무엇인가?\nA: 밀도.\n", "- **Q. TPE란 무엇인가?**\n  - **A.** 밀도.\n".decomposedStringWithCanonicalMapping,
            "- **Q. TPE란 무엇인가？**\n  - **A.** 밀도.\n    <!-- 핵심: 밀도 -->\n",
        ].map { try #require(try questions(in: $0).first).id }
        #expect(Set(ids).count == 1)
        #expect(ids[0] == "766b0f53d7e4bc38")
    }

    @Test("a second answer to a question is a paragraph of its own")
    func twoAnswers() throws {
        let question = try #require(try questions(in: "Q. 왜?\nA1. 가.\nA2. 나.\n").first)
        #expect(question.answer == "가.\n\n나.")
    }

    @Test("a link or a counting letter at the start of a line is no mark")
    func linksAreNoMarks() throws {
        let text = """
            [문제](https://a.example) 풀이를 보자.

            [Q](https://a.example)

            (A) 방법은 이렇다.

            - **Q. 왜 로그인가요?**
              - **A.** 자릿수가 넓어서.
              - [해설](https://a.example) 참고
            """
        let found = try questions(in: text)
        #expect(found.map(\.text) == ["왜 로그인가요?"])
        #expect(found.first?.answer?.contains("[해설](https://a.example) 참고") == true)
    }

    @Test("an id comment is the identity; of equal questions the later ones are numbered")
    func explicitIdentity() throws {
        let text = "Q. 왜?\nA. 가.\n<!-- id: why -->\n\nQ. 어떻게?\nA. 나.\n\nQ. 어떻게?\nA. 다.\n"
        let ids = try questions(in: text).map(\.id)
        #expect(ids[0] == "why")
        #expect(ids[2] == ids[1] + "-2")
    }

    @Test(
        "what an author should look at is told with its line",
        arguments: [
            ("Q. 왜?\n\nQ. 어떻게?\nA. 가.\n", 1, "모범 답이 없는 질문입니다."), ("글\n\nA. 가.\n", 3, "질문 없이 답만 있습니다."),
            ("Q. 왜?\nA. 가.\n\nQ. 왜?\nA. 나.\n", 4, "1번째 줄과 같은 질문입니다."),
            ("- **Q. 왜?** **A.** 가.\n", 1, "질문과 답이 한 줄에 있습니다."),
            ("- 가\n  - 나\n    - 다\n      - **Q. 왜?**\n        - **A.** 라.\n", 4, "질문이 목록 안에 너무 깊이 있습니다."),
            ("Q. 왜?\nA. 가.\n<!-- id: x -->\n\nQ. 또?\nA. 나.\n<!-- id: x -->\n", 5, "1번째 줄의 질문과 id가 같습니다."),
        ])
    func warnings(text: String, line: Int, message: String) throws {
        let warnings = try Note("---\ntitle: 가\n---\n" + text, path: "a.md").warnings
        #expect(warnings.map(\.line) == [line + 3])
        #expect(warnings.map(\.message) == [message.replacing(/^\d+/) { "\((Int($0.output) ?? 0) + 3)" }])
    }

    @Test("the note of the specification gives its three questions with their answers")
    func seedNote() throws {
        guard let text = GoldenFile.shared("seed-note.md").map({ String(decoding: $0, as: UTF8.self) }) else {
            print("seed-note.md is absent.")
            return
        }
        let note = try Note(text, path: "seed-note.md")
        #expect(note.questions.count == 3)
        #expect(note.warnings.isEmpty)
        for question in note.questions {
            #expect(text.contains("**Q. \(question.text)**"))
            #expect(text.contains("**A.** \(question.answer ?? "-")\n"))
        }
    }
}
