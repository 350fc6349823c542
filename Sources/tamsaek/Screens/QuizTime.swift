import Quiz

extension Day {
    /// `11월 25일(수)`.
    var korean: String {
        let parts = description.split(separator: "-").compactMap { Int($0) }
        // 1970-01-01 was a Thursday.
        let weekdays = ["목", "금", "토", "일", "월", "화", "수"]
        let weekday = weekdays[(number % 7 + 7) % 7]
        return "\(parts[parts.count - 2])월 \(parts[parts.count - 1])일(\(weekday))"
    }
}

extension Moment {
    /// Hours and minutes of local time, `09:05`.
    var clock: String {
        String(iso8601.dropFirst("2026-11-24T".count).prefix("09:05".count))
    }
}

/// A time spent, `2분 5초`.
func koreanDuration(milliseconds: Int) -> String {
    let seconds = (milliseconds + 500) / 1000
    return switch seconds {
    case 3600...: "\(seconds / 3600)시간 \(seconds / 60 % 60)분"
    case 60...: "\(seconds / 60)분 \(seconds % 60)초"
    default: "\(seconds)초"
    }
}
