import Foundation

/// The terminal on standard input with its keys read one by one, unechoed.
///
/// This is the one file that touches termios. The terminal is put back as it was when the body ends, when it throws,
/// while the program is stopped with Ctrl-Z, and before a signal ends the program.
struct RawTerminal {
    private let original: termios
    private let raw: termios

    /// A key, or a sequence of bytes that some keys send.
    enum Key: Hashable {
        case character(Character)
        /// Ctrl-C or Ctrl-D.
        case end
        /// An arrow, a function key, another control character.
        case other
    }

    /// Runs `body`, which reads keys with the function it is given; that returns nil when there are no more.
    static func withKeys<Value>(_ body: (@escaping () -> Key?) throws -> Value) throws -> Value {
        let terminal = try RawTerminal()
        let signals = terminal.restoringSignals()
        terminal.set(terminal.raw)
        defer {
            terminal.set(terminal.original)
            for signal in signals { signal.cancel() }
        }
        return try body(terminal.readKey)
    }

    private init() throws {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENOTTY)
        }
        original = settings
        cfmakeraw(&settings)
        // Lines written meanwhile still end at the left margin.
        settings.c_oflag = original.c_oflag
        raw = settings
    }

    private func set(_ settings: termios) {
        var settings = settings
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    /// Puts the terminal back before a signal does what it does by default.
    private func restoringSignals() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            let terminal = self
            source.setEventHandler {
                terminal.set(terminal.original)
                signal(number, SIG_DFL)
                // The program may have been started with the signal blocked.
                var mask = sigset_t()
                sigaddset(&mask, number)
                pthread_sigmask(SIG_UNBLOCK, &mask, nil)
                raise(number)
            }
            source.setCancelHandler { signal(number, SIG_DFL) }
            source.resume()
            return source
        }
    }

    private func readKey() -> Key? {
        guard let byte = readByte() else { return nil }
        switch byte {
        case 0x03, 0x04: return .end
        case 0x0D, 0x0A: return .character("\n")
        case 0x1A:
            set(original)
            raise(SIGTSTP)
            set(raw)
            return .other
        case 0x1B:
            skipSequence()
            return .other
        case 0x00..<0x20, 0x7F: return .other
        default: return readCharacter(from: byte)
        }
    }

    /// Passes over what an escape begins: `[` with parameters and a final byte, `O` and a byte, or one byte.
    private func skipSequence() {
        guard isReady(within: 20), let first = readByte() else { return }
        switch first {
        case UInt8(ascii: "["): while let byte = readByte(), !(0x40...0x7E).contains(byte) {}
        case UInt8(ascii: "O"): _ = readByte()
        default: break
        }
    }

    /// The rest of a character of UTF-8, whose first byte tells how many follow.
    private func readCharacter(from first: UInt8) -> Key? {
        var bytes = [first]
        let following = min(max((~first).leadingZeroBitCount - 1, 0), 3)
        while bytes.count <= following, let byte = readByte() {
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self).first.map(Key.character)
    }

    private func readByte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count == 0 || errno != EINTR { return nil }
        }
    }

    private func isReady(within milliseconds: Int32) -> Bool {
        var request = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, milliseconds) > 0
    }
}
