import Foundation

/// A run of the program.
struct ProgramRun {
    let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()

    init(_ notes: SampleNotes, _ arguments: [String], ownFolder: Bool = true) throws {
        process.executableURL = SampleNotes.program
        process.arguments = arguments + (ownFolder ? notes.arguments : [])
        process.environment = notes.environment
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
    }

    func send(_ line: String) throws {
        try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }

    /// Reads until `text` has been written.
    func wait(for text: String) {
        var seen = Data()
        while !String(decoding: seen, as: UTF8.self).contains(text) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return }
            seen += more
        }
    }

    /// Ends the input and waits for the program.
    func finish() throws -> (output: String, errors: String, status: Int32) {
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        let errors = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            String(decoding: data, as: UTF8.self), String(decoding: errors, as: UTF8.self),
            process.terminationStatus
        )
    }
}

extension SampleNotes {
    /// Runs the program over these lines of input until it ends.
    func run(
        _ arguments: [String], input: [String] = [], ownFolder: Bool = true
    ) throws -> (output: String, errors: String, status: Int32) {
        // A program that has ended already reads no more; that is not this process's end.
        signal(SIGPIPE, SIG_IGN)
        let run = try ProgramRun(self, arguments, ownFolder: ownFolder)
        for line in input { try? run.send(line) }
        let (output, errors, status) = try run.finish()
        // A message is one line, however it was wrapped.
        return (output, errors.replacing("\n", with: " "), status)
    }
}
