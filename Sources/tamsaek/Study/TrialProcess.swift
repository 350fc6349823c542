import Foundation

/// A program that runs one trial, read line by line while it runs; several may run at once.
struct TrialProcess {
    /// How a program ended by itself.
    enum End: Equatable {
        case exited(code: Int32, lastError: String)
        case signalled(Int32)
    }

    private let process = Process()
    // Kept, since a pipe that nobody holds is closed.
    private let outputPipe = Pipe()
    private let errorPipe = Pipe()
    private var output: LineBuffer
    private var errors: LineBuffer
    private var lastError = ""

    /// Milliseconds between two looks at programs that print nothing.
    private static let patience: Int32 = 100
    /// Seconds between asking programs to end and making them.
    private static let grace = 5.0

    /// Starts the program.
    init(executable: URL, arguments: [String], environment: [String: String]) throws {
        output = LineBuffer(outputPipe.fileHandleForReading.fileDescriptor)
        errors = LineBuffer(errorPipe.fileHandleForReading.fileDescriptor)
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = outputPipe
        process.standardError = errorPipe
        try Self.start(process)
    }

    /// Starts a program with no signal blocked.
    ///
    /// It inherits the mask of this thread, and the threads that tasks run on block all: it could not be asked to end.
    private static func start(_ process: Process) throws {
        var (none, mask) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &mask)
        defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
        try process.run()
    }

    /// Waits a moment for one of the programs to print something or to end.
    static func wait(for processes: some Sequence<TrialProcess>) {
        let buffers = processes.flatMap { [$0.output, $0.errors] }
        // One that has closed its output is about to end, which no pipe will tell.
        let isEnding = processes.contains { $0.output.isAtEnd && $0.errors.isAtEnd }
        LineBuffer.wait(for: buffers, milliseconds: isEnding ? 1 : patience)
    }

    /// The lines it has printed since the last look, and how it ended once it has.
    mutating func read() -> (lines: [Substring], end: End?) {
        let isRunning = process.isRunning
        for line in errors.read() where !line.allSatisfy(\.isWhitespace) { lastError = Self.printable(line) }
        let lines = output.read()
        // A program it has left behind may hold its output open: the trial is over when nothing more comes.
        guard !isRunning, output.isQuiet, errors.isQuiet else { return (lines, nil) }
        return (
            lines,
            process.terminationReason == .uncaughtSignal
                ? .signalled(process.terminationStatus)
                : .exited(code: process.terminationStatus, lastError: lastError)
        )
    }

    /// The line without what could steer a terminal.
    private static func printable(_ line: Substring) -> String {
        var printable = String.UnicodeScalarView()
        printable += line.unicodeScalars.filter { $0.value >= 0x20 && !$0.steersTerminal }
        return String(printable)
    }

    /// Ends the programs and whatever they have started, first politely.
    static func end(_ processes: some Sequence<TrialProcess>) {
        let running = processes.map(\.process).filter(\.isRunning)
        for process in running { signal(SIGTERM, to: process) }
        let deadline = Date(timeIntervalSinceNow: grace)
        while running.contains(where: \.isRunning), Date() < deadline { usleep(10_000) }
        for process in running {
            if process.isRunning { signal(SIGKILL, to: process) }
            process.waitUntilExit()
        }
    }

    private static func signal(_ number: Int32, to process: Process) {
        let pid = process.processIdentifier
        // Foundation starts a program in a group of its own; never signal the group this program is in.
        if getpgid(pid) == pid { kill(-pid, number) } else { kill(pid, number) }
    }
}
