import Foundation
import Testing

@Suite("The full-screen reader, on a terminal")
struct ReaderTerminalTests {
    private let notes = SampleNotes()
    private let terminal: TerminalProcess

    private static let opening = "\u{1B}[?1049h"
    /// The screen as it was, with a cursor and without the mouse.
    private static let closing = "\u{1B}[?1000l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

    init() throws {
        let environment = notes.environment.merging(["XDG_STATE_HOME": notes.path("state")]) { $1 }
        terminal = try TerminalProcess(["read", "search"] + notes.arguments, environment: environment, rows: 8)
    }

    @Test("it takes the screen, and q and ㅂ give it back as it was", arguments: ["q", "ㅂ", "\u{03}"])
    func quitting(key: String) {
        terminal.wait(for: Self.opening)
        terminal.wait(for: "끝내기")
        #expect(!terminal.isAsBefore)
        terminal.press(key)
        terminal.wait(for: Self.closing)
        terminal.process.waitUntilExit()
        #expect(terminal.process.terminationStatus == 0)
        #expect(terminal.isAsBefore)
    }

    @Test(
        "a signal that ends the program, a crash too, leaves the terminal as it was",
        arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGTRAP])
    func signals(number: Int32) {
        terminal.wait(for: "끝내기")
        kill(terminal.process.processIdentifier, number)
        terminal.wait(for: Self.closing)
        terminal.process.waitUntilExit()
        #expect(terminal.process.terminationReason == .uncaughtSignal)
        #expect(terminal.isAsBefore)
    }

    @Test("a query is shown while it is typed; another window gets another screen; the place is kept for the next time")
    func reading() throws {
        terminal.wait(for: "끝내기")
        terminal.press("/ㄷㅇㄴㄷ")
        terminal.wait(for: "1/3")
        terminal.press("\rn")
        terminal.wait(for: "2/3")
        terminal.wait(for: "끝내기")
        terminal.resize(columns: 30, rows: 5)
        // At a width below 60 the status has no keys.
        #expect(!terminal.wait(for: "2/3  ").contains("끝내기"))
        terminal.press("Gq")
        terminal.wait(for: Self.closing)
        terminal.process.waitUntilExit()
        let places = try String(contentsOfFile: notes.path("state/tamsaek/reading.json"), encoding: .utf8)
        #expect(places.contains("search.md"))
    }

    @Test("a file that changes is read again")
    func reloading() {
        terminal.wait(for: "끝내기")
        notes.write(["- **Q. 새로 적은 것은 무엇인가요?**\n    - **A.** 답\n"])
        terminal.wait(for: "다시 읽었습니다")
        terminal.press("q")
        terminal.wait(for: Self.closing)
    }
}
