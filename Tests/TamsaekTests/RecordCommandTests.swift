import Foundation
import Quiz
import Testing

/// The built program with a record of its own: what looks after the record and reads it.
@Suite("The record, through the program itself")
struct RecordCommandTests {
    private let notes = SampleNotes()

    private func lines(_ name: String) throws -> [String] {
        try String(contentsOfFile: notes.path(name), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// Answers two questions, the second one wrongly, and writes a backup.
    private func backUp() throws -> String {
        _ = try notes.run(["quiz", "--now", "2026-11-24T09:00:00+09:00"], input: ["4", "1", "q"])
        let file = notes.path("backup.jsonl")
        let result = try notes.run(["backup", file], ownFolder: false)
        #expect(result.output.contains("기록 4줄을 적었습니다."))
        return file
    }

    @Test("a backup restored into an empty record gives the same cards; - is the standard output and input")
    func roundTrip() throws {
        let file = try backUp()
        let first = try lines("backup.jsonl")
        #expect(first[0] == #"{"format":"tamsaek-backup","version":3,"rows":4}"#)
        #expect(first[1].contains(#""grade":4,"at":1795478400000,"utc_offset":32400"#))
        #expect(first[1].hasSuffix(#""time":"2026-11-24T09:00:00+09:00"}"#))
        #expect(try notes.run(["backup", "-"], ownFolder: false).output == first.map { $0 + "\n" }.joined())

        let other = ["--store", notes.path("other.sqlite")]
        let restored = try notes.run(["restore", "-"] + other, input: first, ownFolder: false)
        #expect(restored.output.contains("답 2개와 문제 2개의 기록을 되살렸습니다."))
        let cards = try ReviewStore(path: notes.path("other.sqlite")).cards()
        #expect(try cards == notes.store().cards())
        #expect(cards.count == 2)

        let occupied = try notes.run(["restore", file] + other, ownFolder: false)
        #expect(occupied.status != 0)
        #expect(occupied.errors.contains("이미 기록이 있습니다 (답 2개)."))
        let forced = try notes.run(["restore", file, "--force"] + other, ownFolder: false)
        #expect(forced.status == 0)
        #expect(try ReviewStore(path: notes.path("other.sqlite.before-restore")).reviews().count == 2)
    }

    @Test(
        "a backup that is not whole, or of a newer version, is refused with its line, and nothing is changed",
        arguments: [
            ("torn", "backup.jsonl:5:"), ("cut", "첫 줄에는 기록이 4줄이라고"), ("newer", "더 새로운 버전"),
            ("kind", "backup.jsonl:3: 모르는 종류의 줄입니다: dream"),
            ("foreign", "tamsaek의 백업이 아닙니다"),
        ])
    func refusesBackups(damage: String, message: String) throws {
        let file = try backUp()
        var lines = try lines("backup.jsonl")
        switch damage {
        case "torn": lines[4] = String(lines[4].dropLast(10))
        case "cut": lines.removeLast()
        case "newer": lines[0] = lines[0].replacing("\"version\":3", with: "\"version\":4")
        case "kind": lines[2] = lines[2].replacing("\"table\":\"review\"", with: "\"table\":\"dream\"")
        default: lines.removeFirst()
        }
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: file))
        _ = try notes.run(["quiz", "--now", "2026-11-24T09:00:00+09:00"], input: ["4", "q"])
        let before = try notes.store().rows()
        let result = try notes.run(["restore", file, "--force"], ownFolder: false)
        #expect(result.status != 0)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(try notes.store().rows() == before)
    }

    @Test("repair says what it found; without a record it says so")
    func repair() throws {
        let missing = try notes.run(["repair"], ownFolder: false)
        #expect(missing.status != 0)
        #expect(missing.errors.contains("복습 기록이 없습니다."))
        _ = try backUp()
        let result = try notes.run(["repair"], ownFolder: false)
        #expect(result.output.contains("답 2개에서 문제 2개의 상태를 새로 계산했습니다. 달랐던 것 0개"))
        #expect(try notes.run(["repair", "--format", "json"], ownFolder: false).output.contains(#""answers" : 2"#))
    }

    @Test("a read-only record is read, and a quiz refuses it at once, saying why")
    func readOnly() throws {
        _ = try backUp()
        let path = notes.path("tamsaek/reviews.sqlite")
        // A write version greater than it knows makes SQLite take a file as read-only, for whatever user.
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: 18)
        try file.write(contentsOf: Data([3]))
        try file.close()
        let before = try Data(contentsOf: URL(filePath: path))
        for command in ["stats", "home", "check", "cards"] {
            let result = try notes.run([command])
            #expect(result.status == 0, "\(command): \(result.errors)")
        }
        let quiz = try notes.run(["quiz"], input: ["4"])
        #expect(quiz.status != 0)
        #expect(quiz.errors.contains("읽기 전용이라"), "\(quiz.errors)")
        #expect(quiz.output.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }

