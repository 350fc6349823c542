import Content
import Quiz
import Terminal

/// A quiz as text: event → lines of at most `width` columns.
///
/// Without box art and without meaning in colour alone, so that it reads as well aloud and in a file.
struct QuizRenderer {
    let width: Int
    /// Whether single keys are read, which changes what the hints say.
    let isInteractive: Bool
    /// Whether it is read aloud.
    var isPlain = false
    /// Whether answers are typed.
    var isTyped = false

    func lines(of event: QuizEvent) -> [StyledLine] {
        switch event {
        case .cramming(let cards, let isLogged): cramming(cards, isLogged)
        case .question(let number, let item, let remaining): question(number, item, remaining)
        case .answer(let card, let outlook, let now): answer(card, outlook, now)
        case .recorded(let logged, let card): recorded(logged, card)
        case .practised(let review):
            paragraph("\(review.grade.name). " + (review.grade == .again ? Self.comesBack : "기록하지 않았습니다.")) + [""]
        case .takenBack(let review): paragraph("되돌렸습니다: '\(review.grade.name)'") + [""]
        case .postponed: paragraph("나중에 다시 묻습니다.") + [""]
        case .held(let card, let hold): held(card, hold)
        case .released(let card): paragraph("되돌렸습니다. 다시 묻습니다: \(card.question.text)") + [""]
        case .undone(let logged, let question, _): undone(logged, question)
        case .nothingToUndo: paragraph("되돌릴 답이 없습니다.")
        case .timeIsUp: paragraph("정한 시간이 다 되었습니다.", .bold) + [""]
        case .help: help
        case .hint(let hint): self.hint(hint)
        case .assessed(_, let checklist): assessed(checklist)
        case .checklist(_, let checklist): self.checklist(checklist)
        case .notJudged: paragraph("판단을 보류했습니다. 1–4로 채점하세요.")
        case .askingWording(let concept):
            paragraph("내 답에서 '\(concept)'에 해당하는 말을 적으면 다음부터 찾습니다. \(isInteractive ? "Esc" : "빈 줄"): 배우지 않음", .dim)
        case .learnt(let concept, let wording): paragraph("배웠습니다: \(concept) = \(wording)") + [""]
        case .notUnderstood(let input): paragraph("모르는 입력입니다: \(input). 도움말은 /")
        case .failed(let message, let advice):
            paragraph("저장하지 못했습니다. \(message)", .bold) + paragraph(advice)
                + paragraph("문제는 그대로 있습니다. 다시 누르거나 q로 끝내세요.")
        case .unsaved(let grade, let message, let advice): unsaved(grade, message, advice)
        case .history(let card, let answers): history(card, answers)
        case .followUp(let text, let number, let count): followUp(text, number, count)
        case .leech(let card, let lapses): leech(card, lapses)
        case .place(let card): place(card)
        case .notEdited(let message, let advice): paragraph(message, .bold) + paragraph(advice) + [""]
        case .edited(let card): edited(card)
        case .summary(let summary): self.summary(summary)
        case .ended: [""] + paragraph("u 마지막 답 되돌리기 · 다른 글쇠를 누르면 끝납니다.", .dim)
        }
    }

    private func question(
        _ number: Int, _ item: Session.Item, _ remaining: Session.Remaining
    ) -> [StyledLine] {
        let card = item.card
        let place = [
            "문제 \(number)", Self.kind(of: item), card.title, card.difficulty.map { "난이도 \($0)" },
            card.question.stars.map { isPlain ? "별 \($0)개" : String(repeating: "★", count: $0) },
        ]
        let waiting = "남은 문제: 새 문제 \(remaining.new) · 배우는 중 \(remaining.learning) · 복습 \(remaining.review)"
        return paragraph(place.compactMap(\.self).joined(separator: " · "), .bold) + paragraph(waiting, .dim) + [""]
            + markdown(card.question.text) + [""]
            + paragraph(keys, .dim) + [""]
    }

