import ArgumentParser
import Foundation
import Quiz

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "복습 기록을 글로 된 파일에 옮겨 적습니다.",
        discussion: """
            한 줄에 기록 하나씩 JSON으로 적으므로 tamsaek 없이도 읽을 수 있습니다. 첫 줄은 판(version)과 줄 수이고, 다음 줄부터
            table이 종류, 나머지가 그 항목입니다: review 답(grade 1–4, at은 1970년부터의 밀리초, utc_offset은 초), undo 되돌린 답,
            rewrite 고쳐 쓴 문제, question 물었던 문제, typed 적은 답, tick 체크한 개념, hint 힌트, alias 배운 표현, hold 보류와 미룸,
            preset 일정 설정, exercise 연습. time은 사람이 읽기 위한 것이며 되돌릴 때는 보지 않습니다.

            예:
              tamsaek backup
              tamsaek backup ~/backup/tamsaek.jsonl
              tamsaek backup - | gzip > tamsaek.jsonl.gz
            """)

    @Argument(help: ArgumentHelp("적을 파일, 또는 - (표준 출력) (기본: 이 폴더의 tamsaek-날짜.jsonl)", valueName: "file"))
    var file: String?

    @OptionGroup var record: RecordOptions

    func run() throws {
        let console = Console.standard()
        guard FileManager.default.fileExists(atPath: record.path) else { throw MissingRecord(path: record.path) }
        let backup = BackupFile(try record.snapshot().rows())
        let file = file ?? "tamsaek-\(record.clock().day).jsonl"
        if file == "-" { return console.write(backup.text) }
        do {
            try Data(backup.text.utf8).write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw UnwritableBackup(path: file)
        }
        console.write("\(file): 기록 \(backup.rows.count)줄을 적었습니다.\n")
    }
}

/// There is no record to work with.
struct MissingRecord: LocalizedError {
    let path: String

    var errorDescription: String? { "\(path): 복습 기록이 없습니다." }
    var recoverySuggestion: String? { "tamsaek quiz로 문제를 풀면 생깁니다. 다른 곳에 있으면 --store FILE로 알려 주세요." }
}

/// A backup cannot be written.
struct UnwritableBackup: LocalizedError {
    let path: String

    var errorDescription: String? { "\(path): 백업을 적을 수 없습니다." }
    var recoverySuggestion: String? { "폴더가 있는지, 쓸 수 있는지, 디스크에 자리가 있는지 확인하세요." }
}
