import Foundation
import Testing

/// The programs themselves are run, as a learner runs them.
@Suite("Exercises")
struct ExerciseTests {
    /// The folders of `exercises/`, each of which is two programs.
    static let exercises: [String] = {
        let folder = URL(filePath: #filePath).appending(path: "../../../exercises").standardizedFileURL
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { $0.first?.isNumber ?? false }.sorted()
    }()

    /// The folder of the built programs: the one that holds the test bundle, whose path every platform passes along.
    static let products = CommandLine.arguments.first { $0.contains(".xctest") }.flatMap { path in
        path.ranges(of: ".xctest").first.map {
            URL(filePath: String(path[..<$0.lowerBound])).deletingLastPathComponent()
        }
    }

    /// Runs a program of this package with a fixed width and no terminal.
    private func run(_ program: String, _ arguments: String...) throws -> (output: String, code: Int32) {
        let process = Process()
        let output = Pipe()
        process.executableURL = try #require(Self.products).appending(path: program)
        process.arguments = arguments
        process.environment = ["COLUMNS": "80"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }

    @Test("There are exercises to test")
    func exist() {
        #expect(!Self.exercises.isEmpty)
    }

    @Test("A lesson runs to its end, and its numbers are those that were looked at", arguments: exercises)
    func lesson(name: String) throws {
        let (output, code) = try run("ex\(name)")
        #expect(code == 0)
        try expectGolden(output, "\(name).txt")
    }

    @Test("The starter fails its check and gives a hint; the lesson of the solution still runs", arguments: exercises)
    func starter(name: String) throws {
        let (output, code) = try run("ex\(name)", "--check")
        #expect(code == 1)
        #expect(output.contains("힌트"))
        #expect(try run("ex\(name)-solution").code == 0)
    }

    @Test("The solution passes the check, with other seeds and budgets too", arguments: exercises, ["", "--seed=5"])
    func solution(name: String, option: String) throws {
        let (output, code) = try run("ex\(name)-solution", "--check", option)
        #expect(code == 0, "\(output)")
        #expect(!output.contains("✗"))
    }
}
