import Foundation

@testable import Quiz

extension Moment {
    /// The moment at which clocks `utcOffset` seconds ahead of UTC show `local`, written `2026-11-24 21:00`.
    init(local: String, utcOffset: Int) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: utcOffset)
        formatter.dateFormat = "yyyy-MM-dd HH:mm"
        let date = formatter.date(from: local) ?? .distantPast
        self.init(milliseconds: Int(date.timeIntervalSince1970) * 1000, utcOffset: utcOffset)
    }
}
