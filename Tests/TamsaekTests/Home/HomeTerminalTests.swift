import Foundation
import Testing

@Suite("The full-screen home, on a terminal")
struct HomeTerminalTests {
    private let notes = SampleNotes()
    private let terminal: TerminalProcess

    /// The screen as it was, with a cursor and without the mouse.
    private static let closing = "\u{1B}[?1000l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

    init() throws {
        let environment = notes.environment.merging(["XDG_STATE_HOME": notes.path("state")]) { $1 }
        terminal = try TerminalProcess(notes.arguments, environment: environment)
    }

    private func expectEnd() {
        terminal.wait(for: Self.closing)
        terminal.process.waitUntilExit()
        #expect(terminal.isAsBefore)
    }

    @Test(
        "Enter opens the note in the reader, whose q leads back; q gives the terminal back",
        arguments: ["q", "ㅂ", "\u{03}"])
    func reading(quit: String) {
        terminal.wait(for: "새 문제 3개 풀기")
        #expect(!terminal.isAsBefore)
        terminal.press("\r")
        terminal.wait(for: "예상 면접 질문")
        terminal.press("q")
        terminal.wait(for: "통계")
        terminal.press(quit)
        expectEnd()
        #expect(terminal.process.terminationStatus == 0)
    }

    @Test("the quiz runs on the terminal, and afterwards the numbers are fresh")
    func quiz() throws {
        terminal.wait(for: "새 문제 3개 풀기")
        terminal.press("j\r")
        terminal.wait(for: "남은 문제")
        terminal.wait(for: "도움말")
        terminal.press(" ")
        terminal.wait(for: "4\u{A0}쉬움")
        terminal.press("4q")
        terminal.wait(for: "첫 화면으로 돌아가기")
        terminal.press("\r")
        terminal.wait(for: "새 문제 2개 풀기")
        terminal.press("s")
        terminal.wait(for: "기억률")
        terminal.press("qq")
        expectEnd()
        #expect(try notes.store().reviews().map(\.review.grade) == [.easy])
    }

    @Test("a query finds a passage and opens the note there")
    func searching() {
        terminal.wait(for: "새 문제 3개 풀기")
        terminal.press("/다의 답")
        terminal.wait(for: "찾은 곳")
        terminal.press("\r")
        terminal.wait(for: "끝내기")
        terminal.press("q")
        terminal.wait(for: "찾은 곳")
        terminal.press("\u{03}")
        expectEnd()
    }

    @Test(
        "a signal that ends the program leaves the terminal as it was", arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV])
    func signals(number: Int32) {
        terminal.wait(for: "통계")
        kill(terminal.process.processIdentifier, number)
        expectEnd()
        #expect(terminal.process.terminationReason == .uncaughtSignal)
    }
}
