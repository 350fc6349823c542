/// The steps at which a rule looks at a trial: from a warm-up on, once an interval.
public struct ReportSchedule: Hashable, Codable, Sendable {
    /// The first step at which to look.
    public let warmup: Int
    /// How many steps lie between two looks.
    public let interval: Int

    /// Makes a schedule.
    ///
    /// - Precondition: `warmup` is 0 or more, `interval` 1 or more.
    public init(warmup: Int = 0, interval: Int = 1) {
        precondition(warmup >= 0 && interval >= 1, "A rule looks at least every so often.")
        self.warmup = warmup
        self.interval = interval
    }

    /// Whether the last of these reports is the first one in its interval.
    func isDue(_ reports: [Report]) -> Bool {
        guard let last = reports.last, last.step >= warmup else { return false }
        let start = (last.step - warmup) / interval * interval + warmup
        return reports.dropLast().last.map { $0.step < start } ?? true
    }
}
