import Quiz
import Terminal

/// The home screen: ``Home`` → lines of at most `width` columns.
struct HomeRenderer {
    let width: Int

    func lines(of home: Home) -> [StyledLine] {
        let counts = "복습 \(home.today.review) · 배우는 중 \(home.today.learning) · 새 문제 \(home.today.new)"
        var lines = StyledLine("tamsaek — 하이퍼파라미터 탐색 면접 준비", .bold).wrapped(to: width) + [""]
        lines += section("오늘", [(counts, nil)] + (home.interview.map { [($0.korean, "tamsaek ready")] } ?? []))
        lines += section(
            "노트",
            home.notes.map { note in
                let done = note.questions == 0 ? "문제 없음" : "문제 \(note.questions)개 가운데 \(note.answered)개 풀어 봄"
                let difficulty = note.difficulty.map { " · 난이도 \($0)" } ?? ""
                return ("tamsaek read \(note.slug)", "\(note.title.withFormulas)\(difficulty) · \(done)")
            })
        if !home.exercises.isEmpty {
            lines += section("연습", home.exercises.map { ($0.command, $0.label) })
        }
        lines += section("다음 걸음", [(home.next.command, home.next.reason)])
        return lines + StyledLine("모든 명령: tamsaek --help", .dim).wrapped(to: width)
    }

    /// A heading and its entries: a command or a fact, and under it what it is about.
    private func section(_ title: String, _ entries: [(first: String, second: String?)]) -> [StyledLine] {
        let body = entries.flatMap { entry in
            indented(StyledLine(entry.first), by: 2)
                + (entry.second.map { indented(StyledLine($0, .dim), by: 4) } ?? [])
        }
        return [StyledLine(title, .bold)] + body + [""]
    }

    private func indented(_ line: StyledLine, by margin: Int) -> [StyledLine] {
        line.wrapped(to: width - margin).map { StyledLine(String(repeating: " ", count: margin)) + $0 }
    }
}

extension Home.Interview {
    /// How long until the interview, and what will be left of the answers then.
    fileprivate var korean: String {
        let left = daysLeft == 0 ? "오늘" : "\(daysLeft)일 남음"
        return "면접 \(date.korean) · \(left) · 지금 이대로면 문제의 \(Int((expected * 100).rounded()))%를 떠올림"
    }
}
