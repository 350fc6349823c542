import Foundation
import Quiz
import Terminal
import Testing

/// The modes of the quiz through the built program, over the lines of a pipe at a stopped clock.
@Suite("Modes, through the program itself")
struct ModeProcessTests {
    private let notes = SampleNotes()

    init() {
        let claims = ["수많은 조합을 차례로 전부 시험합니다", "가중치를 무작위로 꺼서 과적합을 막습니다", "지난 관측에 곡면을 맞추어 봅니다", "가망 없는 학습을 도중에 멈춥니다"]
        notes.write(
            claims.enumerated().map { index, claim in
                "*   **Q. 낱말\(index)은 무엇을 하나요?**\n    *   **A.** 이 방법은 특별하게 \(claim).\n        <!-- 꼬리: 왜 그런가요? -->\n"
            })
    }

    private func run(_ arguments: [String], _ lines: [String]) throws -> String {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = SampleNotes.program
        process.arguments = ["quiz", "--now", "2026-11-24T09:00:00+09:00"] + arguments + notes.arguments
        process.environment = notes.environment
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
        try input.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    @Test("a mock interview shows no answer before its end, then logs the grades as mock", arguments: [60, 80])
    func mock(width: Int) throws {
        let text = try run(
            ["--mode", "mock", "--count", "2", "--width", "\(width)"], ["", "", "p", "3", "1", "4"])
        let (asked, graded) = try #require(
            text.firstRange(of: "면접이 끝났습니다").map { (text[..<$0.lowerBound], text[$0.lowerBound...]) })
        #expect(!asked.contains("특별하게"))
        #expect(asked.contains("꼬리 질문 1/1"))
        #expect(asked.contains("씨앗 20261124"))
        #expect(graded.contains("모의면접 보고"))
        #expect(graded.contains("약한 곳"))
        #expect(try notes.store().reviews().map(\.review.mode) == [.mock, .mock])
        #expect(try notes.store().reviews().map(\.review.grade) == [.good, .again])
        #expect(text.split(separator: "\n").allSatisfy { String($0).columns <= width })
    }

    @Test("quit in the middle, a mock interview reports what was answered")
    func quitting() throws {
        let text = try run(["--mode", "mock", "--count", "3"], ["", "q", "q"])
        #expect(text.contains("3문제 가운데 1문제에 답했습니다."))
        #expect(text.contains("채점하지 않은 답 1개는 기록하지 않았습니다."))
        #expect(try notes.store().reviews().isEmpty)
    }

    @Test("blanks log nothing, and take lines")
    func cloze() throws {
        let text = try run(["--mode", "cloze", "--count", "2"], ["?", "모름", ""])
        #expect(text.contains("빈칸 · 2문제"))
        #expect(text.contains("틀렸습니다. 정답:"))
        #expect(text.contains("2문제 가운데 0개를 맞혔습니다."))
        #expect(try notes.store().reviews().isEmpty)
    }

    @Test("choices are logged only where it is asked for; as JSON each event is a line")
    func choice() throws {
        #expect(try run(["--mode", "choice"], ["1", "2", "3", "1"]).contains("객관식"))
        #expect(try notes.store().reviews().isEmpty)
        let lines = try run(["--mode", "choice", "--log", "--format", "json"], ["1", "1", "1", "1"]).split(
            separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
        let answers = lines.count { $0.contains(#""event":"judged""#) }
        #expect(try notes.store().reviews().count { $0.review.mode == .choice } == answers)
    }
}
