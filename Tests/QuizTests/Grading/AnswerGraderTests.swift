import Content
import Foundation
import Testing

@testable import Quiz

@Suite("Grading a typed answer")
struct AnswerGraderTests {
    private static let question = Question(
        id: "speed", text: "격자 탐색(Grid Search)과 무작위 탐색(Random Search)의 차이는?",
        answer: "격자 탐색은 모든 조합을 평가합니다. 무작위 탐색은 범위에서 임의로 뽑아 평가합니다. 축이 늘면 격자의 조합이 늘어납니다.",
        rubric: [["모든 조합", "전수"], ["임의로 뽑", "무작위로 뽑"], ["축이 늘", "차원의 저주"], ["예산"]],
        traps: ["무작위 탐색은 모든 조합을 평가한다", "운이 필요 없"], line: 1)

    private func assess(_ answer: String, aliases: [String: [String]] = [:]) -> Assessment {
        AnswerGrader(Self.question, aliases: aliases).assess(answer)
    }

    @Test(
        "points follow from the share of the concepts found; Easy only when none is missing",
        arguments: [
            ("둘은 다릅니다.", 0, Grade.again), ("격자는 전수 조사입니다.", 1, .hard), ("격자는 전수 조사, 무작위는 임의로 뽑습니다.", 2, .good),
            ("격자는 전수 조사, 무작위는 임의로 뽑고 예산을 정합니다. 축이 늘면 격자가 느립니다.", 3, .easy),
        ])
    func points(answer: String, points: Int, grade: Grade) {
        let assessment = assess(answer)
        #expect(assessment.doubts.isEmpty)
        #expect(assessment.suggestion.points == points)
        #expect(assessment.suggestion.grade == grade)
    }

    @Test("what the learner ticks counts, and each step of hints lowers the highest suggestion")
    func ticks() {
        let assessment = assess("격자는 전수 조사입니다.")
        #expect(assessment.suggestion(ticks: [true, true, true, true]).grade == .easy)
        #expect(assessment.suggestion(ticks: [true, true, true, true], hints: 1).grade == .good)
        #expect(assessment.suggestion(ticks: [true, true, true, true], hints: 2).grade == .hard)
        #expect(assessment.suggestion(ticks: [false, false, false, false], hints: 3).grade == .again)
    }

    @Test("a long answer in which nothing is found is not judged, until the learner ticks what it says")
    func withholds() {
        let answer = "하나는 후보를 죄다 곱해서 하나도 남김없이 돌려 보는 식이고 다른 하나는 눈을 감고 콕콕 찍어 보는 식이라고 할 수 있습니다."
        let assessment = assess(answer)
        #expect(assessment.suggestion.points == nil)
        #expect(assessment.suggestion(ticks: [true, true, false, false]).grade == .good)
    }

    @Test("what is true of the other is quoted")
    func swapped() {
        let doubts = assess("무작위 탐색은 전수 조사를 하고, 격자 탐색은 임의로 뽑습니다.").doubts
        #expect(doubts == [.swapped(quote: "무작위 탐색은 전수 조사를 하고")])
        #expect(assess("Random은 임의로 뽑고 Grid는 모든 조합을 봅니다.").doubts.isEmpty)
    }

    @Test(
        "a trap is a claim, not its words: denied, of something else, or in other roles it is none",
        arguments: [
            ("무작위 탐색은 모든 조합을 평가해요", true), ("Random search는 항상 모든 조합을 평가합니다", true), ("운이 필요 없다", true),
            ("무작위 탐색은 모든 조합을 평가하지 않습니다", false), ("격자 탐색은 모든 조합을 평가하고 무작위 탐색은 아닙니다", false),
            ("모든 조합을 무작위 탐색은 평가", false), ("운이 필요합니다", false),
        ])
    func traps(answer: String, isTrap: Bool) {
        let doubts = assess(answer).doubts
        let isClaimed = doubts.contains { if case .misconception = $0 { true } else { false } }
        #expect(isClaimed == isTrap)
    }

    @Test("a clause that says the opposite leaves the grade to the learner")
    func contradiction() {
        let assessment = assess("격자는 전수 조사, 무작위는 임의로 뽑습니다. 차원이 늘면 격자의 조합이 줄어듭니다.")
        #expect(
            assessment.doubts == [
                .contradiction(quote: "격자의 조합이 줄어듭니다", model: "격자의 조합이 늘어납니다")
            ])
        #expect(assessment.suggestion.grade == nil)
    }

    @Test("key words without sentences are worth 1 at most; in English sentences they are none")
    func lists() {
        let list = assess("모든 조합, 임의로 뽑기, 차원의 저주, 예산, 격자, 무작위")
        #expect(list.doubts == [.keywordList])
        #expect(list.suggestion.grade == .hard)
        #expect(
            assess("Grid search is a search of all combinations and random search draws from the range").doubts.isEmpty)
    }

    @Test("not knowing is 0", arguments: ["", "모르겠습니다.", "기억이 안 나요…", "I don't know", "패스"])
    func givesUp(answer: String) {
        #expect(assess(answer).doubts == [.givenUp])
        #expect(assess(answer).suggestion.grade == .again)
    }

    @Test("the learner's own wording is found the next time")
    func aliases() {
        let answer = "격자는 죄다 곱해 봅니다."
        #expect(assess(answer).findings[0].isFound == false)
        #expect(assess(answer, aliases: ["모든 조합": ["죄다 곱해"]]).findings[0].isFound)
    }

    @Test("without a rubric the terms of the model answer are the checklist")
    func automatic() {
        let question = Question(id: "1", text: "LoRA란?", answer: "가중치를 고정하고 저랭크 행렬을 학습합니다.", line: 1)
        let assessment = AnswerGrader(question).assess("행렬을 학습한다")
        #expect(assessment.isAutomatic)
        #expect(assessment.findings.map(\.concept) == ["가중치", "고정", "행렬", "학습"])
        #expect(assessment.findings.map(\.isFound) == [false, false, true, true])
        #expect(AnswerGrader(Question(id: "2", text: "왜?", answer: nil, line: 1)).assess("그냥").suggestion.grade == nil)
    }

    @Test("the notes' own model answers cover their rubrics and raise no doubt")
    func modelAnswers() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content")
        let questions = try Library(folder: folder.path(percentEncoded: false)).notes.flatMap(\.questions)
        #expect(questions.count > 8)
        for question in questions {
            let assessment = AnswerGrader(question).assess(question.answer ?? "")
            #expect(assessment.doubts.isEmpty, "\(question.id)")
            #expect(assessment.findings.filter { !$0.isFound }.map(\.concept) == [], "\(question.id)")
        }
    }

    @Test("an answer is said at 325 syllables a minute")
    func speakingTime() {
        #expect(SpeakingTime.seconds(of: String(repeating: "가", count: 325)) == 60)
        #expect(SpeakingTime.seconds(of: "짧은 답") == 0)
    }
}
