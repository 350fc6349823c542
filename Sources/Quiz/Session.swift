/// Which questions are asked on a day, and in which order.
///
/// A value without clock: time comes in with every call. A cram session asks what is remembered worst first, due or not,
/// and what was not recalled again after the others, until it is. In any other the order is: cards whose learning step is over; due cards, the
/// least remembered first; new cards as they stand in the notes; cards put off; and when nothing else is left, cards
/// whose learning step ends soon. What was answered today does not come again, except for its learning steps, so a
/// session that was broken off goes on where it stopped.
public struct Session: Sendable {
    private var entries: [Entry]
    private let scheduler: Scheduler
    /// Whether it asks by recall alone, whatever is due.
    public let isCram: Bool
    private var postponements = 0

    /// A card waiting for a step this much longer, in milliseconds, is asked at once when nothing else is left.
    ///
    /// 20 minutes, as Anki has it: waiting in front of an empty screen teaches nothing.
    static let learnAhead = 20 * 60_000

    /// Which cards a session takes up.
    public enum Scope: Sendable {
        /// Due and new cards.
        case today
        /// Due cards alone.
        case due
        /// New cards alone.
        case new
        /// Due and new cards, then those that are not due yet.
        case all
    }

    /// A session over `cards`, which are in the order of their notes.
    ///
    /// - Parameters:
    ///   - cards: The questions, filtered.
    ///   - memories: Where the cards stand, by id; a card that is missing is new.
    ///   - holds: Cards that are left out, whatever their state.
    ///   - scope: Which of them are asked.
    ///   - isCram: Whether they are asked by their recall alone, until each was recalled once.
    ///   - limit: How many of them at most; nil for all.
    ///   - now: The time it begins.
    ///   - scheduler: Tells how well a card is remembered.
    public init(
        cards: [Card], memories: [String: CardMemory], holds: Holds = Holds(), scope: Scope = .today,
        isCram: Bool = false, limit: Int? = nil, at now: Moment, scheduler: Scheduler
    ) {
        self.scheduler = scheduler
        self.isCram = isCram
        entries = cards.map {
            Entry(card: $0, memory: memories[$0.id] ?? .new, place: holds.contains($0.id) ? .held : .idle)
        }

        let turns = entries.indices.filter { entries[$0].place != .held }.compactMap { index in
            let memory = entries[index].memory
            let turn =
                isCram
                ? Self.cramTurn(of: memory, in: scope, at: now, scheduler: scheduler)
                : Self.turn(of: memory, in: scope, at: now, scheduler: scheduler)
            return turn.map { (index, $0) }
        }
        // The index keeps cards of the same urgency in the order of their notes.
        let order = turns.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        for (turn, index) in order.prefix(limit ?? order.count).enumerated() {
            entries[index].place = entries[index].memory.isLearning && !isCram ? .learning : .queued(turn)
        }
    }

    /// A question to be asked.
    public struct Item: Hashable, Sendable {
        /// The question with its note.
        public let card: Card
        /// Where it stands before the answer.
        public let memory: CardMemory
        /// How it comes to be asked.
        public let mode: Review.Mode
        /// The probability of recall now; nil for a new card.
        public let recall: Double?
    }

    /// The question to ask now; nil when the session is over.
    ///
    /// - Complexity: O(*n*) for *n* cards.
    public func next(at now: Moment) -> Item? {
        let urgent = entries.compactMap { entry in entry.urgency(at: now).map { (entry, $0) } }
        guard let (entry, _) = urgent.min(by: { $0.1 < $1.1 }) else { return nil }
        let isEarly = entry.memory.state == .review && !entry.memory.isDue(at: now)
        return Item(
            card: entry.card, memory: entry.memory, mode: isCram ? .cram : isEarly ? .early : .review,
            recall: entry.memory.isNew ? nil : scheduler.retrievability(of: entry.memory, at: now))
    }

    /// Notes that a card was answered: it comes again in this session only while it is being learnt, or, in a cram
    /// session, while it is not recalled.
    public mutating func answered(_ id: String, _ grade: Grade, memory: CardMemory) {
        if isCram, grade == .again { postponements += 1 }
        let again =
            isCram
            ? (grade == .again ? .postponed(postponements) : .idle) : memory.isLearning ? .learning : Entry.Place.idle
        update(id) {
            $0.memory = memory
            $0.place = again
        }
    }

