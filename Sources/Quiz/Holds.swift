/// Why a card is kept out of the quiz.
public enum Hold: String, Hashable, Codable, Sendable, CaseIterable {
    /// Until the next day begins, at 04:00.
    case bury
    /// Until it is released.
    case suspend
}

/// The cards that are kept out of the quiz now, by the ids of their questions.
public struct Holds: Hashable, Sendable {
    /// Cards not asked until they are released.
    public private(set) var suspended: Set<String> = []
    /// Cards not asked on this day.
    public private(set) var buried: Set<String> = []

    /// No card is held.
    public init() {}

    /// Whether a card is kept out.
    public func contains(_ id: String) -> Bool {
        suspended.contains(id) || buried.contains(id)
    }

    /// Takes in a later decision of the learner, as it counts on the day `today`; nil releases the card.
    mutating func add(_ hold: Hold?, card id: String, on day: Day, today: Day) {
        switch hold {
        case .bury: if day == today { buried.insert(id) }
        case .suspend: suspended.insert(id)
        case nil:
            buried.remove(id)
            suspended.remove(id)
        }
    }
}
