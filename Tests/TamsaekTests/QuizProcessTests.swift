import Foundation
import Quiz
import Terminal
import Testing

/// The built program with notes and a record of its own, talked to through pipes.
@Suite("Quiz, through the program itself")
struct QuizProcessTests {
    private let notes = SampleNotes()

    init() {
        // A program that has ended already reads no more; that is not this process's end.
        signal(SIGPIPE, SIG_IGN)
    }

    private func run(
        _ arguments: [String], input: [String] = []
    ) throws -> (output: String, errors: String, status: Int32) {
        let run = try ProgramRun(notes, arguments)
        for line in input { try run.send(line) }
        return try run.finish()
    }

    @Test("killed in the middle of a session, it has every answer and goes on with the next question")
    func kill() throws {
        let killed = try ProgramRun(notes, ["quiz", "--format", "json"])
        try killed.send("4")
        killed.wait(for: "\"event\":\"recorded\"")
        try killed.send("4")
        killed.wait(for: "\"event\":\"recorded\"")
        Foundation.kill(killed.process.processIdentifier, SIGKILL)
        killed.process.waitUntilExit()
        #expect(killed.process.terminationReason == .uncaughtSignal)

        let store = try notes.store()
        #expect(try store.reviews().count == 2)

        let resumed = try run(["quiz", "--format", "json"], input: ["4"])
        #expect(resumed.status == 0)
        #expect(resumed.output.hasPrefix("{"))
        #expect(resumed.output.split(separator: "\n")[0].contains("다는 무엇인가요?"))
        #expect(try store.reviews().count == 3)
    }

    @Test("a question that is rewritten keeps its history, with an id in any words, without one when it stays alike")
    func rewriting() throws {
        let asking = { (text: String, rest: String) in "*   **Q. \(text)**\n    *   **A.** \(text)의 답\(rest)\n" }
        let id = "\n        <!-- id: budget -->"
        notes.write([asking("예산이 적을 때 무엇을 쓰나요?", id), asking("격자 탐색은 언제 무작위 탐색보다 나은가요?", "")])
        _ = try run(["quiz"], input: ["4", "4"])
        notes.write([asking("시도를 몇 번밖에 못 한다면?", id), asking("격자 탐색은 언제 무작위 탐색보다 더 나은가요?", "")])
        #expect(try run(["quiz"], input: ["4"]).output.contains("지금 물을 문제가 없습니다"))
        notes.write([asking("격자 탐색은 언제 무작위 탐색보다 더 나을까요?", ""), asking("전혀 다른 것은?", "")])
        let stats = try run(["stats"])
        #expect(stats.errors.contains("고쳐 쓴 문제가 지금까지의 기록을 이어받았습니다"))
        #expect(stats.output.contains("새 문제 1 · 배우는 중 0 · 배운 것 1"))
        #expect(stats.output.contains("노트에서 사라진 문제 1개"))
    }

    @Test("answers at a stopped clock lead to the same days on every run")
    func stoppedClock() throws {
        let store = ["--store", notes.path("own.sqlite")]
        let evening = try run(["quiz", "--now", "2026-11-24T23:30:00+09:00"] + store, input: ["4", "4", "1"])
        #expect(evening.output.contains("기록: 다시. 1분 뒤에 다시 묻습니다."))
        let night = try run(["quiz", "--now", "2026-11-25T03:00:00+09:00"] + store, input: ["3", "3"])
        #expect(night.output.contains("배우는 중"))
        #expect(night.output.contains("기록: 알맞음. 1일 뒤에 다시 묻습니다."))
        let morning = try run(["quiz", "--now", "2026-11-25T04:00:00+09:00"] + store, input: ["3"])
        #expect(morning.output.contains("복습"))

        let stats = try run(["stats", "--now", "2026-11-25T09:00:00+09:00", "--format", "json"] + store)
        #expect(stats.output.contains("\"today\" : \"2026-11-25\""))
    }

    @Test("output to a pipe has no escapes and keeps to the width", arguments: [40, 60, 120])
    func plainText(width: Int) throws {
        for arguments in [["quiz"], ["stats"]] {
            let result = try run(
                arguments + ["--width", "\(width)"], input: ["", "3", "?", "x", "u", "n", "i", "f", "4", "b", "q"])
            #expect(result.status == 0)
            #expect(result.errors.isEmpty)
            #expect(!result.output.contains("\u{1B}"))
            #expect(result.output.split(separator: "\n").allSatisfy { String($0).columns <= width })
        }
    }

    @Test(
        "what cannot be done is said in Korean, on standard error, with what to do",
        arguments: [
            (["--now", "내일"], "시간대까지"), (["--count", "0"], "1 이상"), (["--tag", "없는태그"], "태그 HPO"),
            (["--store", "/dev/null/reviews.sqlite"], "--store"), (["--note", "serach"], "search"),
        ])
    func errors(arguments: [String], advice: String) throws {
        let result = try run(["quiz"] + arguments, input: ["3"])
        #expect(result.status != 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(advice), "\(result.errors)")
    }
}
