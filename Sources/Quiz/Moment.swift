import Foundation

/// A point in time together with the learner's offset from UTC there and then.
///
/// The offset is kept because it decides which day of the learner's calendar the moment belongs to; a later move to
/// another time zone does not rewrite it.
public struct Moment: Hashable, Sendable {
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

extension Moment {
    /// Reads `2026-11-24T09:00:00+09:00` or `…Z`; nil for anything else.
    public init?(iso8601 text: String) {
        let pattern = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|([+-])(\d\d):(\d\d))/
        guard let match = try? pattern.wholeMatch(in: text), let date = try? Date(text, strategy: .iso8601) else {
            return nil
        }
        let (_, sign, hours, minutes) = match.output
        let offset = (hours.flatMap { Int($0) } ?? 0) * 3600 + (minutes.flatMap { Int($0) } ?? 0) * 60
        self.init(
            milliseconds: Int(date.timeIntervalSince1970) * 1000, utcOffset: sign == "-" ? -offset : offset)
        // A 30th of February would have become a day of March.
        guard iso8601.prefix(Self.dateAndTime.count) == text.prefix(Self.dateAndTime.count) else { return nil }
    }

    private static let dateAndTime = "2026-11-24T09:00:00"

    /// Local time with its offset, `2026-11-24T09:00:00+09:00`.
    public var iso8601: String {
        let zone = TimeZone(secondsFromGMT: utcOffset) ?? .gmt
        var style = Date.ISO8601FormatStyle(timeZoneSeparator: .colon)
        style.timeZone = zone
        return Date(timeIntervalSince1970: Double(milliseconds.floorDivided(by: 1000))).formatted(style)
    }
}

extension Moment: Encodable {
    /// Written as ``iso8601``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso8601)
    }
}

extension Int {
    /// The quotient rounded towards minus infinity, also for times before 1970 or a clock set back.
    func floorDivided(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
