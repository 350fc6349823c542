import Foundation

/// A program read line by line while it runs; several may run at once.
struct LineProcess {
    /// How a program ended by itself.
    enum End: Equatable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// What a look at a program found: the lines it has printed since the last one, and how it ended once it has.
    struct Look {
        let lines: [Substring]
        let errors: [Substring]
        let end: End?
    }

    private let process = Process()
    // Kept, since a pipe that nobody holds is closed.
    private let outputPipe = Pipe()
    private let errorPipe = Pipe()
    private var output: LineBuffer
    private var errors: LineBuffer

    /// Milliseconds between two looks at programs that print nothing.
    private static let patience: Int32 = 100
    /// Seconds between asking programs to end and making them.
    private static let grace = 5.0

    /// Starts the program, in `folder` unless that is nil.
    init(executable: URL, arguments: [String], environment: [String: String], folder: URL? = nil) throws {
        output = LineBuffer(outputPipe.fileHandleForReading.fileDescriptor)
        errors = LineBuffer(errorPipe.fileHandleForReading.fileDescriptor)
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        if let folder { process.currentDirectoryURL = folder }
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
    static func wait(for processes: some Sequence<LineProcess>) {
        let buffers = processes.flatMap { [$0.output, $0.errors] }
        // One that has closed its output is about to end, which no pipe will tell.
        let isEnding = processes.contains { $0.output.isAtEnd && $0.errors.isAtEnd }
        LineBuffer.wait(for: buffers, milliseconds: isEnding ? 1 : patience)
    }

    /// The bytes it has printed so far.
    var printed: Int { output.count + errors.count }

    /// What has happened since the last look.
    mutating func read() -> Look {
        let isRunning = process.isRunning
        let (lines, errors) = (output.read(), errors.read())
        // A program it has left behind may hold its output open: it is over when nothing more comes.
        let isOver = !isRunning && output.isQuiet && self.errors.isQuiet
        return Look(lines: lines, errors: errors, end: isOver ? end : nil)
    }

    private var end: End {
        process.terminationReason == .uncaughtSignal
            ? .signalled(process.terminationStatus) : .exited(process.terminationStatus)
    }

    /// Ends the programs and whatever they have started, first politely.
    static func end(_ processes: some Sequence<LineProcess>) {
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
