import Quiz
import Terminal

/// A session of choices or blanks as text: event → lines of at most `width` columns.
struct DrillRenderer {
    let width: Int
    /// Whether single keys are read, which changes what the hints say.
    let isInteractive: Bool
    /// Whether it is read aloud.
    var isPlain = false

    private var page: QuizRenderer { QuizRenderer(width: width, isInteractive: isInteractive, isPlain: isPlain) }

    func lines(of event: DrillEvent) -> [StyledLine] {
        switch event {
        case .began(let plan, let isLogged): began(plan, isLogged)
        case .question(let number, let count, let item): question(number, count, item)
        case .hint(let initials): page.paragraph("힌트: \(initials)") + [""]
        case .judged(let item, let given, let isRight): judged(item, given, isRight)
        case .recorded(let logged, let memory):
            page.lines(of: .recorded(logged, card: memory))
        case .timeIsUp: page.lines(of: .timeIsUp)
        case .help(let kind): page.paragraph(help(kind)) + [""]
        case .notUnderstood(let input): page.lines(of: .notUnderstood(input: input))
        case .summary(let summary): self.summary(summary)
        }
    }

    private func began(_ plan: DrillPlan, _ isLogged: Bool) -> [StyledLine] {
        let name = plan.kind == .choice ? "객관식" : "빈칸"
        var lines = page.paragraph("\(name) · \(plan.items.count)문제 · 씨앗 \(plan.seed)", .bold)
        if plan.items.isEmpty {
            let why =
                plan.kind == .choice
                ? "틀린 보기로 쓸 만한 다른 답이나 표의 행이 모자랍니다." : "비워 둘 만한 핵심어나 표의 칸이 없습니다."
            lines += page.paragraph(
                "고른 노트로는 \(name) 문제를 만들 수 없습니다. \(why) 조건을 넓히거나 tamsaek quiz로 묻고 답하세요.")
        } else if plan.skipped > 0 {
            let why = plan.kind == .choice ? "보기가 모자라" : "비울 핵심어가 없어"
            lines += page.paragraph("\(why) 문제 \(plan.skipped)개는 빼고, 만들 수 있는 것만 묻습니다.")
        }
        if plan.kind == .choice {
            lines += page.paragraph(
                isLogged
                    ? "노트의 문제에 맞히면 '알맞음', 틀리면 '다시'로 기록합니다. 표에서 만든 문제는 기록할 카드가 없습니다."
                    : "고르기는 떠올리기보다 쉬우므로 기록하지 않습니다. 기록하려면 --log를 붙이세요.")
        } else {
            lines += page.paragraph("복습 기록에는 남기지 않습니다.")
        }
        return lines + [""]
    }

    private func question(_ number: Int, _ count: Int, _ item: DrillItem) -> [StyledLine] {
        let lines = page.paragraph("문제 \(number)/\(count) · \(item.title)", .bold) + [""]
        switch item {
        case .choice(let question):
            let choices = question.choices.enumerated().flatMap { index, choice in
                StyledLine(choice).wrapped(to: width - 3).prefixed(
                    first: StyledLine("\(index + 1). ", .bold), rest: "   ")
            }
            return lines + prompt(question.prompt) + [""] + choices + [""]
                + page.paragraph("1–\(question.choices.count) 고르기 · \(reveal) 모르겠음 · q 끝내기 · / 도움말", .dim) + [""]
        case .cloze(let question):
            let asked = question.question.map { page.markdown($0) + [""] } ?? []
            let mark = question.isAutomatic ? "빈칸에 들어갈 말은? (자동 추정)" : "빈칸에 들어갈 말은?"
            let keys =
                isInteractive ? "Enter 내기 · Tab 힌트 · Esc 답 보기 · Ctrl-C 끝내기" : "낱말을 적으세요. 빈 줄 답 보기 · ? 힌트 · q 끝내기"
            return lines + page.paragraph(mark, .bold) + [""] + asked + fields(question.lines) + [""]
                + page.paragraph(keys, .dim) + [""]
        }
    }

    private var reveal: String { isInteractive ? "Space" : "Enter" }

    private func prompt(_ prompt: ChoiceQuestion.Prompt) -> [StyledLine] {
        switch prompt {
        case .question(let text): page.markdown(text)
        case .aspect(let text): page.paragraph(text)
        case .described(let text, let cell):
            page.paragraph(text) + [""]
                + StyledLine(spoken(cell)).wrapped(to: width - 4).prefixed(first: "    ", rest: "    ")
        }
    }

    private func judged(_ item: DrillItem, _ given: String?, _ isRight: Bool) -> [StyledLine] {
        var lines: [StyledLine] = []
        switch item {
        case .choice(let question):
            let number = "\(question.right + 1)번"
            let verdict = isRight ? "맞았습니다." : given == nil ? "정답은 \(number)입니다." : "틀렸습니다. 정답은 \(number)입니다."
            lines += page.paragraph(verdict, .bold) + [""]
            switch question.reason {
            case .answer(let answer): lines += page.paragraph("모범 답안", .dim) + page.markdown(answer)
            case .row(let row): lines += fields(row)
            }
        case .cloze(let question):
            let verdict = isRight ? "맞았습니다" : given == nil ? "정답" : "틀렸습니다. 정답"
            lines += page.paragraph("\(verdict): \(question.term)", .bold) + [""] + fields(question.full)
        }
        return lines + [""] + (isInteractive ? page.paragraph("Enter 다음 · q 끝내기", .dim) + [""] : [])
    }

    /// A sentence, or the cells of a row below each other.
    private func fields(_ fields: [Fact.Field]) -> [StyledLine] {
        fields.flatMap { field -> [StyledLine] in
            guard !field.name.isEmpty else { return page.paragraph(spoken(field.value)) }
            return (StyledLine("\(field.name): ", .bold) + StyledLine(spoken(field.value))).wrapped(to: width - 2)
                .prefixed(first: "", rest: "  ")
        }
    }

    /// A row of strokes is not read aloud.
    private func spoken(_ text: String) -> String {
        isPlain ? text.replacing(ClozeQuestion.blank, with: "(빈칸)") : text
    }

    private func help(_ kind: DrillPlan.Kind) -> String {
        kind == .choice
            ? "맞는 것의 번호를 누릅니다. 한글 자판 그대로 눌러도 됩니다 (ㅗ ㅓ ㅏ ㅣ = 1–4). \(reveal)는 답을 보이고 틀린 것으로 셉니다. q: 끝내기"
            : "빈칸의 낱말을 적습니다. 조사와 띄어쓰기는 상관없고, 같은 뜻의 낱말과 영어도 됩니다."
    }

    private func summary(_ summary: DrillSummary) -> [StyledLine] {
        guard summary.answers > 0 else { return page.paragraph("이번에 답한 문제가 없습니다.", .bold) }
        let time = koreanDuration(milliseconds: summary.time)
        var lines = page.paragraph("\(summary.answers)문제 가운데 \(summary.right)개를 맞혔습니다. \(time)", .bold)
        if !summary.wrong.isEmpty {
            lines += [""] + page.paragraph("틀린 문제의 정답", .bold) + page.bullets(summary.wrong.map(\.solution)) + [""]
        }
        lines += page.bullets(summary.reread.map { "다시 읽을 노트: tamsaek read \($0)" })
        return lines
            + page.paragraph(
                summary.logged > 0 ? "답 \(summary.logged)개를 복습 기록에 남겼습니다." : "이번 답은 기록하지 않았습니다.")
    }
}
