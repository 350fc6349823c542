/// How days are counted between two reviews, and when a card that waits whole days is due.
public enum DayClock: Sendable {
    /// Whole periods of 24 hours, as py-fsrs counts: done at 21:00 means due at 21:00.
    case periods
    /// Days of the learner's calendar, as Anki counts: due from 04:00 of the day.
    case calendar

    /// Days from one review to the next; negative when the clock was set back.
    public func days(from last: Moment, to now: Moment) -> Int {
        switch self {
        case .periods: (now.milliseconds - last.milliseconds).floorDivided(by: Day.length)
        case .calendar: now.day.number - last.day.number
        }
    }

    /// Milliseconds since 1970 at which a card reviewed at `now` is due after `days`.
    func due(_ days: Int, after now: Moment) -> Int {
        switch self {
        case .periods: now.milliseconds + days * Day.length
        case .calendar: Day(now.day.number + days).begin(utcOffset: now.utcOffset)
        }
    }
}
