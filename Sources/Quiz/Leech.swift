/// A card that is forgotten so often that the question, not the learner, should change.
public enum Leech {
    /// Lapses after which it is said for the first time.
    static let firstLapses = 6
    /// Lapses after which it is said again.
    static let moreLapses = 3

    /// Whether a card that was just forgotten for the `lapses`-th time is to be pointed out: at the 6th, 9th, 12th time.
    public static func isPointedOut(lapses: Int) -> Bool {
        lapses >= firstLapses && (lapses - firstLapses).isMultiple(of: moreLapses)
    }

    /// Whether a card was ever pointed out.
    public static func isLeech(_ memory: CardMemory) -> Bool {
        memory.lapses >= firstLapses
    }
}