    @Test("check lists answered questions that their notes no longer hold; those of a note it cannot read stay out")
    func orphans() throws {
        _ = try backUp()
        #expect(try !notes.run(["check"]).output.contains("사라진"))
        notes.write(["*   **Q. 나는 무엇인가요?**\n    *   **A.** 나의 답입니다.\n"])
        let text = try notes.run(["check"])
        #expect(text.status == 0)
        #expect(text.output.contains("노트에서 사라진 문제 1개"))
        #expect(text.output.contains("search: 가는 무엇인가요? (답 1번,"))
        #expect(try notes.run(["check", "--format", "json"]).output.contains(#""answers" : 1"#))

        try Data([0x23, 0x20, 0xFF, 0xFE]).write(to: URL(filePath: notes.path("content/search.md")))
        try Data("# 다른 노트\n\n- **Q. 왜?**\n- **A.** 그래서.\n".utf8).write(
            to: URL(filePath: notes.path("content/other.md")))
        #expect(try !notes.run(["check"]).output.contains("사라진"))
        #expect(try !notes.run(["stats"]).output.contains("사라진"))
    }

    @Test("a note of the same name in another folder neither takes history away nor is missed")
    func twoFolders() throws {
        let asking = { (text: String) in "*   **Q. \(text)**\n    *   **A.** \(text)의 답\n" }
        let other = SampleNotes()
        notes.write([asking("격자 탐색은 언제 무작위 탐색보다 나은가요?")])
        other.write([asking("격자 탐색은 언제 무작위 탐색보다 더 나은가요?")])
        _ = try notes.run(["quiz"], input: ["4"])
        let store = ["--store", notes.path("tamsaek/reviews.sqlite")]
        let result = try other.run(["quiz"] + store, input: ["q"])
        #expect(result.errors.isEmpty)
        #expect(result.output.contains("새 문제"))
        #expect(try !other.run(["check"] + store).output.contains("사라진"))
        #expect(try notes.run(["stats"]).output.contains("배운 것 1"))
    }

    @Test("stats shows rewritten questions with their history without writing to the record")
    func statsWritesNothing() throws {
        let asking = { (text: String) in "*   **Q. \(text)**\n    *   **A.** \(text)의 답\n" }
        notes.write([asking("격자 탐색은 언제 무작위 탐색보다 나은가요?")])
        _ = try notes.run(["quiz"], input: ["4"])
        notes.write([asking("격자 탐색은 언제 무작위 탐색보다 더 나은가요?")])
        let before = try notes.store().rows()
        #expect(try notes.run(["stats"]).output.contains("배운 것 1"))
        #expect(try notes.store().rows() == before)
    }

    @Test("a question is suspended, listed and released by the beginning of its id")
    func holds() throws {
        let list = try notes.run(["cards", "--format", "json"]).output
        let id = try #require(list.firstMatch(of: /"id" : "([0-9a-f]+)"/)?.output.1)
        #expect(try notes.run(["cards", "suspend", String(id.prefix(8))]).output == "보류: 가는 무엇인가요?\n")
        #expect(try notes.run(["quiz"], input: ["q"]).output.contains("나는 무엇인가요?"))
        let held = try notes.run(["cards", "--held"]).output
        #expect(held.contains("보류"))
        #expect(!held.contains("나는"))
        #expect(try notes.run(["cards", "suspend", "zzzz"]).errors.contains("이 id의 문제가 없습니다."))
        #expect(try notes.run(["cards", "release"]).status != 0)
        #expect(try notes.run(["cards", "release", "--all"]).output == "다시 물음: 가는 무엇인가요?\n")
        #expect(try notes.run(["cards", "--held"]).output == "해당하는 문제가 없습니다.\n")
        _ = try notes.run(["quiz"], input: ["4", "q"])
        #expect(try notes.run(["cards", "history", String(id)]).output.contains("쉬움"))
    }

    @Test("learnt wordings are listed and forgotten")
    func wordings() throws {
        let moment = Moment(milliseconds: 1_795_000_000_000, utcOffset: 32_400)
        try notes.store().learn("죄다 곱해", for: "모든 조합", of: "4055c08a", at: moment)
        #expect(try notes.run(["cards", "wordings"], ownFolder: false).output.contains("죄다 곱해"))
        #expect(try notes.run(["cards", "wordings", "--remove", "다 돌려"], ownFolder: false).status != 0)
        let removed = try notes.run(["cards", "wordings", "--remove", "죄다 곱해"], ownFolder: false)
        #expect(removed.output == "지웠습니다: 죄다 곱해 (1곳)\n")
        #expect(try notes.store().wordings().isEmpty)
    }

    @Test("two processes that answer at the same time lose nothing")
    func twoProcesses() async throws {
        let questions = (0..<20).map { "*   **Q. \($0)번째는 무엇인가요?**\n    *   **A.** \($0)의 답입니다.\n" }
        notes.write(questions)
        let runs = try (0..<2).map { _ in try ProgramRun(notes, ["quiz", "--new"]) }
        // Each has planned its session before the other answers anything.
        for run in runs { run.wait(for: "번째는 무엇인가요?") }
        for _ in questions {
            for run in runs { try run.send("4") }
        }
        for run in runs { #expect(try run.finish().status == 0) }
        let store = try notes.store()
        let reviews = try store.reviews()
        #expect(reviews.count == 40)
        #expect(Set(reviews.map(\.id)).count == 40)
        let cards = try store.cards()
        #expect(cards.values.allSatisfy { $0.reviews == 2 })
        #expect(try store.repair().changed.isEmpty)
    }
}
