import Quiz
import Terminal

extension QuizRenderer {
    func held(_ card: Card, _ hold: Hold) -> [StyledLine] {
        let text =
            switch hold {
            case .bury: "내일 새벽 4시까지 묻지 않습니다"
            case .suspend: "보류했습니다. tamsaek cards release \(card.id)로 풀 때까지 묻지 않습니다"
            }
        return paragraph("\(text). 되돌리기는 u") + [""]
    }

    func undone(_ logged: LoggedReview, _ question: String?) -> [StyledLine] {
        let review = logged.review
        return paragraph(
            "되돌렸습니다: \(review.moment.day.korean) \(review.moment.clock)의 답 '\(review.grade.name)'"
                + (question.map { " — \($0)" } ?? "")) + [""]
    }

    func unsaved(_ grade: Grade, _ message: String, _ advice: String) -> [StyledLine] {
        let keys = "Enter 다시 저장 · 1–4 다른 점수로 저장 · q 저장하지 않고 끝내기"
        return paragraph("저장하지 못한 점수: \(grade.name). \(message)", .bold) + paragraph(advice)
            + paragraph(keys, .dim) + [""]
    }

    func followUp(_ text: String?, _ number: Int, _ count: Int) -> [StyledLine] {
        guard let text else { return paragraph(count == 0 ? "꼬리 질문이 없는 문제입니다." : "꼬리 질문이 더 없습니다.") + [""] }
        return paragraph("꼬리 질문 \(number)/\(count)", .bold) + markdown(text) + [""]
    }

    func leech(_ card: Card, _ lapses: Int) -> [StyledLine] {
        let advice = "거듭 잊는 문제는 더 외우기보다 문제를 나누거나 고쳐 쓰는 편이 낫습니다."
        let keys =
            isInteractive
            ? "e 노트 고치기 · s 보류 · i 이력 · Space 그대로 계속" : "보류하려면 tamsaek cards suspend \(card.id)"
        return paragraph("\(lapses)번 잊은 문제입니다. \(advice)", .bold) + place(card).dropLast()
            + paragraph(keys, .dim) + [""]
    }

    func place(_ card: Card) -> [StyledLine] {
        paragraph("노트의 자리: \(card.path):\(card.question.line)") + [""]
    }

    func edited(_ card: Card?) -> [StyledLine] {
        paragraph(card == nil ? "노트에서 이 문제가 없어졌습니다. 지금까지의 답은 기록에 남아 있습니다." : "고친 노트를 읽었습니다. 다시 묻습니다.")
            + [""]
    }

    /// The answers to a question, the oldest first, and what was typed for them.
    func history(_ card: Card, _ answers: [PastAnswer]) -> [StyledLine] {
        var lines = paragraph("이력: \(card.question.text)", .bold)
        guard let last = answers.last else { return lines + paragraph("아직 답하지 않은 문제입니다.") + [""] }
        let rows = answers.map { answer -> [TextTable.Cell] in
            let review = answer.logged.review
            return [
                "\(review.moment.day) \(review.moment.clock)", review.grade.name,
                QuizWait(until: answer.memory, from: review.moment)?.text ?? "",
                answer.memory.memory.map { fixed($0.stability, 1) } ?? "",
                koreanDuration(milliseconds: review.answerTime), answer.hints == 0 ? "-" : "\(answer.hints)",
            ].map { TextTable.Cell($0) }
        }
        let table = TextTable(
            header: ["때", "점수", "간격", "안정도(일)", "걸린 시간", "힌트"], rows: rows,
            alignments: [.left, .left, .right, .right, .right, .right], isFramed: false)
        lines += isPlain ? table.records(width: width) : table.lines(width: width)
        let typed = answers.compactMap { answer in
            answer.typed.map { "\(answer.logged.review.moment.day): \(Self.beginning(of: $0.text))" }
        }
        if !typed.isEmpty { lines += [""] + paragraph("적은 답", .bold) + bullets(typed) }
        return lines + paragraph("잊은 횟수 \(last.memory.lapses)") + [""]
    }

    /// A typed answer on one line, as far as it helps to know it again.
    private static func beginning(of text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > 60 ? line.prefix(60) + "…" : line
    }
}
