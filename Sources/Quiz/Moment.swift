/// A point in time together with the learner's offset from UTC there and then.
///
/// The offset is kept because it decides which day of the learner's calendar the moment belongs to; a later move to
/// another time zone does not rewrite it.
public struct Moment: Hashable, Codable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int
    /// Seconds to add to UTC for local time; 32,400 in Seoul.
    public let utcOffset: Int

    /// A moment as a clock and a time zone give it.
    public init(milliseconds: Int, utcOffset: Int) {
        self.milliseconds = milliseconds
        self.utcOffset = utcOffset
    }

    /// The day it belongs to.
    ///
    /// A day begins at 04:00, so that an answer after midnight still counts for the evening.
    public var day: Day {
        Day((milliseconds + (utcOffset - Day.start) * 1000).floorDivided(by: Day.length))
    }
}

extension Int {
    /// The quotient rounded towards minus infinity, also for times before 1970 or a clock set back.
    func floorDivided(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
