import Quiz
import Terminal

/// What was learnt, as text: statistics → lines of at most `width` columns.
struct StatsRenderer {
    let width: Int
    var isPlain = false

    /// Days with answers that are listed, the latest ones.
    private static let listedDays = 14

    func lines(of statistics: Statistics) -> [StyledLine] {
        var lines = overview(statistics)
        lines += section("앞으로 7일", forecast(statistics.forecast))
        if !statistics.days.isEmpty {
            lines += section("최근에 답한 날", days(statistics.days.suffix(Self.listedDays)))
        }
        lines += section("노트별", groups("노트", statistics.notes))
        if !statistics.tags.isEmpty {
            lines += section("태그별", groups("태그", statistics.tags))
        }
        if !statistics.removed.isEmpty {
            let texts = statistics.removed.flatMap {
                StyledLine($0).wrapped(to: width - 2).prefixed(first: isPlain ? "- " : "• ", rest: "  ")
            }
            lines += section("노트에서 사라진 문제 \(statistics.removed.count)개 (기록은 남아 있음)", texts)
        }
        return lines
    }

    private func overview(_ statistics: Statistics) -> [StyledLine] {
        let cards = statistics.cards
        let counts = [
            "새 문제 \(cards.new)", "배우는 중 \(cards.learning)", "배운 것 \(cards.review)", "오늘 할 것 \(cards.dueToday)",
        ]
        var lines = paragraph("\(statistics.today.korean) · 문제 \(cards.total)개", .bold)
        lines += paragraph(counts.joined(separator: " · "))
        lines += paragraph("연속 \(statistics.streak.current)일 (최장 \(statistics.streak.longest)일)")
        if let share = statistics.retention.share {
            let retention = statistics.retention
            lines += paragraph(
                "기억률 \(percent(share)): 하루 넘게 지나 다시 물은 \(retention.reviews)번 가운데 \(retention.recalled)번 떠올림")
        } else {
            lines += paragraph("기억률: 하루 넘게 지나 다시 답한 문제가 아직 없습니다.")
        }
        if let prediction = statistics.prediction {
            lines += paragraph(
                "예측과의 차이: 로그 손실 \(fixed(prediction.logLoss, 3)), 평균 제곱근 오차 \(fixed(prediction.rootMeanSquareError, 3))")
        }
        return lines
    }

    private func forecast(_ days: [Statistics.DayCount]) -> [StyledLine] {
        let rows = days.map { [TextTable.Cell($0.day.korean), TextTable.Cell("\($0.count)")] }
        return lines(of: TextTable(header: ["날짜", "복습"], rows: rows, alignments: [.left, .right]))
    }

    private func days(_ days: some Sequence<Statistics.DayReviews>) -> [StyledLine] {
        let rows = days.map { day in
            [day.day.korean, "\(day.count)", "\(day.again)", koreanDuration(milliseconds: day.time)].map {
                TextTable.Cell($0)
            }
        }
        return lines(
            of: TextTable(
                header: ["날짜", "답", "다시", "시간"], rows: rows, alignments: [.left, .right, .right, .right]))
    }

    private func groups(_ name: String, _ groups: [Statistics.Group]) -> [StyledLine] {
        let rows = groups.map { group in
            let cards = group.cards
            return [
                group.name, "\(cards.new)", "\(cards.learning)", "\(cards.review)", "\(cards.dueToday)",
                group.retention.share.map(percent) ?? "-",
            ].map { TextTable.Cell($0) }
        }
        return lines(
            of: TextTable(
                header: [TextTable.Cell(name), "새", "학습", "배움", "오늘", "기억률"], rows: rows,
                alignments: [.left] + Array(repeating: .right, count: 5)))
    }

    private func lines(of table: TextTable) -> [StyledLine] {
        isPlain ? table.records(width: width) : table.lines(width: width)
    }

    private func section(_ title: String, _ lines: [StyledLine]) -> [StyledLine] {
        [""] + paragraph(title, .bold) + lines
    }

    private func paragraph(_ text: String, _ style: Style = .plain) -> [StyledLine] {
        StyledLine(text, style).wrapped(to: width)
    }

    private func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded()))%"
    }
}
