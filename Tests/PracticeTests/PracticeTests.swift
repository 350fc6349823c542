import Terminal
import Testing

@testable import Practice

/// A screen that keeps what was written and answers from a list.
private final class Desk {
    var output = ""
    var answers: [String?]

    init(answers: [String?] = []) {
        self.answers = answers
    }

    func screen(width: Int = 60) -> Screen {
        Screen(
            width: width, usesColor: false, isInteractive: !answers.isEmpty, write: { self.output += $0 },
            readLine: { self.answers.isEmpty ? nil : self.answers.removeFirst() })
    }
}

@Suite("Lesson steps")
struct PagerTests {
    private func pages(_ desk: Desk) -> Pager.Turn {
        var pager = Pager(screen: desk.screen())
        for number in 1...3 {
            pager.add([StyledLine("\(number)쪽")])
            if pager.turn() == .quit { return .quit }
        }
        return .next
    }

    /// The pages in the order they were written.
    private func shown(_ desk: Desk) -> [String] {
        desk.output.split(separator: "\n").filter { $0.hasSuffix("쪽") }.map { String($0.suffix(2)) }
    }

    @Test("Through a pipe nothing waits, and every step is written once")
    func piped() {
        let desk = Desk()
        #expect(pages(desk) == .next)
        #expect(desk.output == "1쪽\n2쪽\n3쪽\n")
    }

    @Test("On a terminal, Enter goes on, b goes back as far as the first step, q ends")
    func interactive() {
        let desk = Desk(answers: ["", "b", "b", "", "", "q"])
        #expect(pages(desk) == .quit)
        #expect(shown(desk) == ["1쪽", "2쪽", "1쪽", "1쪽", "2쪽", "3쪽"])
    }

    @Test("The end of input ends the lesson")
    func endOfInput() {
        #expect(pages(Desk(answers: ["", nil])) == .quit)
    }
}

@Suite("Lesson arguments")
struct LessonOptionsTests {
    private func options(_ arguments: String...) throws(LessonOptions.Misuse) -> LessonOptions {
        try LessonOptions(arguments, exercise: "ex01-grid-vs-random", trials: 9, seed: 3)
    }

    @Test("Without arguments the exercise's own numbers hold")
    func defaults() throws {
        let options = try options()
        #expect(options.trials == 9)
        #expect(options.seed == 3)
        #expect(!options.isCheck)
    }

    @Test("Numbers follow as a word or behind an equals sign")
    func numbers() throws {
        let options = try options("--trials=40", "--seed", "7", "--check")
        #expect(options.trials == 40)
        #expect(options.seed == 7)
        #expect(options.isCheck)
    }

    @Test(
        "What makes no sense is an error that says what would",
        arguments: [
            (["--trials", "0"], "--trials"), (["--trials"], "--trials"), (["--seed", "-1"], "--seed"),
            (["--sed", "1"], "사용법"), (["7"], "사용법"),
        ])
    func misuse(arguments: [String], advice: String) {
        #expect {
            try LessonOptions(arguments, exercise: "ex01-grid-vs-random", trials: 9, seed: 0)
        } throws: { error in
            "\(error)".contains(advice)
        }
    }
}

@Suite("Lessons")
struct PracticeTests {
    private func practice(_ desk: Desk, _ arguments: String...) throws -> Practice {
        let options = try LessonOptions(arguments, exercise: "ex01-grid-vs-random", trials: 9, seed: 0)
        return Practice(title: "격자와 무작위", options: options, screen: desk.screen(width: 40))
    }

    @Test("A lesson is its title, headings, paragraphs wrapped by width and drawings; checks stay silent")
    func lesson() throws {
        let desk = Desk()
        var practice = try practice(desk)
        practice.step("문제")
        practice.say("아홉 번의 시도로 두 하이퍼파라미터를\n찾는다. 무엇이 더 나은가?")
        practice.check("맞다", hint: "없다") { false }
        practice.step("결과")
        practice.show(["●"])
        practice.step("끝")
        #expect(
            desk.output == """
                격자와 무작위
                ═════════════

                ■ 문제

                아홉 번의 시도로 두 하이퍼파라미터를
                찾는다. 무엇이 더 나은가?

                ■ 결과

                ●


                """)
    }

    @Test("A check says what was demanded, and helps whoever fails it; the lesson stays silent")
    func checks() throws {
        let desk = Desk()
        var practice = try practice(desk, "--check")
        practice.step("문제")
        practice.say("말하지 않는다.")
        practice.check("된다", hint: "없다") { true }
        practice.check("안 된다", hint: "첫째 줄을 다시 보고 값이 겹치지 않게 고친다.") { false }
        #expect(practice.conclude() == 1)
        #expect(
            desk.output == """
                ✓ 된다
                ✗ 안 된다
                  힌트: 첫째 줄을 다시 보고 값이 겹치지
                        않게 고친다.
                아직 1개가 남았습니다.

                """)
    }
}