    /// Puts a card off to the end; when it is put off there too, it is not asked again in this session.
    public mutating func postpone(_ id: String) {
        postponements += 1
        let place = Entry.Place.postponed(postponements)
        update(id) { entry in
            if case .postponed = entry.place { entry.place = .idle } else { entry.place = place }
        }
    }

    /// Asks a card again at once, whose answer was taken back.
    public mutating func restore(_ id: String, memory: CardMemory) {
        update(id) {
            $0.memory = memory
            $0.place = .first
        }
    }

    /// Leaves out a card that the learner holds from now on; ``restore(_:memory:)`` takes it up again.
    public mutating func hold(_ id: String) {
        update(id) { $0.place = .held }
    }

    /// Forgets a question that is in no note any more.
    public mutating func remove(_ id: String) {
        entries.removeAll { $0.card.id == id }
    }

    /// The cards that come from a note's file, in their order.
    public func cards(ofNoteAt path: String) -> [Card] {
        entries.map(\.card).filter { $0.path == path }
    }

    /// Puts the question as it is written now in the place of the one whose id is `id`.
    public mutating func replace(_ id: String, with card: Card, memory: CardMemory) {
        update(id) {
            $0.card = card
            $0.memory = memory
        }
    }

    /// How many cards are still to be asked.
    public struct Remaining: Hashable, Encodable, Sendable {
        /// Never answered.
        public var new = 0
        /// On a learning step.
        public var learning = 0
        /// Learnt.
        public var review = 0

        /// All of them.
        public var all: Int { new + learning + review }
    }

    /// How many cards are still to be asked, of each kind.
    public var remaining: Remaining {
        entries.filter { $0.place != .idle && $0.place != .held }.reduce(into: Remaining()) { remaining, entry in
            if entry.memory.isNew {
                remaining.new += 1
            } else if entry.memory.isLearning {
                remaining.learning += 1
            } else {
                remaining.review += 1
            }
        }
    }

    /// Where the cards stand now that are not held, in the order of their notes.
    public var memories: [CardMemory] { entries.filter { $0.place != .held }.map(\.memory) }

    /// How many of the cards are held, and so not asked.
    public var held: Int { entries.count { $0.place == .held } }

    private mutating func update(_ id: String, _ change: (inout Entry) -> Void) {
        guard let index = entries.firstIndex(where: { $0.card.id == id }) else { return }
        change(&entries[index])
    }

    /// What decides a card's turn when the session is planned, smaller first; nil when it is not asked.
    private static func turn(
        of memory: CardMemory, in scope: Scope, at now: Moment, scheduler: Scheduler
    ) -> Turn? {
        if memory.isNew { return scope == .due ? nil : Turn(group: 2, order: 0) }
        guard scope != .new else { return nil }
        if memory.isLearning {
            return Turn(group: memory.isDue(at: now) ? 0 : 4, order: Double(memory.due ?? 0))
        }
        let recall = scheduler.retrievability(of: memory, at: now)
        if memory.isDue(at: now) { return Turn(group: 1, order: recall) }
        guard scope == .all, memory.lastReview?.day != now.day else { return nil }
        return Turn(group: 3, order: recall)
    }

    /// The same in a cram session: the least remembered first, a new card as not remembered at all.
    private static func cramTurn(
        of memory: CardMemory, in scope: Scope, at now: Moment, scheduler: Scheduler
    ) -> Turn? {
        switch scope {
        case .due where !memory.isDue(at: now), .new where !memory.isNew: nil
        case .today, .due, .new, .all: Turn(group: 0, order: scheduler.retrievability(of: memory, at: now))
        }
    }

    private struct Turn: Comparable {
        let group: Int
        let order: Double

        static func < (a: Turn, b: Turn) -> Bool {
            (a.group, a.order) < (b.group, b.order)
        }
    }

    private struct Entry: Sendable {
        var card: Card
        var memory: CardMemory
        var place: Place

        enum Place: Hashable, Sendable {
            /// Not to be asked.
            case idle
            /// Not to be asked until the learner releases it.
            case held
            case first
            case queued(Int)
            /// Until its step is over.
            case learning
            case postponed(Int)
        }

        func urgency(at now: Moment) -> (Int, Int)? {
            let due = memory.due ?? 0
            return switch place {
            case .idle, .held: nil
            case .first: (0, 0)
            case .learning where due <= now.milliseconds: (1, due)
            case .queued(let turn): (2, turn)
            case .postponed(let turn): (3, turn)
            case .learning where due <= now.milliseconds + Session.learnAhead: (4, due)
            case .learning: nil
            }
        }
    }
}
