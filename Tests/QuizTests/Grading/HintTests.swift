import Testing

@testable import Quiz

@Suite("Hints")
struct HintTests {
    @Test("they go from initials to names to the first sentence")
    func steps() {
        let steps = Hint.steps(concepts: ["차원의 저주", "early stopping", "TPE의 l(x)"], answer: "축이 0.5배면 는다. 그래서 비싸다.")
        #expect(
            steps == [
                .initials(["ㅊㅇㅇ ㅈㅈ", "e… s…", "ㅇ l…"]), .names(["차원의 저주", "early stopping", "TPE의 l(x)"]),
                .firstSentence("축이 0.5배면 는다."),
            ])
    }

    @Test("there are as many as the question has something to tell")
    func fewer() {
        #expect(Hint.steps(concepts: [], answer: "답\n둘째 줄") == [.firstSentence("답")])
        #expect(Hint.steps(concepts: ["가"], answer: nil).count == 2)
        #expect(Hint.steps(concepts: [], answer: nil).isEmpty)
    }
}
