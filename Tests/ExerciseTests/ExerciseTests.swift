import Foundation
import Terminal
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

    /// Runs a program of this package without a terminal.
    private func run(
        _ program: String, _ arguments: String..., width: Int = 80
    ) throws -> (output: String, code: Int32) {
        let process = Process()
        let output = Pipe()
        process.executableURL = try #require(Self.products).appending(path: program)
        process.arguments = arguments
        process.environment = ["COLUMNS": "\(width)"]
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

    @Test(
        "A lesson runs to its end, and its numbers are those that were looked at", arguments: exercises, [60, 80, 120])
    func lesson(name: String, width: Int) throws {
        let (output, code) = try run("ex\(name)", width: width)
        #expect(code == 0)
        #expect(output.split(separator: "\n").allSatisfy { String($0).columns <= width })
        try expectGolden(output, width == 80 ? "\(name).txt" : "\(name)-\(width).txt")
    }

    @Test(
        "As JSON a lesson is one object with a heading for each step; ? would have something to tell",
        arguments: exercises)
    func json(name: String) throws {
        let (output, code) = try run("ex\(name)", "--format", "json", "--seed", "3")
        #expect(code == 0)
        let lesson = try JSONDecoder().decode(Lesson.self, from: Data(output.utf8))
        #expect(lesson.exercise == "ex\(name)")
        #expect(lesson.seed == 3)
        #expect(lesson.steps.count > 3 && lesson.steps.allSatisfy { !$0.heading.isEmpty && !$0.items.isEmpty })
        #expect(lesson.steps.flatMap(\.items).allSatisfy { $0.drawing == nil || $0.caption != nil })
    }

    private struct Lesson: Decodable {
        struct Item: Decodable {
            let drawing: [String]?
            let caption: String?
        }
        struct Step: Decodable {
            let heading: String
            let items: [Item]
        }
        let exercise: String
        let seed: Int
        let steps: [Step]
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
