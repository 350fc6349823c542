import Foundation
import Testing

/// The built program on a terminal of its own, pressed keys at.
final class TerminalProcess {
    let process = Process()
    private let terminal: Int32
    /// What was shown after the text that was last waited for.
    private var unread: [UInt8] = []

    init(
        _ arguments: [String], environment: [String: String], folder: URL? = nil, columns: UInt16 = 80,
        rows: UInt16 = 24
    ) throws {
        var (terminal, screen): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&terminal, &screen, nil, nil, &size) == 0)
        self.terminal = terminal
        process.executableURL = SampleNotes.program
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        process.environment = environment.merging(["NO_COLOR": "1", "TERM": "xterm"]) { $1 }
        // A crash that is asked for needs no report, which takes its time.
        process.environment?["SWIFT_BACKTRACE"] = "enable=no"
        let ends = FileHandle(fileDescriptor: screen, closeOnDealloc: true)
        process.standardInput = ends
        process.standardOutput = ends
        process.standardError = ends
        try process.run()
    }

    deinit {
        close(terminal)
    }

    func press(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(terminal, bytes, bytes.count)
    }

    /// Makes the window larger or smaller, and tells the program as a terminal does.
    func resize(columns: UInt16, rows: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        kill(process.processIdentifier, SIGWINCH)
    }

    /// Reads on until `text` has been shown, and returns what was shown up to there.
    @discardableResult
    func wait(for text: String) -> String {
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
    var isAsBefore: Bool {
        var settings = termios()
        tcgetattr(terminal, &settings)
        return settings.c_lflag & tcflag_t(ICANON) != 0 && settings.c_lflag & tcflag_t(ECHO) != 0
    }
}
