import Quiz
import Terminal

/// A mock interview as text: event → lines of at most `width` columns.
struct InterviewRenderer {
    let width: Int
    /// Whether single keys are read, which changes what the hints say.
    let isInteractive: Bool
    /// Whether it is read aloud.
    var isPlain = false
    /// Whether answers are typed.
    var isTyped = false

    private var page: QuizRenderer {
        QuizRenderer(width: width, isInteractive: isInteractive, isPlain: isPlain, isTyped: isTyped)
    }

    func lines(of event: InterviewEvent) -> [StyledLine] {
        switch event {
        case .began(let interview, let seed, let isTyped): began(interview, seed, isTyped)
        case .question(let number, let count, let round, let elapsed, let total):
            question(number, count, round, elapsed, total)
        case .followUp(let number, let count, let text):
            page.paragraph("꼬리 질문 \(number)/\(count) · 계획 \(Self.duration(Interview.followUpSeconds))", .bold) + [""]
                + page.markdown(text) + [""]
        case .answered(let reply): page.paragraph(Self.said(reply)) + [""]
        case .timeIsUp(let left):
            page.paragraph("면접 시간이 끝났습니다. 묻지 못한 문제 \(left)개는 남겨 둡니다.", .bold) + [""]
        case .noHints: page.paragraph("모의면접에는 힌트가 없습니다. 모르면 \(passKeys).") + [""]
        case .help(let isTyped): page.paragraph(help(isTyped)) + [""]
        case .notUnderstood(let input): page.lines(of: .notUnderstood(input: input))
        case .grading(let count):
            page.paragraph("면접이 끝났습니다. 답 \(count)개를 모범 답안과 견주어 채점하세요. 채점은 복습 기록에 남습니다.", .bold) + [""]
        case .reviewing(let number, let count, let answer): reviewing(number, count, answer)
        case .quiz(let event): page.lines(of: event)
        case .needsGrade:
            page.paragraph("1–4로 채점하세요: 1 다시, 2 어려움, 3 알맞음, 4 쉬움. q는 채점을 그만두고 보고를 봅니다.")
        case .report(let report): self.report(report)
        }
    }

    private func began(_ interview: Interview, _ seed: Int, _ isTyped: Bool) -> [StyledLine] {
        page.paragraph(
            "모의면접 · \(interview.rounds.count)문제 · \(Self.duration(interview.seconds)) · 씨앗 \(seed)", .bold)
            + page.paragraph("면접관이 묻고 꼬리 질문을 이어 갑니다. 답은 끝난 뒤에 한꺼번에 보고 채점합니다. " + help(isTyped)) + [""]
    }

    private func help(_ isTyped: Bool) -> String {
        switch (isTyped, isInteractive) {
        case (true, true): "답을 적고 빈 줄에서 Enter나 Ctrl-D로 냅니다. Esc: 모르겠음 · Ctrl-C: 끝내고 보고 보기"
        case (true, false): "답을 적고 빈 줄로 냅니다. 빈 줄만: 모르겠음 · q: 끝내고 보고 보기"
        case (false, true): "소리 내어 답하고, 마치면 Enter. p: 모르겠음 · q: 끝내고 보고 보기"
        case (false, false): "소리 내어 답하고, 마치면 빈 줄. p: 모르겠음 · q: 끝내고 보고 보기"
        }
    }

    private var passKeys: String {
        isInteractive ? "Esc로 넘어가세요" : "빈 줄로 넘어가세요"
    }

    private func question(_ number: Int, _ count: Int, _ round: Interview.Round, _ elapsed: Int, _ total: Int)
        -> [StyledLine]
    {
        let place = [
            "질문 \(number)/\(count)", "계획 \(Self.duration(round.seconds))",
            "지금까지 \(InterviewClock.clock(elapsed)) / \(InterviewClock.clock(total))",
        ]
        return page.paragraph(place.joined(separator: " · "), .bold) + [""] + page.markdown(round.card.question.text)
            + [""]
    }

