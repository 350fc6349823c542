import Quiz
import Terminal

/// The answers of the last weeks as a calendar: a column a week, a row a weekday, a darker block for more answers.
struct Heatmap {
    /// Answers by day.
    private let counts: [Day: Int]
    private let today: Day

    /// Weeks that are shown at most.
    private static let weeks = 26
    private static let blocks = ["·", "░", "▒", "▓", "█"]
    private static let weekdays = ["월", "화", "수", "목", "금", "토", "일"]

    init(_ days: [Statistics.DayReviews], today: Day) {
        counts = Dictionary(uniqueKeysWithValues: days.map { ($0.day, $0.count) })
        self.today = today
    }

    /// At most `width` columns: a row of months, a row for each weekday, and what the blocks mean.
    func lines(width: Int) -> [StyledLine] {
        let shown = min(Self.weeks, max(1, (width - 4) / 2))
        let monday = today.monday + -7 * (shown - 1)
        let mondays = (0..<shown).map { monday + 7 * $0 }
        let highest = mondays.flatMap { week in (0..<7).map { counts[week + $0] ?? 0 } }.max() ?? 0
        let rows = Self.weekdays.enumerated().map { row, name in
            StyledLine(
                [Span(name + " ", .dim)]
                    + mondays.map { week in
                        let day = week + row
                        return Span(day <= today ? " " + Self.blocks[level(counts[day] ?? 0, of: highest)] : "  ")
                    })
        }
        return [StyledLine("   " + months(mondays), .dim)] + rows + StyledLine(legend(highest), .dim).wrapped(to: width)
    }

    /// Read aloud: a line for each of the last weeks that has answers.
    func words() -> [String] {
        (0..<Self.weeks).reversed().compactMap { back in
            let monday = today.monday + -7 * back
            let answers = (0..<7).compactMap { counts[monday + $0] }
            guard !answers.isEmpty else { return nil }
            return "\(monday.korean)부터 한 주: \(answers.count)일에 답 \(answers.reduce(0, +))번"
        }
    }

    /// From 0 for none to 4 for the most.
    private func level(_ count: Int, of highest: Int) -> Int {
        count == 0 ? 0 : (4 * count + highest - 1) / highest
    }

    /// The number of a month above the week it begins in, where there is room for it.
    private func months(_ mondays: [Day]) -> String {
        var text = ""
        for (week, monday) in mondays.enumerated() {
            let month = (monday + 6).month
            let isFirst = week == 0 ? (monday + 6).dayOfMonth <= 7 : month != (monday + -1).month
            guard isFirst, text.count <= 2 * week else { continue }
            text += String(repeating: " ", count: 2 * week - text.count) + "\(month)"
        }
        return text
    }

    private func legend(_ highest: Int) -> String {
        let levels = (1...4).compactMap { level -> String? in
            let counts = (1...max(1, highest)).filter { self.level($0, of: highest) == level }
            guard let first = counts.first, let last = counts.last else { return nil }
            return "\(Self.blocks[level]) \(first == last ? "\(first)번" : "\(first)–\(last)번")"
        }
        return (["\(Self.blocks[0]) 없음"] + levels).joined(separator: " · ")
    }
}

extension Day {
    /// The Monday of its week.
    fileprivate var monday: Day {
        // 1970-01-01 was a Thursday.
        self + -((number % 7 + 10) % 7)
    }

    fileprivate var month: Int { Int(description.dropFirst(5).prefix(2)) ?? 0 }

    fileprivate var dayOfMonth: Int { Int(description.suffix(2)) ?? 0 }
}
