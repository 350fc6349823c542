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
        arguments: try GoldenFile.decode("qa_cases.json", as: Cases.self).cases)
    func layouts(example: Case) throws {
        let questions = try questions(in: example.markdown)
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
