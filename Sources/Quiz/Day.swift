import Foundation

/// A day of the learner's calendar, as a count of days since 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day `number` days after 1970-01-01.
    public init(_ number: Int) {
        self.number = number
    }

    /// The local time a day begins, in seconds after midnight: 04:00.
    static let start = 4 * 3600

    /// 24 hours in milliseconds.
    static let length = 86_400_000

    /// The first millisecond of the day since 1970-01-01T00:00:00Z, where local time is `utcOffset` seconds ahead of UTC.
    public func begin(utcOffset: Int) -> Int {
        number * Day.length + (Day.start - utcOffset) * 1000
    }

    /// Whether `a` comes before `b`.
    public static func < (a: Day, b: Day) -> Bool {
        a.number < b.number
    }

    /// The day `days` after `day`.
    public static func + (day: Day, days: Int) -> Day {
        Day(day.number + days)
    }
}

extension Day: LosslessStringConvertible, Encodable {
    /// Reads `2026-11-24`; nil for anything else.
    public init?(_ description: String) {
        guard let noon = Moment(iso8601: description + "T12:00:00Z") else { return nil }
        self = noon.day
    }

    /// `2026-11-24`.
    public var description: String {
        Date(timeIntervalSince1970: Double(number) * 86_400).formatted(.iso8601.year().month().day())
    }

    /// Written as its ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
