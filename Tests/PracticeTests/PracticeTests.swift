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

    func screen(width: Int = 60, rows: Int = .max) -> Screen {
        Screen(
            width: width, rows: rows, usesColor: false, isInteractive: !answers.isEmpty, write: { self.output += $0 },
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

    @Test("? tells how the drawings of the step are to be read, each once, and asks again")
    func explanation() {
        let desk = Desk(answers: ["?", "", "?", "q"])
        var pager = Pager(screen: desk.screen())
        pager.add(["●"], caption: "점은 시도다.")
        pager.add(["●"], caption: "점은 시도다.")
        _ = pager.turn()
        pager.add(["글"])
        #expect(pager.turn() == .quit)
        #expect(desk.output.ranges(of: "? 점은 시도다.").count == 1)
        #expect(desk.output.contains("? 이 걸음에는 그림이 없다."))
    }

    @Test("The keys of a Korean keyboard do what the letters on them do")
    func koreanKeys() {
        let desk = Desk(answers: ["", "ㅠ", "", "ㅂ"])
        #expect(pages(desk) == .quit)
        #expect(shown(desk) == ["1쪽", "2쪽", "1쪽", "2쪽"])
    }

    @Test("The end of input ends the lesson")
    func endOfInput() {
        #expect(pages(Desk(answers: ["", nil])) == .quit)
    }
}

@Suite("Lesson arguments")
struct LessonOptionsTests {
    private func options(_ arguments: String...) throws(LessonOptions.Misuse) -> LessonOptions {
        try LessonOptions(
            arguments, exercise: "ex01-grid-vs-random", trials: 9, seed: 3, functions: ["branin", "ackley"])
    }

    @Test("Without arguments the exercise's own numbers hold")
    func defaults() throws {
        let options = try options()
        #expect(options.trials == 9)
        #expect(options.seed == 3)
        #expect(options.function == "branin")
        #expect(options.format == .text)
        #expect(!options.isCheck)
    }

    @Test("A function and a format are asked for by name")
    func names() throws {
        let options = try options("--function", "ackley", "--format=json")
        #expect(options.function == "ackley")
        #expect(options.format == .json)
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
            (["--sed", "1"], "사용법"), (["7"], "사용법"), (["--function", "brannin"], "비슷한 이름이 있습니다: branin"),
            (["--function"], "branin"), (["--format", "xml"], "json"),
        ])
    func misuse(arguments: [String], advice: String) {
        #expect {
            try LessonOptions(arguments, exercise: "ex01-grid-vs-random", trials: 9, seed: 0, functions: ["branin"])
        } throws: { error in
            "\(error)".contains(advice)
        }
    }
}

@Suite("Lessons")
struct PracticeTests {
    private func practice(_ desk: Desk, _ arguments: String...) throws -> Practice {
        let options = try LessonOptions(
            arguments, exercise: "ex01-grid-vs-random", trials: 9, seed: 0, functions: ["branin"])
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

    @Test("What would push a step's beginning off the screen waits for Enter; a piped lesson has no pages")
    func overflow() throws {
        func lesson(_ desk: Desk) throws -> String {
            let options = try LessonOptions([], exercise: "ex", trials: 9, seed: 0, functions: ["branin"])
            var practice = Practice(title: "제목", options: options, screen: desk.screen(rows: 10))
            practice.step("걸음")
            practice.show(["1", "2", "3"])
            practice.say("넘친다.")
            _ = practice.conclude()
            return desk.output
        }
        let paged = try lesson(Desk(answers: [""]))
        #expect(paged.contains("3\n\n[Enter] 다음"))
        #expect(!(try lesson(Desk()).contains("[Enter]")))
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

    @Test("As JSON a lesson is one object, whose tables hold numbers where they can")
    func json() throws {
        let desk = Desk(answers: [""])
        var practice = try practice(desk, "--format", "json", "--seed", "4")
        practice.step("문제")
        practice.say("한 \"줄\"\n두 줄")
        practice.table(["이름", "값"], [["grid", "0.25"]])
        practice.step("그림")
        practice.show(["●"], "점은 시도다.")
        #expect(practice.predict("어디일까?", from: ["왼쪽"]) == nil)
        #expect(practice.conclude() == 0)
        #expect(
            desk.output == """
                {"exercise":"ex01-grid-vs-random","title":"격자와 무작위","function":"branin","seed":4,"trials":9,\
                "steps":[{"heading":"문제","items":[{"text":"한 \\"줄\\" 두 줄"},\
                {"table":{"header":["이름","값"],"rows":[["grid",0.25]]}}]},\
                {"heading":"그림","items":[{"drawing":["●"],"caption":"점은 시도다."},{"text":"어디일까?"},\
                {"table":{"header":["번호","보기"],"rows":[[1,"왼쪽"]]}}]}]}

                """)
    }

    @Test("As JSON a check lists what was demanded and whether it was met")
    func jsonCheck() throws {
        let desk = Desk()
        var practice = try practice(desk, "--format", "json", "--check")
        practice.check("된다", hint: "없다") { false }
        #expect(practice.conclude() == 1)
        #expect(desk.output.contains(#""checks":[{"demand":"된다","passed":false,"hint":"없다"}]"#))
    }

    @Test("A prediction is asked for until the answer is one of the choices; Enter skips it")
    func prediction() throws {
        let desk = Desk(answers: ["4", "x", "2", ""])
        var practice = try practice(desk)
        practice.step("문제")
        #expect(practice.predict("어디일까?", from: ["왼쪽", "가운데", "오른쪽"]) == 1)
        practice.step("답")
        #expect(practice.predict("어디일까?", from: ["왼쪽"]) == nil)
        #expect(desk.answers.isEmpty)
    }

    @Test("A number is asked for until it lies in the range; through a pipe nothing is asked")
    func number() throws {
        var practice = try practice(Desk(answers: ["2", "0.5"]))
        #expect(practice.number("x", in: 0...1) == 0.5)
        var piped = try self.practice(Desk())
        #expect(piped.number("x", in: 0...1) == nil)
    }
}
