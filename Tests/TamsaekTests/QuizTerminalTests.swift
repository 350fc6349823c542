import Foundation
import Testing

/// The built program on a terminal of its own, pressed keys at.
@Suite("Quiz, on a terminal")
final class QuizTerminalTests {
    private let notes = SampleNotes()
    private let terminal: Int32
    private let process = Process()
    /// What was shown after the text that was last waited for.
    private var unread: [UInt8] = []

    init() throws {
        var (terminal, screen): (Int32, Int32) = (-1, -1)
        try #require(openpty(&terminal, &screen, nil, nil, nil) == 0)
        self.terminal = terminal
        process.executableURL = SampleNotes.program
        process.arguments = ["quiz"] + notes.arguments
        process.environment = notes.environment.merging(["NO_COLOR": "1", "TERM": "xterm"]) { $1 }
        let ends = FileHandle(fileDescriptor: screen, closeOnDealloc: true)
        process.standardInput = ends
        process.standardOutput = ends
        process.standardError = ends
        try process.run()
    }

    deinit {
        close(terminal)
    }

    private func press(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(terminal, bytes, bytes.count)
    }

    /// Reads on until `text` has been shown, and returns what was shown up to there.
    @discardableResult
    private func wait(for text: String) -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let shown = String(decoding: unread, as: UTF8.self)
            if let found = shown.range(of: text) {
                unread = Array(shown[found.upperBound...].utf8)
                return String(shown[..<found.upperBound])
            }
            // Only a program that hangs takes that long.
            var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            let count = poll(&request, 1, 60_000) > 0 ? read(terminal, &buffer, buffer.count) : 0
            if count <= 0 {
                Issue.record("'\(text)' was not shown, but: \(shown)")
                return shown
            }
            unread += buffer[..<count]
        }
    }

    /// Whether the terminal gives whole lines and shows what is typed, as a shell expects it.
    private var isAsBefore: Bool {
        var settings = termios()
        tcgetattr(terminal, &settings)
        return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }

    @Test("single keys answer, Hangul ones too, and q leaves the terminal as it was")
    func keys() throws {
        wait(for: "도움말")
        #expect(!isAsBefore)
        press(" ")
        wait(for: "4\u{A0}쉬움")
        press("3")
        wait(for: "기록: 알맞음")
        wait(for: "도움말")
        press("ㅕ")
        wait(for: "되돌렸습니다")
        wait(for: "도움말")
        press("\u{1B}[1;5A\u{1B}OB\r")
        wait(for: "4\u{A0}쉬움")
        press("ㅣ")
        wait(for: "기록: 쉬움")
        wait(for: "도움말")
        press("q")
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(isAsBefore)
        #expect(try notes.store().reviews().map(\.review.grade) == [.easy])
    }

    @Test("Ctrl-C ends the session with its summary, the terminal as it was")
    func interrupt() throws {
        wait(for: "도움말")
        press("\u{03}")
        #expect(wait(for: "남은 문제 3개").contains("이번에 답한 문제가 없습니다."))
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(isAsBefore)
    }

    @Test("a signal that ends the program leaves the terminal as it was", arguments: [SIGTERM, SIGINT, SIGHUP])
    func signals(number: Int32) throws {
        wait(for: "도움말")
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == number)
        #expect(isAsBefore)
    }
}
