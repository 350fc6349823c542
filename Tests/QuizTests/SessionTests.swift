import Foundation
import Testing

@testable import Quiz

@Suite("Session")
struct SessionTests {
    private let scheduler: Scheduler
    private let start = Moment(local: "2026-11-24 09:00", utcOffset: 9 * 3600)

    init() throws {
        scheduler = try Scheduler()
    }

    private func after(_ minutes: Double) -> Moment {
        Moment(milliseconds: start.milliseconds + Int(minutes * 60_000), utcOffset: start.utcOffset)
    }

    /// A card in review, last answered `days` before the start.
    private func learnt(stability: Double, due: Int, daysAgo days: Int) -> CardMemory {
        CardMemory(
            state: .review, step: nil, memory: .init(stability: stability, difficulty: 5),
            due: (start.day + due).begin(utcOffset: start.utcOffset), lastReview: after(Double(-days * 24 * 60)),
            reviews: 3, lapses: 0)
    }

    private func session(
        _ ids: [String], _ memories: [String: CardMemory] = [:], scope: Session.Scope = .today, isCram: Bool = false,
        limit: Int? = nil, at now: Moment? = nil
    ) -> Session {
        Session(
            cards: Card.sample(ids), memories: memories, scope: scope, isCram: isCram, limit: limit, at: now ?? start,
            scheduler: scheduler)
    }

    /// Answers the session's questions in turn until it is over, half a minute each.
    private func take(_ session: inout Session, _ grades: [Grade], from minute: Double = 0) -> [String] {
        var asked: [String] = []
        for (index, grade) in grades.enumerated() {
            let now = after(minute + Double(index) / 2)
            guard let item = session.next(at: now) else { break }
            asked.append(item.card.id)
            session.answered(
                item.card.id, grade, memory: scheduler.answer(item.card.id, item.memory, grade, at: now))
        }
        return asked
    }

    @Test("due cards come first, the least remembered before the others, then new ones in the order of the note")
    func order() {
        var session = session(
            ["new 1", "strong", "later", "weak", "new 2"],
            [
                "strong": learnt(stability: 30, due: 0, daysAgo: 30),
                "weak": learnt(stability: 3, due: -20, daysAgo: 30),
                "later": learnt(stability: 50, due: 5, daysAgo: 2),
            ])
        #expect(take(&session, Array(repeating: .easy, count: 9)) == ["weak", "strong", "new 1", "new 2"])
    }

    @Test("a forgotten card comes back within the session, when its step is over or nothing else is left")
    func learningReturns() {
        var session = session(["a", "b", "c", "d"])
        // Again waits one minute: b is asked meanwhile, then a is due.
        #expect(take(&session, [.again, .easy, .easy, .easy, .easy]) == ["a", "b", "a", "c", "d"])
        #expect(session.next(at: after(10)) == nil)

        var short = self.session(["a"])
        #expect(take(&short, [.good, .good]) == ["a", "a"])
        #expect(short.next(at: after(2)) == nil)
    }

    @Test("a session broken off goes on where it stopped: what was answered today does not come again")
    func resumes() {
        var first = session(["a", "b", "c", "d"])
        #expect(take(&first, [.easy, .good]) == ["a", "b"])
        let memories = Dictionary(uniqueKeysWithValues: zip(["a", "b", "c", "d"], first.memories))

        var second = session(["a", "b", "c", "d"], memories, at: after(5))
        #expect(take(&second, [.easy, .easy, .easy, .easy], from: 5) == ["c", "d", "b"])

        var all = session(["a", "b", "c", "d"], memories, scope: .all, at: after(30))
        #expect(take(&all, Array(repeating: .easy, count: 9), from: 30) == ["b", "c", "d"])
    }

    @Test("a scope takes up due cards, new cards, or also those not due yet, which are marked early")
    func scopes() {
        let memories = [
            "due": learnt(stability: 3, due: 0, daysAgo: 3), "later": learnt(stability: 50, due: 5, daysAgo: 2),
        ]
        let ids = ["later", "new", "due"]
        var due = session(ids, memories, scope: .due)
        var new = session(ids, memories, scope: .new)
        var all = session(ids, memories, scope: .all)
        #expect(take(&due, [.easy, .easy]) == ["due"])
        #expect(take(&new, [.easy, .easy]) == ["new"])
        #expect(take(&all, [.easy, .easy]) == ["due", "new"])
        #expect(all.next(at: start)?.card.id == "later")
        #expect(all.next(at: start)?.mode == .early)
    }

