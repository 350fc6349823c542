import Foundation

/// The terminal on standard input with its keys read one by one, unechoed.
///
/// The terminal is put back as it was when the body ends or throws, while the program is stopped with Ctrl-Z, and before
/// a signal ends the program (``TerminalGuard``).
final class RawTerminal {
    /// What the terminal tells.
    enum Event: Hashable {
        case key(Key)
        /// The window has another size, or something else was on the screen: it has to be drawn anew.
        case changed
        /// Nothing, for as long as was asked.
        case idle
    }

    /// The pipe through which signal handlers wake ``next(within:)``: the end to read, the end to write.
    private let bell: (read: Int32, write: Int32)
    private var decoder = KeyDecoder()

    /// How long an ESC may stand alone before it is the key of that name, in milliseconds.
    private static let escapeTime: Int32 = 40

    /// Runs `body`, which reads keys with the function it is given; that returns nil when there are no more.
    static func withKeys<Value>(_ body: (@escaping () -> Key?) throws -> Value) throws -> Value {
        try with(opening: "", closing: "") { terminal in try body(terminal.nextKey) }
    }

    /// Runs `body` with lines written one below the other, and pasted text between marks.
    static func withLines<Value>(_ body: (RawTerminal) throws -> Value) throws -> Value {
        try with(opening: "\u{1B}[?2004h", closing: "\u{1B}[?2004l", body)
    }

    /// Runs `body` with the whole screen, which afterwards shows what it showed before.
    static func withScreen<Value>(_ body: (RawTerminal) throws -> Value) throws -> Value {
        // A program that had the terminal meanwhile may have been killed: a soft reset, and no motions of the mouse.
        // Then the other screen, no cursor, no wrapping, clicks and the wheel as sequences, pasted text between marks.
        try with(
            opening: """
                \u{1B}[!p\u{1B}[?1002l\u{1B}[?1003l\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h\u{1B}[2J
                """,
            closing: "\u{1B}[0m\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l\u{1B}[?2026l",
            body)
    }

    private static func with<Value>(
        opening: StaticString, closing: StaticString, _ body: (RawTerminal) throws -> Value
    ) throws -> Value {
        let terminal = try RawTerminal()
        try TerminalGuard.open(opening: opening, closing: closing, bell: terminal.bell.write)
        defer { TerminalGuard.close() }
        return try body(terminal)
    }

    private init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
        for end in ends {
            // A signal handler must never wait, and a program started meanwhile needs neither.
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        bell = (ends[0], ends[1])
    }

    deinit {
        Foundation.close(bell.read)
        Foundation.close(bell.write)
    }

    /// Writes a part of the screen, unless the terminal is no longer the program's.
    func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while TerminalGuard.isOpen, !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { return }
            rest = rest.dropFirst(max(0, count))
        }
    }

    /// Lends the terminal, as it was, to what `body` starts.
    func lending<Value>(_ body: () throws -> Value) rethrows -> Value {
        TerminalGuard.give()
        defer { TerminalGuard.take() }
        return try body()
    }

    /// The next key; nil when there are no more.
    func nextKey() -> Key? { nextKey(within: -1) {} }

    /// The next key, with `idle` called each second until it comes.
    func nextKey(idle: () -> Void) -> Key? { nextKey(within: 1000, idle: idle) }

    private func nextKey(within milliseconds: Int32, idle: () -> Void) -> Key? {
        while let event = next(within: milliseconds) {
            if case .key(let key) = event { return key }
            idle()
        }
        return nil
    }

    /// What the terminal tells next, in at most so many milliseconds, or however long it takes; nil when no more comes.
    func next(within milliseconds: Int32 = -1) -> Event? {
        while true {
            if let key = decoder.next() {
                guard key != .control("z") else {
                    raise(SIGTSTP)
                    continue
                }
                return .key(key)
            }
            var requests = [STDIN_FILENO, bell.read].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let count = poll(&requests, 2, decoder.isEmpty ? milliseconds : Self.escapeTime)
            if count < 0, errno != EINTR { return nil }
            if count == 0 {
                if decoder.isEmpty { return .idle }
                if let key = decoder.next(isComplete: true) { return .key(key) }
            }
            if count > 0, requests[1].revents != 0, !read(bell.read).isEmpty { return .changed }
            if count > 0, requests[0].revents != 0 {
                let bytes = read(STDIN_FILENO)
                if bytes.isEmpty { return nil }
                decoder.add(bytes)
            }
        }
    }

    /// What is there to be read; nothing at the end.
    private func read(_ descriptor: Int32) -> ArraySlice<UInt8> {
        var buffer = [UInt8](repeating: 0, count: 4096)
        var count = -1
        repeat { count = Foundation.read(descriptor, &buffer, buffer.count) } while count < 0 && errno == EINTR
        return buffer.prefix(max(0, count))
    }
}
