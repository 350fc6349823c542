import ArgumentParser
import Foundation
import Quiz
import Terminal

struct RepairCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair", abstract: "복습 기록을 검사하고, 답에서 문제의 상태를 새로 계산합니다.",
        discussion: """
            파일이 손상되었으면 읽히는 줄을 모두 살려 새 파일을 만들고, 손상된 파일은 옆에 남깁니다. 다른 tamsaek을 닫고 실행하세요.

            예:
              tamsaek repair
              tamsaek repair --store 옛기록.sqlite --format json
            """)

    @OptionGroup var record: RecordOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        guard FileManager.default.fileExists(atPath: record.path) else { throw MissingRecord(path: record.path) }
        let problems = try self.problems()
        let salvage = problems.isEmpty ? nil : try ReviewStore.salvage(record.path)
        let store = try record.openStore()
        let report = RepairReport(
            path: record.path, problems: problems, salvage: salvage, rebuilt: try store.repair(),
            questions: try store.askedQuestions().mapValues(\.text))
        switch display.format {
        case .json: console.write(try JSONOutput.document(report))
        case .text: console.write(report.lines.flatMap { StyledLine($0).wrapped(to: console.width) })
        }
    }

    /// What is wrong in the file; a file that cannot even be opened is one problem.
    private func problems() throws -> [String] {
        do {
            return try record.openStore().problems()
        } catch QuizError.store(_, .damaged) {
            return ["SQLite가 파일을 읽지 못합니다"]
        }
    }
}

/// What a repair found and did.
struct RepairReport: Encodable {
    let path: String
    let problems: [String]
    let salvage: ReviewStore.Salvage?
    let rebuilt: ReviewStore.Rebuilt
    /// The text of the questions, by id.
    let questions: [String: String]

    private enum CodingKeys: String, CodingKey {
        case path, problems, salvage, rebuilt
    }

    /// Questions whose cards changed that are named.
    private static let named = 10

    var lines: [String] {
        var lines = [path]
        if let salvage {
            let rows = salvage.rows.values.reduce(0, +)
            lines += problems.prefix(5).map { "손상: \($0)" }
            lines.append("읽히는 \(rows)줄을 살렸습니다. 답 \(salvage.rows["review"] ?? 0)개를 살리고 \(salvage.lostAnswers)개를 잃었습니다.")
            lines.append("손상된 파일: \(salvage.damaged)")
        } else {
            lines.append("파일에 손상이 없습니다.")
        }
        lines.append("답 \(rebuilt.answers)개에서 문제 \(rebuilt.cards)개의 상태를 새로 계산했습니다. 달랐던 것 \(rebuilt.changed.count)개")
        lines += rebuilt.changed.prefix(Self.named).map { "- \(questions[$0] ?? $0)" }
        return lines
    }
}
