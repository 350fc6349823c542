/// A way through lines or a list: the same keys on every screen.
enum Motion: Hashable, CaseIterable {
    case lineDown, lineUp, pageDown, pageUp, halfDown, halfUp, start, end

    /// nil for a key that does not move.
    init?(_ key: Key) {
        guard let motion = Self.motions[key] else { return nil }
        self = motion
    }

    private var keys: [Key] {
        switch self {
        case .lineDown: [.down, .character("j"), .control("n"), .control("e")]
        case .lineUp: [.up, .character("k"), .control("p"), .control("y")]
        case .pageDown: [.pageDown, .character(" "), .character("f"), .control("f"), .right]
        case .pageUp: [.pageUp, .character("b"), .control("b"), .left]
        case .halfDown: [.character("d"), .control("d")]
        case .halfUp: [.character("u"), .control("u")]
        case .start: [.home, .character("g"), .character("<")]
        case .end: [.end, .character("G"), .character(">")]
        }
    }

    private static let motions: [Key: Motion] = allCases.reduce(into: [:]) { motions, motion in
        for key in motion.keys { motions[key] = motion }
    }

    /// How many lines it goes down, where so many rows are shown; up for a negative number.
    ///
    /// What goes to an end goes farther than any text is long.
    func lines(rows: Int) -> Int {
        switch self {
        case .lineDown: 1
        case .lineUp: -1
        case .pageDown: max(1, rows - 1)
        case .pageUp: -max(1, rows - 1)
        case .halfDown: max(1, rows / 2)
        case .halfUp: -max(1, rows / 2)
        case .start: -Self.farthest
        case .end: Self.farthest
        }
    }

    private static let farthest = 1 << 40
}
