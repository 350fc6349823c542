import Testing

@testable import Quiz

@Suite("A learner's fortnight")
struct FortnightTests {
    /// A grade as a learner might give it, fixed by the number of the answer.
    private func grade(_ answer: Int) -> Grade {
        switch Fuzz.position(card: "learner", reviews: answer) {
        case ..<0.2: .again
        case ..<0.35: .hard
        case ..<0.85: .good
        default: .easy
        }
    }

    @Test("every evening asks all that is due, nothing twice once learnt, and the record agrees with itself")
    func fortnight() throws {
        let scheduler = try Scheduler()
        let store = try ReviewStore(path: nil)
        var now = Moment(local: "2026-11-24 23:30", utcOffset: 9 * 3600)
        var answers = 0

        for day in 1...14 {
            // The notes grow by three questions a day.
            let cards = Card.sample((0..<3 * day).map { "card \($0)" })
            let evening = now
            let memories = try store.cards()
            let due = memories.filter { $0.value.isDue(at: evening) }.map(\.key)
            var asked: Set<String> = []
            var learnt: Set<String> = []

            func begin() throws -> Session {
                Session(cards: cards, memories: try store.cards(), at: now, scheduler: scheduler)
            }
            var session = try begin()
            while let item = session.next(at: now) {
                #expect(!learnt.contains(item.card.id), "\(item.card.id) again on day \(day)")
                let review = Review(
                    card: item.card.id, grade: grade(answers), moment: now, answerTime: 1000, mode: item.mode)
                let memory = try store.record(review, of: item.card).memory
                session.answered(item.card.id, review.grade, memory: memory)
                asked.insert(item.card.id)
                if memory.state == .review { learnt.insert(item.card.id) }
                answers += 1
                now = Moment(milliseconds: now.milliseconds + 20_000, utcOffset: now.utcOffset)
                // Broken off and begun anew after every fourth answer.
                if answers.isMultiple(of: 4) { session = try begin() }
            }
            #expect(asked == Set(due + cards.map(\.id).filter { memories[$0] == nil }))
            #expect(asked == learnt)
            now = Moment(milliseconds: evening.milliseconds + Day.length, utcOffset: evening.utcOffset)
        }

        let memories = try store.cards()
        #expect(memories.count == 42)
        try store.rebuild()
        #expect(try store.cards() == memories)
        let statistics = Statistics(
            cards: Card.sample(memories.keys.sorted()), memories: memories, reviews: try store.reviews(), at: now,
            scheduler: scheduler)
        #expect(statistics.streak.current == 14)
        #expect(statistics.days.reduce(0) { $0 + $1.count } == answers)
    }
}
