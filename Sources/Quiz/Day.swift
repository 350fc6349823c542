/// A day of the learner's calendar, as a count of days since 1970-01-01.
public struct Day: Hashable, Comparable, Codable, Sendable {
    public let number: Int

    public init(_ number: Int) {
        self.number = number
    }

    public static func < (a: Day, b: Day) -> Bool {
        a.number < b.number
    }
}
