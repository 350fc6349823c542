import Quiz
import Terminal

/// What was learnt, as text: statistics → lines of at most `width` columns.
struct StatsRenderer {
    let width: Int
    var isPlain = false

    /// Days with answers that are listed, the latest ones.
    private static let listedDays = 7

    private var report: ReportLayout { ReportLayout(width: width, isPlain: isPlain) }

    func lines(of statistics: Statistics) -> [StyledLine] {
        var lines = overview(statistics)
        if statistics.forecast.contains(where: { $0.count > 0 }) {
            lines += report.section("앞으로 \(statistics.forecast.count)일의 복습", forecast(statistics.forecast))
        }
        if !statistics.days.isEmpty {
            let heatmap = Heatmap(statistics.days, today: statistics.today)
            lines += report.section("답한 날", isPlain ? report.list(heatmap.words()) : heatmap.lines(width: width))
            lines += report.section("최근에 답한 날", days(statistics.days.suffix(Self.listedDays)))
        }
        lines += report.section("노트별", groups("노트", statistics.notes))
        if !statistics.tags.isEmpty {
            lines += report.section("태그별", groups("태그", statistics.tags))
        }
        if let prediction = statistics.prediction {
            lines += report.section("예측은 얼마나 맞았나", report.calibration(prediction))
        }
        if !statistics.removed.isEmpty {
            lines += report.section(
                "노트에서 사라진 문제 \(statistics.removed.count)개 (기록은 남아 있음)", report.list(statistics.removed))
        }
        return lines
    }

    private func overview(_ statistics: Statistics) -> [StyledLine] {
        let cards = statistics.cards
        let counts = [
            "새 문제 \(cards.new)", "배우는 중 \(cards.learning)", "배운 것 \(cards.review)", "오늘 할 것 \(cards.dueToday)",
        ]
        let held = cards.held == 0 ? [] : ["묻지 않는 것 \(cards.held)"]
        var lines = report.paragraph("\(statistics.today.korean) · 문제 \(cards.total)개", .bold)
        lines += report.paragraph((counts + held).joined(separator: " · "))
        lines += report.paragraph("연속 \(statistics.streak.current)일 (최장 \(statistics.streak.longest)일)")
        if let share = statistics.retention.share {
            let retention = statistics.retention
            lines += report.paragraph(
                "기억률 \(report.percent(share)): 하루 넘게 지나 다시 물은 \(retention.reviews)번 가운데 \(retention.recalled)번 떠올림")
        } else {
            lines += report.paragraph("기억률: 하루 넘게 지나 다시 답한 문제가 아직 없습니다.")
        }
        if let times = statistics.answerTimes {
            let half = [times.lowerQuartile, times.upperQuartile].map { koreanDuration(milliseconds: $0) }
            lines += report.paragraph(
                "답 한 번에 \(koreanDuration(milliseconds: times.median)) (가운데 절반 \(half.joined(separator: "–")))")
        }
        return lines
    }

    /// A bar for each day with cards.
    private func forecast(_ days: [Statistics.DayCount]) -> [StyledLine] {
        let days = days.filter { $0.count > 0 }
        guard !isPlain else { return report.list(days.map { "\($0.day.korean): \($0.count)문제" }) }
        return BarChart(days.map { BarChart.Bar($0.day.korean, Double($0.count), text: "\($0.count)") })
            .lines(width: width)
    }

    private func days(_ days: some Sequence<Statistics.DayReviews>) -> [StyledLine] {
        report.table(
            ["날짜", "답", "다시", "시간"],
            days.map { [$0.day.korean, "\($0.count)", "\($0.again)", koreanDuration(milliseconds: $0.time)] })
    }

    private func groups(_ name: String, _ groups: [Statistics.Group]) -> [StyledLine] {
        report.table(
            [name, "새", "학습", "배움", "오늘", "기억률"],
            groups.map { group in
                let cards = group.cards
                return [
                    group.name, "\(cards.new)", "\(cards.learning)", "\(cards.review)", "\(cards.dueToday)",
                    group.retention.share.map(report.percent) ?? "-",
                ]
            })
    }
}
