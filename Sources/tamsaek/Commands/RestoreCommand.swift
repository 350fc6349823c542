import ArgumentParser
import Foundation
import Quiz

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "tamsaek backup이 적은 파일에서 복습 기록을 되살립니다.",
        discussion: """
            빈 기록에만 되살립니다. 이미 기록이 있으면 --force로 바꿀 수 있으며, 그때까지의 기록은 옆에 남깁니다. 두 기록을 합치지는 않습니다.
            한 줄이라도 맞지 않으면 아무것도 바꾸지 않습니다.

            예:
              tamsaek restore tamsaek-2026-11-24.jsonl
              gunzip -c tamsaek.jsonl.gz | tamsaek restore -
              tamsaek restore tamsaek.jsonl --store 새기록.sqlite
            """)

    @Argument(help: ArgumentHelp("백업 파일, 또는 - (표준 입력)", valueName: "file"))
    var file: String

    @Flag(help: "지금 기록을 옆에 남기고 바꾸기")
    var force = false

    @OptionGroup var record: RecordOptions

    func run() throws {
        let console = Console.standard()
        let backup = try BackupFile(contents(), name: file == "-" ? "표준 입력" : file)
        let store = try record.openStore()
        var kept: String?
        if try !store.isEmpty() {
            guard force else { throw OccupiedRecord(path: record.path, answers: try store.reviews().count) }
            kept = try store.keepCopy(named: "before-restore")
        }
        do {
            try store.restore(backup.rows)
        } catch let error as RecordRowError {
            throw backup.error(error)
        }
        let (cards, answers) = (try store.cards().count, try store.reviews().count)
        console.write("\(record.path): 답 \(answers)개와 문제 \(cards)개의 기록을 되살렸습니다.\n")
        if let kept { console.write("그때까지의 기록: \(kept)\n") }
    }

    private func contents() throws -> Data {
        if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
        do {
            return try Data(contentsOf: URL(filePath: file))
        } catch {
            throw BackupError(file, nil, "백업 파일을 읽을 수 없습니다")
        }
    }
}

/// A record that would be overwritten.
struct OccupiedRecord: LocalizedError {
    let path: String
    let answers: Int

    var errorDescription: String? { "\(path): 이미 기록이 있습니다 (답 \(answers)개)." }
    var recoverySuggestion: String? { "지금 기록을 옆에 남기고 바꾸려면 --force, 다른 파일에 되살리려면 --store FILE을 주세요." }
}
