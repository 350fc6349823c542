import Foundation

/// The terminal's settings now and before, kept where a signal handler can put them back whatever happens.
///
/// A handler may only call what is safe in one (tcsetattr, write, raise …), on memory that is there already: that is why
/// these are global variables. They are written before the handlers are installed and by the handlers.
enum TerminalGuard {
    nonisolated(unsafe) private static var original = termios()
    nonisolated(unsafe) private static var raw = termios()
    /// What is written when the terminal is taken over, and before it is given back.
    nonisolated(unsafe) private static var opening: StaticString = ""
    nonisolated(unsafe) private static var closing: StaticString = ""
    /// The end of a pipe that gets a byte when the screen has to be drawn anew.
    nonisolated(unsafe) private static var bell: Int32 = -1
    /// Whether the terminal is the program's now.
    nonisolated(unsafe) private(set) static var isOpen = false
    /// Whether it was when the program was stopped.
    nonisolated(unsafe) private static var isStopped = false
    /// What each signal did before, by its number.
    nonisolated(unsafe) private static let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

    /// What ends the program: its user, or a mistake in it.
    private static let ends = [
        SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE,
    ]

    /// Takes the terminal on standard input over: keys come one by one and unechoed.
    ///
    /// - Throws: A `POSIXError` when standard input is no terminal.
    static func open(opening: StaticString, closing: StaticString, bell: Int32) throws {
        guard tcgetattr(STDIN_FILENO, &original) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENOTTY)
        }
        raw = original
        cfmakeraw(&raw)
        // Lines written meanwhile still end at the left margin.
        raw.c_oflag = original.c_oflag
        (self.opening, self.closing, self.bell) = (opening, closing, bell)
        for number in ends { handle(number) { TerminalGuard.end($0) } }
        handle(SIGTSTP) { TerminalGuard.stop($0) }
        handle(SIGCONT) { _ in TerminalGuard.goOn() }
        handle(SIGWINCH) { _ in TerminalGuard.ring() }
        take()
    }

    /// Gives the terminal back for good.
    static func close() {
        give()
        for number in ends + [SIGTSTP, SIGCONT, SIGWINCH] { sigaction(number, &before[Int(number)], nil) }
    }

    /// Makes the terminal the program's.
    static func take() {
        isOpen = true
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        write(opening)
    }

    /// Makes it as it was.
    static func give() {
        guard isOpen else { return }
        isOpen = false
        write(closing)
        tcsetattr(STDIN_FILENO, TCSANOW, &original)
    }

    private static func write(_ text: StaticString) {
        _ = Foundation.write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    // MARK: Signals

    private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
        sigaction(number, nil, &before[Int(number)])
        let previous = signal(number, handler)
        // A program started with nohup goes on.
        if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        unblock(number)
    }

    /// The threads that tasks run on block all signals, and so may whoever has started the program.
    private static func unblock(_ number: Int32) {
        var mask = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, number)
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    }

    /// Lets the signal do what it would have done.
    private static func pass(_ number: Int32) {
        sigaction(number, &before[Int(number)], nil)
        unblock(number)
        raise(number)
    }

    private static func end(_ number: Int32) {
        give()
        pass(number)
    }

    /// Stops, as programs do at Ctrl-Z, and comes back when the program is continued.
    private static func stop(_ number: Int32) {
        isStopped = isOpen
        give()
        pass(number)
        signal(number) { TerminalGuard.stop($0) }
        // Where there is no shell to stop for, nothing has stopped and nothing will be continued.
        goOn()
    }

    /// Takes the terminal again, unless another program has it.
    private static func goOn() {
        guard isOpen || isStopped else { return }
        isStopped = false
        take()
        ring()
    }

    private static func ring() {
        var byte: UInt8 = 0
        _ = Foundation.write(bell, &byte, 1)
    }
}
