/// What a line of a note says it is by the word it begins with: `Q.`, `**A1.**`, `답변:`, `난이도:`.
struct Mark {
    /// What the line introduces.
    enum Role {
        case question, answer, difficulty, keywords, frequency, followUps, hint, rubric, traps
    }

    let role: Role
    /// Whether the mark is a word that also begins ordinary sentences, such as `문제:`, and has no number.
    let isLoose: Bool
    /// The emphasis the mark opened that goes on behind it, such as `**` of `**Q. 왜?**`; empty where it is closed.
    let emphasis: String
    /// What follows the mark.
    let rest: String

    /// The mark that `line` begins with, if any.
    init?(_ line: String) {
        guard Self.mayBegin(line) else { return nil }
        var scanner = MarkScanner(line)
        scanner.skipOrnaments()
        let emphasis = scanner.takeEmphasis()
        let bracket = scanner.takeOpeningBracket()
        guard let (word, role) = scanner.take(firstOf: Self.words) else { return nil }
        let isLetter = word.count == 1 && word.first?.isASCII == true
        let isTight = scanner.rest.first?.folded.isDigit == true
        let number = scanner.takeNumber(maySpace: true)
        var isClosed = scanner.takeClosing(emphasis)
        if let bracket {
            // `[문제](…)` is a link, and `(A)` counts something.
            guard scanner.take(bracket), !"([:".contains(scanner.rest.first ?? " "),
                !(isLetter && bracket == ")" && !number && emphasis.isEmpty)
            else { return nil }
        }
        let isSeparated = scanner.takeSeparator() || (number && scanner.takeDash())
        // `Q.1 …`
        let lateNumber = isLetter && isSeparated && !number && scanner.takeNumber(maySpace: false)
        if lateNumber { _ = scanner.takeSeparator() }
        isClosed = scanner.takeClosing(emphasis) || isClosed
        scanner.skipBlanks(of: scanner.rest)
        let isAlone = scanner.rest.isEmpty
        guard
            bracket != nil || isSeparated || (number && (isTight || !isLetter) && scanner.isAfterBlank)
                || (isAlone && (number || isClosed || !isLetter)) || (isClosed && !isLetter && role == .answer)
        else { return nil }
        // `A.I.` and `A:B` are names.
        if isLetter, bracket == nil, !number, !lateNumber, !scanner.isAfterBlank, !isClosed,
            let next = scanner.rest.first, next.isASCII, next.isLetter
        {
            return nil
        }
        // `답.` and `답 1` alone are an answer rather than its mark.
        if word == "답", isAlone, emphasis.isEmpty, bracket == nil, scanner.last != ":" { return nil }
        // An ordinary sentence may begin with `핵심:`.
        if role == .rubric || role == .traps, emphasis.isEmpty { return nil }
        self.role = role
        isLoose = !isLetter && !number
        self.emphasis = isClosed ? "" : emphasis
        rest = String(scanner.rest)
    }

    /// What the whole of a heading or of a `<summary>` says it is: `답변 보기`, `꼬리 질문`, `힌트`.
    static func role(ofTitle title: String) -> Role? {
        var scanner = MarkScanner(title)
        scanner.skipOrnaments()
        _ = scanner.takeEmphasis()
        if scanner.take(firstOf: revealing) != nil { return .answer }
        guard let (word, role) = scanner.take(firstOf: words), role != .question, word.count > 1 || word == "답",
            scanner.rest.count <= 12, !(scanner.rest.first?.isLetter ?? false)
        else { return nil }
        return role
    }

    /// The words that make a mark, by their first letter.
    ///
    /// Of several that fit, the first holds.
    private static let words = Dictionary(grouping: wordsInOrder, by: \.0.first)

    private static let wordsInOrder: [(String, Role)] = [
        ("모범 답변 방향", .answer), ("모범 답변", .answer), ("모범답변", .answer), ("모범 답안", .answer),
        ("모범답안", .answer), ("예시 답변", .answer), ("예시 답안", .answer), ("답변", .answer), ("답안", .answer),
        ("정답", .answer), ("해설", .answer), ("풀이", .answer), ("답", .answer), ("answer", .answer), ("ans", .answer),
        ("a", .answer),
        ("면접 질문", .question), ("예상 질문", .question), ("질문", .question), ("문제", .question),
        ("question", .question), ("q", .question),
        ("꼬리 질문", .followUps), ("꼬리질문", .followUps), ("추가 질문", .followUps), ("후속 질문", .followUps),
        ("follow-up questions", .followUps), ("follow-up", .followUps), ("follow up", .followUps),
        ("난이도", .difficulty), ("difficulty", .difficulty),
        ("핵심 키워드", .keywords), ("핵심키워드", .keywords), ("키워드", .keywords), ("keywords", .keywords),
        ("출제 빈도", .frequency), ("빈도", .frequency), ("중요도", .frequency), ("힌트", .hint), ("hint", .hint),
        ("핵심", .rubric), ("오답", .traps),
    ]

    private static let initialScalars = Set(wordsInOrder.compactMap(\.0.unicodeScalars.first))

    /// Whether the first letter of `line` may begin a word, whatever stands before it: a quick test that most lines fail.
    private static func mayBegin(_ line: String) -> Bool {
        for scalar in line.unicodeScalars {
            switch scalar {
            // A tag, and Hangul written as jamo, need a closer look.
            case "<", "\u{1100}"..."\u{1112}": return true
            case "*", "_", "(", "[", " ", "\t": continue
            case "\u{AC00}"..."\u{D7A3}": return initialScalars.contains(scalar)
            default:
                let isInitial = initialScalars.contains(scalar.folded)
                if isInitial || scalar.isASCII { return isInitial }
            }
        }
        return false
    }

    /// What a `<summary>` says that only invites to look.
    private static let revealing = Dictionary(
        grouping: ["보기", "펼치기", "열기", "더보기", "클릭", "접기", "click", "show", "view"].map { ($0, Role.answer) },
        by: \.0.first)
}