    private func reviewing(_ number: Int, _ count: Int, _ answer: InterviewAnswer) -> [StyledLine] {
        var lines = page.paragraph("채점 \(number)/\(count)", .bold) + [""] + page.markdown(answer.reply.question)
        lines += page.paragraph(Self.said(answer.reply), .dim) + [""]
        for reply in answer.followUps {
            lines += page.bullets(["꼬리 질문: \(reply.question)"])
            if let text = reply.text { lines += page.bullets(["내 답: \(text)"]) }
            lines += page.paragraph(Self.said(reply), .dim)
        }
        return lines + (answer.followUps.isEmpty ? [] : [""])
    }

    private func report(_ report: InterviewReport) -> [StyledLine] {
        guard !report.answers.isEmpty else { return page.paragraph("답한 질문이 없습니다. 기록한 것도 없습니다.", .bold) }
        let graded = report.answers.count { $0.grade != nil }
        var lines = page.paragraph("모의면접 보고", .bold)
        lines += page.paragraph(
            "\(report.questions)문제 가운데 \(report.answers.count)문제에 답했습니다. "
                + "\(Self.duration(report.seconds)) (계획 \(Self.duration(report.planned)))")
        let table = TextTable(
            header: ["번호", "질문", "시간", "계획", "채점"],
            rows: report.answers.enumerated().map { index, answer in
                [
                    String(index + 1), answer.reply.question, InterviewClock.clock(answer.reply.seconds),
                    InterviewClock.clock(answer.reply.planned),
                    answer.grade.flatMap(Grade.init).map { "\($0.rawValue) \($0.name)" } ?? "안 함",
                ].map { TextTable.Cell($0) }
            }, alignments: [.right, .left, .right, .right, .left])
        lines += [""] + (isPlain ? table.records(width: width) : table.lines(width: width)) + [""]
        lines += page.paragraph(pace(report))
        lines += weak(report)
        if graded < report.answers.count {
            lines += page.paragraph("채점하지 않은 답 \(report.answers.count - graded)개는 기록하지 않았습니다.")
        }
        return lines
    }

    private func weak(_ report: InterviewReport) -> [StyledLine] {
        guard !report.weak.isEmpty else { return [] }
        return [""] + page.paragraph("약한 곳", .bold)
            + report.weak.flatMap { topic in
                let missed = topic.missed.isEmpty ? "" : " 놓친 개념: \(topic.missed.joined(separator: ", "))"
                return page.bullets([
                    "\(topic.title): \(topic.answers)문제 가운데 \(topic.weak)문제가 다시·어려움.\(missed) → tamsaek read \(topic.note)"
                ])
            }
    }

    /// Whether the answers were as long as an interviewer wants them.
    private func pace(_ report: InterviewReport) -> String {
        let said = report.answers.filter { !$0.reply.isPassed }.map(\.reply)
        let (seconds, planned) = (said.map(\.seconds).reduce(0, +), said.map(\.planned).reduce(0, +))
        let long = said.count { $0.seconds > $0.planned }
        if seconds == 0 { return "잰 시간이 없습니다." }
        if long > 0 { return "계획보다 길어진 답이 \(long)개 있습니다. 결론부터 말하고 근거는 둘로 줄여 보세요." }
        if 2 * seconds < planned { return "답이 계획의 절반보다 짧습니다. 까닭과 예를 하나씩 덧붙여 보세요." }
        return "모든 답을 계획한 시간 안에 마쳤습니다."
    }

    private static func said(_ reply: InterviewAnswer.Reply) -> String {
        let time = "\(duration(reply.seconds)) (계획 \(duration(reply.planned)))"
        if reply.isPassed { return "모르겠다고 답했습니다. \(time)" }
        let over = reply.seconds - reply.planned
        return "답한 시간: \(time)" + (over > 0 ? " \(duration(over)) 넘겼습니다." : "")
    }

    private static func duration(_ seconds: Int) -> String {
        seconds > 0 && seconds.isMultiple(of: 60) && seconds < 3600
            ? "\(seconds / 60)분" : koreanDuration(milliseconds: seconds * 1000)
    }
}
