import Foundation
import Quiz

@testable import tamsaek

/// A clone with two exercises whose programs are shell scripts, and a toolchain that only copies them; gone when it is.
final class SampleClone {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")

    /// `swift build --product exNN-name`: the learner's file becomes the program, unless it has a mistake.
    private static let swift = #"""
        #!/bin/sh
        file=$(ls exercises/${3#ex}/*.swift)
        echo "[1/2] Compiling $3"
        if grep -q MISTAKE "$file"; then
            echo "$PWD/$file:2:9: error: cannot find 'MISTAKE' in scope"
            echo "1 | #!/bin/sh"
            echo "2 | exit MISTAKE"
            echo "  |      \`- error: cannot find 'MISTAKE' in scope"
            exit 1
        fi
        mkdir -p .build/debug && cp "$file" .build/debug/$3 && chmod +x .build/debug/$3
        """#

    /// What an exercise's program prints when it is checked, and how it ends.
    static func program(passes: Bool) -> String {
        let checks = #"{"demand":"하나","passed":true,"hint":""},{"demand":"둘","passed":\#(passes),"hint":"더 본다"}"#
        return """
            #!/bin/sh
            # TODO: 고친다
            echo "seen $*"
            echo '{"exercise":"ex","checks":[\(checks)]}'
            exit \(passes ? 0 : 1)
            """
    }

    init() {
        for name in ["01-one", "02-two"] {
            let readme = "# 연습 — \(name)\n\n\(name)을 본다.\n\n노트 `search`의 질문 \"가는 무엇인가요?\"\n\n"
            write(readme + (1...3).map { "<!-- 힌트: \(name)의\n  \($0)번째 -->\n" }.joined(), "exercises/\(name)/README.md")
            for file in ["Task.swift", "starter/Task.swift", "solution/Task.swift"] {
                write(Self.program(passes: file == "solution/Task.swift"), "exercises/\(name)/\(file)")
            }
        }
        write("", "Package.swift")
        write(Self.swift, "bin/swift")
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path("bin/swift"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ text: String, _ file: String) {
        let url = folder.appending(path: file)
        try? FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(text.utf8).write(to: url)
    }

    func path(_ name: String) -> String {
        folder.appending(path: name).path(percentEncoded: false)
    }

    var exercises: [Exercise] { Exercise.all(in: folder.appending(path: "exercises")) }

    /// Where the stub is the only `swift`, and the record is the clone's own.
    var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging([
            "PATH": path("bin") + ":/usr/bin:/bin", "XDG_DATA_HOME": path("data"), "TAMSAEK_STORE": "",
        ]) { $1 }
    }

    func events() throws -> [ExerciseEvent] {
        try ReviewStore(path: path("data/tamsaek/reviews.sqlite")).exerciseEvents()
    }

    /// Runs the built program in the clone and waits for it.
    func run(_ arguments: [String], input: String = "") throws -> (output: String, errors: String, status: Int32) {
        let process = Process()
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        process.executableURL = SampleNotes.program
        process.arguments = ["exercise"] + arguments
        process.environment = environment
        process.currentDirectoryURL = folder
        (process.standardInput, process.standardOutput, process.standardError) = (standardInput, output, errors)
        try process.run()
        standardInput.fileHandleForWriting.write(Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            String(decoding: data, as: UTF8.self), String(decoding: complaints, as: UTF8.self),
            process.terminationStatus
        )
    }
}
