/// How due cards are caught up with after a break: the most urgent first, a portion a day.
///
/// Urgent is what is least likely to be recalled, as in every ``Session``. New cards wait until a day's due cards fit
/// into its portion.
public struct CatchUp: Hashable, Encodable, Sendable {
    /// Due cards a day.
    public let portion: Int
    /// How many of them are left for today.
    public let today: Int
    /// Days until all that is due on a day fits into its portion, today being the first; nil when that takes over a year.
    public let days: Int?

    /// A portion that takes about half an hour.
    public static let usualPortion = 60

    /// Simulates the days ahead, every answer being Good; nil when what is due fits into the portion today.
    ///
    /// - Parameters:
    ///   - memories: Where the cards stand.
    ///   - portion: Due cards a day, 1 or more.
    ///   - answered: How many due cards were answered today already.
    ///   - now: The time now.
    ///   - scheduler: Tells what is due.
    /// - Complexity: O(*n* · days) for *n* cards.
    public init?(
        _ memories: some Sequence<CardMemory>, portion: Int, answered: Int = 0, at now: Moment, scheduler: Scheduler
    ) {
        var memories = memories.filter { !$0.isNew }
        let today = max(0, portion - answered)
        guard Self.due(memories, at: now).count > today else { return nil }
        self.portion = portion
        self.today = today
        var days: Int?
        for day in 0..<365 {
            let moment = Moment(milliseconds: now.milliseconds + day * Day.length, utcOffset: now.utcOffset)
            let due = Self.due(memories, at: moment)
            let room = day == 0 ? today : portion
            if due.count <= room {
                days = day + 1
                break
            }
            let recalls = due.map { scheduler.retrievability(of: memories[$0], at: moment) }
            for (_, index) in zip(recalls, due).sorted(by: <).prefix(room) {
                var card = memories[index]
                repeat { card = scheduler.answer("", card, .good, at: moment) } while card.isLearning
                memories[index] = card
            }
        }
        self.days = days
    }

    private static func due(_ memories: [CardMemory], at moment: Moment) -> [Int] {
        memories.indices.filter { memories[$0].isDue(at: moment) }
    }
}

extension [Review] {
    /// How many cards that had been answered on an earlier day were answered on this one.
    public func reviewedCards(on day: Day) -> Int {
        var begun: [String: Day] = [:]
        var reviewed: Set<String> = []
        for review in self {
            let answered = review.moment.day
            if let first = begun[review.card] {
                if answered == day, first < day { reviewed.insert(review.card) }
            } else {
                begun[review.card] = answered
            }
        }
        return reviewed.count
    }
}
