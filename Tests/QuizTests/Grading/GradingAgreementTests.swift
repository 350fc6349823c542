import Foundation
import Testing

@testable import Quiz

/// How well suggestions agree with a person's grades; each run prints its figures.
///
/// `grading_dev` was there while the grader was made. `grading_own` was written for this project before it was run on;
/// of it the first run judged 75 %, 83 % exactly, ρ .90, and what was mended then is not particular to its sentences.
/// `grading_fresh` was written after that, and nothing was changed for it.
@Suite("Agreement of suggestions with graded answers")
struct GradingAgreementTests {
    struct Floor: CustomTestStringConvertible {
        let set: String
        var isAutomatic = false
        let answered: Double
        let exact: Double
        let withinOne: Double
        let correlation: Double

        var testDescription: String { "\(set), \(isAutomatic ? "automatic terms" : "authored rubric")" }
    }

    @Test(
        "suggestions agree with the grades at least this well",
        arguments: [
            Floor(set: "grading_dev", answered: 0.80, exact: 0.85, withinOne: 1, correlation: 0.95),
            Floor(set: "grading_own", answered: 0.85, exact: 0.95, withinOne: 0.98, correlation: 0.95),
            Floor(set: "grading_fresh", answered: 0.88, exact: 0.86, withinOne: 1, correlation: 0.95),
            Floor(
                set: "grading_dev", isAutomatic: true, answered: 0.7, exact: 0.55, withinOne: 0.94, correlation: 0.73),
            Floor(
                set: "grading_own", isAutomatic: true, answered: 0.69, exact: 0.6, withinOne: 0.94, correlation: 0.79),
        ])
    func agrees(floor: Floor) throws {
        let agreement = Agreement(try GradedAnswers(floor.set).outcomes(isAutomatic: floor.isAutomatic))
        print("\(floor.testDescription): \(agreement)")
        #expect(agreement.answered >= floor.answered)
        #expect(agreement.exact >= floor.exact)
        #expect(agreement.withinOne >= floor.withinOne)
        #expect(agreement.correlation >= floor.correlation)
    }

    @Test("a list of key words is never worth more than 1", arguments: ["grading_dev", "grading_own"], [true, false])
    func lists(set: String, isAutomatic: Bool) throws {
        let lists = try GradedAnswers(set).outcomes(isAutomatic: isAutomatic).filter { $0.answer.kind == "stuffing" }
        #expect(lists.count > 3)
        for list in lists {
            let points = try #require(list.assessment.suggestion.points)
            #expect(points <= 1, "\(list.answer.text)")
        }
    }

    @Test("no doubt that lowers a grade is raised about a good answer", arguments: ["grading_dev", "grading_own"])
    func goodAnswers(set: String) throws {
        for outcome in try GradedAnswers(set).outcomes() where outcome.answer.grade > 1 {
            #expect(outcome.assessment.doubts.isEmpty, "\(outcome.answer.text)")
        }
    }

}
