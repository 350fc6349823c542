/// Spreads intervals a little, so that cards learnt together are not asked together for ever.
///
/// Anki's form: every day of the range is equally likely. (py-fsrs rounds where Anki floors, which halves the first
/// day's share and can leave the range.)
public enum Fuzz {
    /// The days an interval may become; only itself below 2.5 days.
    static func range(of interval: Int, maximum: Int) -> ClosedRange<Int> {
        guard interval >= 3 else { return interval...interval }
        let days = Double(interval)
        var delta = 1.0
        for (start, end, share) in [(2.5, 7, 0.15), (7, 20, 0.1), (20, .infinity, 0.05)] {
            delta += share * max(0, min(days, end) - start)
        }
        let high = min(Int((days + delta).rounded(.toNearestOrEven)), maximum)
        let low = max(2, Int((days - delta).rounded(.toNearestOrEven)))
        return min(low, high)...high
    }

    /// The day of the range at `position`, from 0 up to but not including 1.
    static func interval(_ interval: Int, maximum: Int, at position: Double) -> Int {
        let range = range(of: interval, maximum: maximum)
        return min(range.lowerBound + Int(position * Double(range.count)), range.upperBound)
    }

    /// A position in [0, 1) fixed by the card and by how often it was answered, so that a replay gives the same days.
    public static func position(card: String, reviews: Int) -> Double {
        Double(StableHash.value(of: card, seed: reviews) >> 11) * 0x1p-53
    }
}