    @Test("a cram session asks the worst remembered first, due or not, a new card as not remembered at all")
    func cramOrder() {
        let memories = [
            "due": learnt(stability: 30, due: 0, daysAgo: 30), "weak": learnt(stability: 2, due: 5, daysAgo: 9),
            "today": learnt(stability: 50, due: 9, daysAgo: 0),
        ]
        let ids = ["today", "new", "due", "weak"]
        var all = session(ids, memories, isCram: true)
        #expect(all.next(at: start)?.mode == .cram)
        #expect(take(&all, Array(repeating: .good, count: 9)) == ["new", "weak", "due", "today"])
        var due = session(ids, memories, scope: .due, isCram: true)
        #expect(take(&due, Array(repeating: .good, count: 9)) == ["due"])
        var new = session(ids, memories, scope: .new, isCram: true)
        #expect(take(&new, Array(repeating: .good, count: 9)) == ["new"])
    }

    @Test("in a cram session what was not recalled comes again after the others, until it is")
    func cramReturns() {
        var session = session(["a", "b", "c"], isCram: true)
        let grades: [Grade] = [.again, .hard, .again, .again, .good, .easy, .easy]
        #expect(take(&session, grades) == ["a", "b", "c", "a", "c", "a"])
        #expect(session.next(at: after(60)) == nil)
    }

    @Test("a limit counts cards, not answers")
    func limit() {
        var session = session(["a", "b", "c"], limit: 2)
        #expect(take(&session, [.again, .again, .easy, .easy, .easy]) == ["a", "b", "a", "b"])
    }

    @Test("a card put off comes at the end; put off again, not at all")
    func postpones() {
        var session = session(["a", "b"])
        session.postpone("a")
        #expect(session.next(at: start)?.card.id == "b")
        session.postpone("b")
        #expect(session.next(at: start)?.card.id == "a")
        session.postpone("a")
        #expect(session.next(at: start)?.card.id == "b")
        session.postpone("b")
        #expect(session.next(at: start) == nil)
    }

    @Test("a card whose answer was taken back is asked again at once")
    func restores() {
        var session = session(["a", "b"])
        #expect(take(&session, [.easy]) == ["a"])
        #expect(session.remaining == Session.Remaining(new: 1))
        session.restore("a", memory: .new)
        #expect(session.next(at: start)?.card.id == "a")
        #expect(session.remaining == Session.Remaining(new: 2))
    }

    @Test("a card is due from 04:00 of its day, wherever the learner has moved since")
    func dueAcrossZones() {
        let card = scheduler.answer("a", .new, .easy, at: start)
        let day = card.dueDay.map(\.number) ?? 0
        for utcOffset in [-8 * 3600, 0, 9 * 3600] {
            let before = Moment(milliseconds: Day(day).begin(utcOffset: utcOffset) - 1, utcOffset: utcOffset)
            let from = Moment(milliseconds: Day(day).begin(utcOffset: utcOffset), utcOffset: utcOffset)
            #expect(!card.isDue(at: before))
            #expect(card.isDue(at: from))
        }
    }
}

@Suite("CardFilter")
struct CardFilterTests {
    private let cards =
        Card.sample(["a"], note: "gp", tags: ["GP", "베이즈"], difficulty: "상")
        + Card.sample(["b"], note: "grid", tags: ["격자"])

    @Test("every part that is given must match, whatever the letter case or the Unicode form")
    func matches() {
        let ids = { (filter: CardFilter) in cards.filter(filter.matches).map(\.id) }
        #expect(ids(CardFilter()) == ["a", "b"])
        #expect(ids(CardFilter(notes: ["GRID"])) == ["b"])
        #expect(ids(CardFilter(tags: ["gp", "격자"])) == ["a", "b"])
        #expect(ids(CardFilter(tags: ["격자".decomposedStringWithCanonicalMapping])) == ["b"])
        #expect(ids(CardFilter(difficulties: ["상"])) == ["a"])
        #expect(ids(CardFilter(notes: ["grid"], tags: ["gp"])) == [])
    }

    @Test("a question in two notes is one card")
    func deduplicates() {
        #expect(Card.sample(["a", "b", "a"]).map(\.id) == ["a", "b"])
    }
}
