import Quiz
import Terminal

/// How ready a learner will be on the day of the interview, as text: readiness → lines of at most `width` columns.
struct ReadyRenderer {
    let width: Int
    var isPlain = false

    /// Suggestions that are listed; the others are counted.
    private static let listed = 10

    private var report: ReportLayout { ReportLayout(width: width, isPlain: isPlain) }

    func lines(of readiness: Readiness) -> [StyledLine] {
        var lines = overview(readiness)
        lines += report.section("오늘 하면 가장 많이 오르는 문제", suggestions(readiness))
        if !readiness.plan.isEmpty {
            lines += report.section("하루 \(readiness.minutes)분씩이면", plan(readiness))
        }
        lines += report.section("노트별", topics("노트", readiness.notes))
        if !readiness.tags.isEmpty {
            lines += report.section("태그별", topics("태그", readiness.tags))
        }
        if let prediction = readiness.prediction {
            lines += report.section("예측은 얼마나 맞았나", report.calibration(prediction))
        }
        return lines + [""] + explanation(readiness)
    }

    private func overview(_ readiness: Readiness) -> [StyledLine] {
        let topic = readiness.overall
        let left = readiness.daysLeft == 0 ? "오늘" : "\(readiness.daysLeft)일 남음"
        var lines = report.paragraph("면접 \(readiness.date.korean) · \(left) · 문제 \(topic.cards)개", .bold)
        lines += report.paragraph(
            "지금 이대로면 그날 \(report.percent(topic.expected))를 떠올립니다 (95% 구간 \(report.range(topic.low, topic.high))).")
        if topic.new > 0 {
            lines += report.paragraph("아직 풀지 않은 \(topic.new)개는 떠올리지 못하는 것으로 셉니다.")
        }
        if let last = readiness.plan.last {
            lines += report.paragraph("아래 계획대로 하면 \(report.percent(last.expected))로 오릅니다.")
        }
        return lines
    }

    private func suggestions(_ readiness: Readiness) -> [StyledLine] {
        guard !readiness.suggestions.isEmpty else {
            return report.paragraph("오늘은 더 할 것이 없습니다. 지금 복습해도 그날의 기억이 거의 오르지 않습니다.")
        }
        let rows = readiness.suggestions.prefix(Self.listed).map { suggestion in
            [
                StyledLine(suggestion.text).plain, suggestion.isNew ? "새 문제" : report.percent(suggestion.recall),
                report.percent(suggestion.after), koreanDuration(milliseconds: suggestion.time),
            ]
        }
        var lines = report.table(["문제", "그날 이대로", "오늘 하면", "시간"], Array(rows))
        if readiness.suggestions.count > Self.listed {
            lines += report.paragraph("그 밖에 \(readiness.suggestions.count - Self.listed)개가 더 있습니다.", .dim)
        }
        return lines
    }

    private func plan(_ readiness: Readiness) -> [StyledLine] {
        report.table(
            ["날짜", "복습", "새 문제", "시간", "그 뒤 예상"],
            readiness.plan.map {
                [
                    $0.day.korean, "\($0.reviews)", "\($0.new)", koreanDuration(milliseconds: $0.time),
                    report.percent($0.expected),
                ]
            })
    }

    private func topics(_ name: String, _ topics: [Readiness.Topic]) -> [StyledLine] {
        report.table(
            [name, "문제", "새", "예상", "95% 구간"],
            topics.map {
                [$0.name, "\($0.cards)", "\($0.new)", report.percent($0.expected), report.range($0.low, $0.high)]
            })
    }

    private func explanation(_ readiness: Readiness) -> [StyledLine] {
        let error = report.percent(readiness.modelError)
        let isMeasured = (readiness.prediction?.answers ?? 0) >= Calibration.enough
        let source = isMeasured ? "지금까지 예측이 빗나간 만큼(\(error))을" : "아직 잴 답이 적어 어림한 예측의 오차(\(error))를"
        return report.paragraph("95% 구간은 문제마다의 우연과 \(source) 더한 것입니다. 예상은 FSRS-6이 계산한 그날의 기억 확률입니다.", .dim)
    }
}
