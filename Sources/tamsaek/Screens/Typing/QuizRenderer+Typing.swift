import Quiz
import Terminal

extension QuizRenderer {
    func hint(_ hint: Hint?) -> [StyledLine] {
        switch hint {
        case .initials(let concepts):
            paragraph("힌트 1: 핵심 개념 \(concepts.count)개", .bold) + bullets(concepts) + [""]
        case .names(let concepts): paragraph("힌트 2: 핵심 개념", .bold) + bullets(concepts) + [""]
        case .firstSentence(let sentence): paragraph("힌트 3: 첫 문장", .bold) + paragraph(sentence) + [""]
        case nil: paragraph("힌트가 더 없습니다.") + [""]
        }
    }

    /// The learner's answer with what was found underlined, and what speaks against it.
    func assessed(_ checklist: Checklist) -> [StyledLine] {
        let assessment = checklist.assessment
        let seconds = SpeakingTime.seconds(of: checklist.answer)
        var lines = paragraph("내 답", .bold) + underlined(checklist) + [""]
        if seconds > 0 {
            lines += paragraph("이 답은 말로 약 \(koreanDuration(milliseconds: seconds * 1000))입니다." + Self.advice(seconds))
        }
        lines += assessment.doubts.flatMap { bullets([Self.reason($0)]) }
        return lines + [""]
    }

    /// The concepts with their ticks, and the grade they speak for.
    func checklist(_ checklist: Checklist) -> [StyledLine] {
        let assessment = checklist.assessment
        guard !assessment.findings.isEmpty else {
            return paragraph("견줄 모범 답안이 없어 제안하지 않습니다. 1–4로 채점하세요.") + [""]
        }
        let rows = zip(assessment.findings, checklist.ticks).enumerated().flatMap { index, row in
            let isByHand = row.0.isFound != row.1
            let state = row.1 ? (isByHand ? "체크함" : "찾음") : isByHand ? "체크 지움" : "못 찾음"
            let sign = isPlain ? "" : row.1 ? "✓ " : "✗ "
            let mark = isInteractive && index == checklist.cursor ? "▸ " : "  "
            let number = isInteractive ? "" : "\(index + 1). "
            return StyledLine("\(number)\(row.0.concept) — \(sign)\(state)").wrapped(to: width - 2).prefixed(
                first: StyledLine(mark, .bold), rest: "  ")
        }
        let title = assessment.isAutomatic ? "핵심 개념 (자동 추정)" : "핵심 개념"
        let keys =
            isInteractive
            ? "다른 말로 했다면 ↑↓와 Space로 체크 · Enter 제안대로 · 1–4 채점" : "다른 말로 했다면 '체크 2'처럼 · 빈 줄은 제안대로 · 1–4 채점"
        return paragraph(title, .bold) + rows + [""] + paragraph(Self.proposal(checklist), .bold)
            + paragraph(keys, .dim)
            + [""]
    }

    private static func proposal(_ checklist: Checklist) -> String {
        let count = "\(checklist.ticks.count(where: \.self))/\(checklist.ticks.count)"
        guard let grade = checklist.suggestion.grade else {
            return "판단 보류 (\(count)): 다른 말로 설명했을 수 있습니다. 스스로 채점하세요."
        }
        let limit = checklist.isLimited ? ", 힌트를 보아 낮춤" : ""
        return "제안: \(grade.rawValue) \(grade.name) (\(count)\(limit))"
    }

    private static func reason(_ doubt: Doubt) -> String {
        switch doubt {
        case .givenUp: "모른다고 답했습니다."
        case .misconception(let claim, let quote): "'\(quote)': 흔한 오해입니다 (\(claim))."
        case .swapped(let quote): "'\(quote)': 서로 바꾸어 말한 것 같습니다."
        case .keywordList: "낱말을 늘어놓았습니다. 문장으로 설명해야 점수가 올라갑니다."
        case .contradiction(let quote, let model): "'\(quote)': 모범 답안은 '\(model)'인데 반대로 들립니다."
        }
    }

    private static func advice(_ seconds: Int) -> String {
        switch seconds {
        case ..<20: " 면접이라면 조금 더 풀어 말하세요."
        case 121...: " 면접이라면 2분 안으로 줄이세요."
        default: ""
        }
    }

    private func underlined(_ checklist: Checklist) -> [StyledLine] {
        let answer = checklist.answer
        let places = checklist.assessment.findings.flatMap(\.places).sorted { $0.lowerBound < $1.lowerBound }
        var spans: [Span] = []
        var position = answer.startIndex
        for place in places where place.lowerBound >= position {
            spans.append(Span(String(answer[position..<place.lowerBound])))
            spans.append(Span(String(answer[place]), Style(isUnderlined: true)))
            position = place.upperBound
        }
        spans.append(Span(String(answer[position...])))
        return StyledLine(spans).wrapped(to: width)
    }
}