    private var keys: String {
        let others = ["n 나중에", "b 내일", "s 보류", "u 되돌리기", "q 끝내기", "/ 도움말"]
        let (first, rest) =
            switch (isTyped, isInteractive) {
            case (true, true): ("답을 적으세요. 빈 줄에서 Enter나 Ctrl-D로 냄", ["Tab 힌트", "Esc 포기", "Ctrl-C 끝내기"])
            case (true, false): ("답을 적고 빈 줄로 내세요. 첫 줄에 ? 힌트", others + ["빈 줄만: 포기"])
            case (false, _): ("\(isInteractive ? "Space" : "Enter") 답 보기", ["? 힌트"] + others)
            }
        // Kept together at a line's end: a key without its meaning helps nobody.
        return ([first] + rest.map { $0.replacing(" ", with: "\u{A0}") }).joined(separator: " · ")
    }

    private static func kind(of item: Session.Item) -> String {
        switch (item.memory.state, item.mode) {
        case _ where item.memory.isNew: "새 문제"
        case (_, .cram): "떠올릴 확률 \(Int(((item.recall ?? 0) * 100).rounded()))%"
        case (.learning, _): "배우는 중"
        case (.relearning, _): "다시 배우는 중"
        case (.review, .early): "미리 복습"
        case (.review, _): "복습"
        }
    }

    private func cramming(_ cards: Int, _ isLogged: Bool) -> [StyledLine] {
        let log =
            isLogged
            ? "답을 복습 기록에 남기므로 다음 복습일이 바뀝니다." : "답을 기록하지 않으므로 복습 일정은 그대로입니다. 기록하려면 --log를 붙이세요."
        return paragraph("벼락치기 · 문제 \(cards)개", .bold)
            + paragraph("덜 기억하는 것부터, 복습할 때가 아닌 문제까지 묻습니다. '다시'로 답한 문제는 맞힐 때까지 다시 나옵니다. \(log)") + [""]
    }

    private static let comesBack = "이번 벼락치기에서 다시 묻습니다."

    private func answer(_ card: Card, _ outlook: [(grade: Grade, card: CardMemory)], _ now: Moment) -> [StyledLine] {
        let question = card.question
        var lines = paragraph("답", .bold)
        lines += question.answer.map(markdown) ?? paragraph("모범 답안 없음: 스스로 채점하세요.")
        // A typed answer's checklist has them.
        if !question.rubric.isEmpty, !isTyped {
            // A concept's other wordings are stems to match, not words to read.
            lines += [""] + paragraph("핵심 개념", .bold) + bullets(question.rubric.compactMap(\.first))
        }
        if !question.keywords.isEmpty {
            lines += [""] + paragraph("핵심어: " + question.keywords.joined(separator: ", "))
        }
        if !question.followUps.isEmpty {
            lines += [""] + paragraph("꼬리 질문", .bold) + bullets(question.followUps)
        }
        let grades = outlook.map { grade, card in
            let wait = QuizWait(until: card, from: now)?.text ?? ""
            // Kept together at a line's end: a key without its meaning helps nobody.
            return "\(grade.rawValue)\u{A0}\(grade.name)\u{A0}(\(wait))"
        }
        // Nothing is to come of the grades of a session that does not log.
        let keys = outlook.isEmpty ? Grade.allCases.map { "\($0.rawValue)\u{A0}\($0.name)" } : grades
        return lines + [""] + paragraph(keys.joined(separator: " · "), .bold) + [""]
    }

    private func recorded(_ logged: LoggedReview, _ card: CardMemory) -> [StyledLine] {
        if logged.review.mode == .cram, logged.review.grade == .again {
            return paragraph("기록: 다시. \(Self.comesBack)") + [""]
        }
        let wait = QuizWait(until: card, from: logged.review.moment).map { "\($0.text) 뒤에 다시 묻습니다." } ?? ""
        return paragraph("기록: \(logged.review.grade.name). \(wait)") + [""]
    }

