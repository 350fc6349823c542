import Foundation

/// Times in Optuna's files.
enum OptunaTime {
    /// Reads `2026-11-24T06:18:06.760768+00:00`, also with a blank for the T, without a fraction or with `Z`; in seconds
    /// since 1970.
    ///
    /// Where no zone is written, the time is that of `zone`. nil for anything else.
    static func seconds(_ text: String, zone: TimeZone) -> Double? {
        let pattern =
            /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:(Z)|([+-])(\d\d):?(\d\d)(?::?\d\d)?)?/
        guard let match = try? pattern.wholeMatch(in: text)?.output,
            let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), let hour = Int(match.4),
            let minute = Int(match.5), let second = Int(match.6)
        else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = match.8 != nil || match.9 != nil ? .gmt : zone
        let components = DateComponents(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        guard let date = calendar.date(from: components) else { return nil }
        let offset = (match.10.flatMap { Double($0) } ?? 0) * 3600 + (match.11.flatMap { Double($0) } ?? 0) * 60
        let fraction = match.7.flatMap { Double("0.\($0)") } ?? 0
        return date.timeIntervalSince1970 + fraction - (match.9 == "-" ? -offset : offset)
    }
}
