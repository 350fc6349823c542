import Foundation

/// A program that runs one trial: its output is read line by line while it runs.
struct TrialProcess {
    /// How the program ended; or that it was made to, by its reader or because the task was cancelled.
    enum End: Equatable {
        case exited(code: Int32, lastError: String)
        case signalled(Int32)
        case stopped
        case cancelled
    }

    let executable: URL
    let arguments: [String]
    let environment: [String: String]

    /// Milliseconds between two looks at whether the work was cancelled.
    private static let patience: Int32 = 100
    /// Seconds between asking a program to end and making it.
    private static let grace = 5.0

    /// Runs the program and hands out each line it prints until `goesOn` says no or the task is cancelled; the
    /// program and what it has started are then ended.
    func run(_ goesOn: (Substring) throws -> Bool) throws -> End {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = executable
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try Self.start(process)
        defer { Self.end(process) }
        var lines = LineBuffer(output.fileHandleForReading.fileDescriptor)
        var complaints = LineBuffer(errors.fileHandleForReading.fileDescriptor)
        var lastError = ""
        while !(lines.isAtEnd && complaints.isAtEnd) {
            guard !Task.isCancelled else { return .cancelled }
            let wasRunning = process.isRunning
            let isQuiet = !LineBuffer.wait(for: [lines, complaints], milliseconds: Self.patience)
            // A program it has left behind may hold its output open; the trial itself is over.
            if isQuiet && !wasRunning { break }
            for line in complaints.read() where !line.allSatisfy(\.isWhitespace) { lastError = Self.printable(line) }
            for line in lines.read() where try !goesOn(line) { return .stopped }
        }
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
            ? .signalled(process.terminationStatus)
            : .exited(code: process.terminationStatus, lastError: lastError)
    }

    /// Starts the program with no signal blocked.
    ///
    /// It inherits the mask of this thread, and the threads that tasks run on block all: it could not be asked to end.
    private static func start(_ process: Process) throws {
        var (none, mask) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &mask)
        defer { pthread_sigmask(SIG_SETMASK, &mask, nil) }
        try process.run()
    }

    /// The line without what could steer a terminal.
    private static func printable(_ line: Substring) -> String {
        var printable = String.UnicodeScalarView()
        printable += line.unicodeScalars.filter { $0.value >= 0x20 && !$0.steersTerminal }
        return String(printable)
    }

    /// Ends the program's process group, which holds whatever it started, first politely.
    private static func end(_ process: Process) {
        guard process.isRunning else { return }
        signal(SIGTERM, to: process)
        let deadline = Date(timeIntervalSinceNow: grace)
        while process.isRunning, Date() < deadline { usleep(10_000) }
        if process.isRunning { signal(SIGKILL, to: process) }
        process.waitUntilExit()
    }

    private static func signal(_ number: Int32, to process: Process) {
        let pid = process.processIdentifier
        // Foundation starts a program in a group of its own; never signal the group this program is in.
        if getpgid(pid) == pid { kill(-pid, number) } else { kill(pid, number) }
    }
}

/// Lines as they arrive in a pipe.
private struct LineBuffer {
    private let descriptor: Int32
    private var rest: [UInt8] = []
    private(set) var isAtEnd = false

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Waits until one of the pipes has something to read or has ended; false if none has in this time.
    static func wait(for buffers: [LineBuffer], milliseconds: Int32) -> Bool {
        // A negative descriptor is one that poll passes over.
        var requests = buffers.map { pollfd(fd: $0.isAtEnd ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0) }
        return poll(&requests, nfds_t(requests.count), milliseconds) > 0
    }

    /// Reads what is there, without waiting; the lines that are complete by now, at the end also an unfinished one.
    mutating func read() -> [Substring] {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard !isAtEnd, poll(&request, 1, 0) > 0 else { return [] }
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = Foundation.read(descriptor, &chunk, chunk.count)
        if count > 0 { rest += chunk[..<count] } else if count == 0 || errno != EINTR { isAtEnd = true }
        let complete = isAtEnd ? rest.count : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        defer { rest.removeFirst(complete) }
        return String(decoding: rest[..<complete], as: UTF8.self).split(whereSeparator: \.isNewline)
    }
}
