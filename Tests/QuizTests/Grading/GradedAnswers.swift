import Content
import Foundation

@testable import Quiz

/// Questions with answers that a person graded 0–3, as the files of Golden hold them.
struct GradedAnswers: Decodable {
    let questions: [Entry]

    struct Entry: Decodable {
        let id: String
        let question: String
        let model: String
        let rubric: [String]
        let traps: [String]
        let answers: [Answer]

        func grader(isAutomatic: Bool) -> AnswerGrader {
            AnswerGrader(
                Question(
                    id: id, text: question, answer: model,
                    rubric: isAutomatic ? [] : rubric.map { $0.split(separator: "|").map(String.init) },
                    traps: isAutomatic ? [] : traps, line: 1))
        }
    }

    struct Answer: Decodable {
        let kind: String
        let grade: Int
        let text: String
    }

    init(_ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/\(name).json")
        self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    }

    /// What the grader made of every answer.
    func outcomes(isAutomatic: Bool = false) -> [Outcome] {
        questions.flatMap { entry in
            let grader = entry.grader(isAutomatic: isAutomatic)
            return entry.answers.map { Outcome(answer: $0, assessment: grader.assess($0.text)) }
        }
    }

    struct Outcome {
        let answer: Answer
        let assessment: Assessment
    }
}

/// How far the suggested points agree with the graded ones.
struct Agreement: CustomStringConvertible {
    private let pairs: [(graded: Double, suggested: Double)]
    private let total: Int

    init(_ outcomes: [GradedAnswers.Outcome]) {
        pairs = outcomes.compactMap { outcome in
            outcome.assessment.suggestion.points.map { (Double(outcome.answer.grade), Double($0)) }
        }
        total = outcomes.count
    }

    /// The share of answers that were judged at all.
    var answered: Double { Double(pairs.count) / Double(total) }
    var exact: Double { share { $0 == $1 } }
    var withinOne: Double { share { abs($0 - $1) <= 1 } }

    /// Spearman's ρ: Pearson's correlation of the ranks, ties sharing theirs.
    var correlation: Double {
        let a = Self.ranks(pairs.map(\.graded))
        let b = Self.ranks(pairs.map(\.suggested))
        let mean = Double(pairs.count + 1) / 2
        let product = { (x: [Double], y: [Double]) in zip(x, y).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) } }
        return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
    }

    var description: String {
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        let rho = (correlation * 1000).rounded() / 1000
        return "answered \(percent(answered)), exact \(percent(exact)), ±1 \(percent(withinOne)), ρ \(rho)"
    }

    private func share(_ holds: (Double, Double) -> Bool) -> Double {
        Double(pairs.count { holds($0.graded, $0.suggested) }) / Double(pairs.count)
    }

    private static func ranks(_ values: [Double]) -> [Double] {
        values.map { value in Double(values.count { $0 < value }) + Double(values.count { $0 == value } + 1) / 2 }
    }
}
