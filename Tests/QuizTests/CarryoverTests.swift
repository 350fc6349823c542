import Content
import Testing

@testable import Quiz

@Suite("Carryover")
struct CarryoverTests {
    private func card(_ id: String, _ text: String, answer: String? = nil, note: String = "search") -> Card {
        let question = Question(id: id, text: text, answer: answer, line: 1)
        let note = Note(
            path: "\(note).md", slug: note, title: note, date: nil, tags: [], difficulty: nil, blocks: [],
            questions: [question], warnings: [])
        return Card(question, in: note)
    }

    private func asked(_ text: String, answer: String? = nil) -> AskedQuestion {
        AskedQuestion(note: "search", folder: nil, text: text, answer: answer)
    }

    private func pairs(_ asked: [String: AskedQuestion], _ cards: [Card]) -> [String] {
        Carryover.pairs(asked: asked, cards: cards).map { "\($0.old)→\($0.card.id)" }
    }

    private let text = "무작위 탐색이 격자 탐색보다 나은 때는 언제인가요?"

    @Test("a mended typo, other markup or spacing is the same question")
    func mended() {
        for rewritten in ["무작위 탐색이 격자 탐색보다 나은 때는 언제 인가요", "**무작위** 탐색이 격자 탐색보다 나을 때는 언제인가요?"] {
            #expect(pairs(["old": asked(text)], [card("new", rewritten)]) == ["old→new"])
        }
    }

    @Test("a question put in other words is the same when its answer stayed")
    func sameAnswer() {
        let asked = ["old": asked(text, answer: "중요한 축이 적을 때입니다.")]
        #expect(pairs(asked, [card("new", "Random Search는 언제 쓰나요?", answer: "중요한 축이 적을 때입니다")]) == ["old→new"])
        #expect(pairs(asked, [card("new", "Random Search는 언제 쓰나요?", answer: "예산이 적을 때입니다.")]) == [])
    }

    @Test("another question, one of another note, one already answered, or an old one still there takes nothing over")
    func others() {
        #expect(pairs(["old": asked(text)], [card("new", "베이지안 최적화는 어떻게 동작하나요?")]) == [])
        #expect(pairs(["old": asked(text)], [card("new", text, note: "grid")]) == [])
        #expect(pairs(["old": asked(text), "new": asked(text)], [card("new", text)]) == [])
        #expect(pairs(["old": asked(text)], [card("old", text), card("new", text)]) == [])
    }

    @Test("of several the most similar go together, each once, whatever the order")
    func oneToOne() {
        let asked = ["a": asked(text + " 둘"), "b": asked(text + " 셋")]
        let cards = [card("x", text + " 셋!"), card("y", text + " 둘!")]
        #expect(Set(pairs(asked, cards)) == ["a→y", "b→x"])
        #expect(pairs(asked, cards) == pairs(asked, cards.reversed()))
        #expect(pairs(asked, [cards[0]]) == ["b→x"])
    }

    @Test(
        "similarity is the share of letter pairs in common",
        arguments: [("가나다", "가나다", 1.0), ("가나다라", "가나", 0.5), ("가", "가", 0), ("", "가나", 0)])
    func similarity(a: String, b: String, expected: Double) {
        #expect(Carryover.similarity(a, b) == expected)
    }
}