    private var help: [StyledLine] {
        let keys = [
            "Space, Enter: 답 보기, 그다음에는 알맞음", "1, h: 다시 — 떠올리지 못했다", "2, j: 어려움 — 힘들게 떠올렸다",
            "3, k: 알맞음 — 떠올렸다", "4, l: 쉬움 — 바로 떠올렸다", "?: 힌트 (개수와 초성, 개념, 첫 문장)",
            "f: 꼬리 질문 하나씩 보기", "u: 마지막 답 되돌리기 (거듭 누르면 그 앞의 답, 지난 세션의 답도)", "n: 나중에 (이번 세션의 끝에 다시)",
            "b: 내일 새벽 4시까지 묻지 않기", "s: 보류 — tamsaek cards release로 풀 때까지 묻지 않기", "i: 이 문제에 한 답의 이력",
            "e: 노트의 이 줄을 편집기로 고치고 다시 묻기", "q: 끝내기 (답은 이미 저장되어 있음)", "/: 이 도움말",
        ]
        let how =
            isInteractive
            ? "한글 자판 그대로 눌러도 됩니다 (ㅕ = u)."
            : "한 줄에 하나씩, 낱말로도 씁니다: 보기, 다시, 어려움, 알맞음, 쉬움, 힌트, 꼬리, 되돌리기, 나중에, 내일, 보류, 이력, 고치기, 끝내기."
        return bullets(keys) + paragraph(how) + [""]
    }

    private func summary(_ summary: QuizSummary) -> [StyledLine] {
        var lines: [StyledLine] = []
        if summary.answers > 0 {
            let grades = [
                (Grade.again, summary.again), (.hard, summary.hard), (.good, summary.good), (.easy, summary.easy),
            ]
            lines += paragraph(
                "이번에 답한 문제 \(summary.cards)개, 답 \(summary.answers)번, \(koreanDuration(milliseconds: summary.time))",
                .bold)
            lines += paragraph(grades.map { "\($0.name) \($1)" }.joined(separator: " · "))
        } else {
            lines += paragraph("이번에 답한 문제가 없습니다.", .bold)
        }
        if !summary.isLogged {
            let left = summary.remaining.all
            if left > 0 { lines += bullets(["남은 문제 \(left)개: tamsaek quiz --mode cram으로 다시 합니다."]) }
            return lines + bullets(summary.reread.map { "다시 읽을 노트: tamsaek read \($0)" })
                + paragraph("이번 답은 기록하지 않았습니다. 복습 일정은 그대로입니다.")
        }
        return lines + bullets(nextSteps(summary))
    }

    /// What the learner can do now, the most useful first.
    private func nextSteps(_ summary: QuizSummary) -> [String] {
        var steps: [String] = []
        let waiting = summary.remaining.all
        if waiting > 0 {
            steps.append("남은 문제 \(waiting)개: tamsaek quiz로 이어서 합니다.")
        } else if summary.due > 0 {
            steps.append("오늘 복습할 문제가 \(summary.due)개 더 있습니다: tamsaek quiz")
        } else if summary.new > 0 {
            steps.append("새 문제가 \(summary.new)개 더 있습니다: tamsaek quiz")
        } else if summary.answers == 0 {
            steps.append("지금 물을 문제가 없습니다. 미리 하려면 tamsaek quiz --all")
        }
        if waiting == 0, summary.answers == 0, summary.held > 0 {
            steps.append("보류하거나 내일로 미룬 문제 \(summary.held)개: tamsaek cards --held로 보고 tamsaek cards release로 풉니다.")
        }
        for note in summary.reread {
            steps.append("다시 읽을 노트: tamsaek read \(note)")
        }
        if let next = summary.next {
            let when = next.isToday ? "오늘 \(next.due.clock)" : next.due.day.korean
            steps.append("다음 복습: \(when)부터 \(next.cards)문제")
        }
        return steps
    }

    func paragraph(_ text: String, _ style: Style = .plain) -> [StyledLine] {
        StyledLine(text, style).wrapped(to: width)
    }

    func bullets(_ texts: [String]) -> [StyledLine] {
        texts.flatMap { StyledLine($0).wrapped(to: width - 2).prefixed(first: isPlain ? "- " : "• ", rest: "  ") }
    }

    /// A question or an answer as the reader shows a note; text that no note can hold as it is.
    func markdown(_ text: String) -> [StyledLine] {
        // The empty line keeps a leading rule from being taken for front matter.
        guard let note = try? Note("\n" + text, path: "") else { return paragraph(text) }
        var page = NotePage(
            width: width, inlines: InlineText(listsAddresses: !isInteractive, isPlain: isPlain))
        page.add(note.blocks)
        page.addAddresses()
        return page.lines
    }
}
