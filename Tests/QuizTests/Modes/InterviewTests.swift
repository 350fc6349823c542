import Content
import Testing

@testable import Quiz

@Suite("Interview")
struct InterviewTests {
    private let cards = Card.sample((1...20).map { "q\($0)" })

    @Test("five questions unless told otherwise, in an order the seed fixes, whatever else there is")
    func order() {
        let ids = { (seed: Int) in
            Interview(cards: cards, count: nil, minutes: nil, seed: seed).rounds.map(\.card.id)
        }
        #expect(ids(7).count == 5)
        #expect(ids(7) == ids(7))
        #expect(ids(7) != ids(8))
        let all = Interview(cards: cards, count: 20, minutes: nil, seed: 7).rounds.map(\.card.id)
        let fewer = Interview(cards: cards.filter { $0.id != all[3] }, count: 20, minutes: nil, seed: 7)
        #expect(fewer.rounds.map(\.card.id) == all.filter { $0 != all[3] })
    }

    @Test("as many questions as the minutes allow, with their follow-ups, and at least one")
    func minutes() {
        // An answer of a word should take a minute.
        #expect(Interview(cards: cards, count: nil, minutes: 3, seed: 1).rounds.count == 3)
        #expect(Interview(cards: cards, count: 2, minutes: 9, seed: 1).rounds.count == 2)
        let long = Card.sample(["long"]).map { card in
            Card(
                Question(
                    id: "long", text: "?", answer: String(repeating: "가", count: 2000),
                    followUps: ["왜?", "언제?", "어디?"], line: 1), in: NoteSamples.lone ?? NoteSamples.all[0])
        }
        let interview = Interview(cards: long, count: nil, minutes: 1, seed: 1)
        #expect(interview.rounds.map(\.seconds) == [180])
        #expect(interview.rounds[0].followUps.count == 2)
        #expect(interview.seconds == 60)
    }
}
