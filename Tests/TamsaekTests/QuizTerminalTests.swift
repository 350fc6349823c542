import Foundation
import Testing

@Suite("Quiz, on a terminal")
struct QuizTerminalTests {
    private let notes = SampleNotes()
    private let terminal: TerminalProcess

    init() throws {
        terminal = try TerminalProcess(["quiz"] + notes.arguments, environment: notes.environment)
    }

    @Test("single keys answer, Hangul ones too, and q leaves the terminal as it was")
    func keys() throws {
        terminal.wait(for: "도움말")
        #expect(!terminal.isAsBefore)
        terminal.press(" ")
        terminal.wait(for: "4\u{A0}쉬움")
        terminal.press("3")
        terminal.wait(for: "기록: 알맞음")
        terminal.wait(for: "도움말")
        terminal.press("ㅕ")
        terminal.wait(for: "되돌렸습니다")
        terminal.wait(for: "도움말")
        terminal.press("\u{1B}[1;5A\u{1B}OB\r")
        terminal.wait(for: "4\u{A0}쉬움")
        terminal.press("ㅣ")
        terminal.wait(for: "기록: 쉬움")
        terminal.wait(for: "도움말")
        terminal.press("q")
        terminal.process.waitUntilExit()
        #expect(terminal.process.terminationStatus == 0)
        #expect(terminal.isAsBefore)
        #expect(try notes.store().reviews().map(\.review.grade) == [.easy])
    }

    @Test("Ctrl-C ends the session with its summary, the terminal as it was")
    func interrupt() throws {
        terminal.wait(for: "도움말")
        terminal.press("\u{03}")
        #expect(terminal.wait(for: "남은 문제 3개").contains("이번에 답한 문제가 없습니다."))
        terminal.process.waitUntilExit()
        #expect(terminal.process.terminationStatus == 0)
        #expect(terminal.isAsBefore)
    }

    @Test("a signal that ends the program leaves the terminal as it was", arguments: [SIGTERM, SIGINT, SIGHUP])
    func signals(number: Int32) throws {
        terminal.wait(for: "도움말")
        kill(terminal.process.processIdentifier, number)
        terminal.process.waitUntilExit()
        #expect(terminal.process.terminationReason == .uncaughtSignal)
        #expect(terminal.process.terminationStatus == number)
        #expect(terminal.isAsBefore)
    }
}
