import ArgumentParser
import Content
import Foundation
import Quiz
import Terminal

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "노트를 검사하여 고칠 곳을 알려 줍니다.",
        discussion: """
            잘못이 있으면 종료 코드 1로 끝납니다. 경고만 있으면 0으로 끝나며, --strict로 바꿀 수 있습니다.
            편집기가 읽을 수 있도록 한 곳에 한 줄씩 쓰고, --width를 주었을 때만 줄을 바꿉니다.
            노트 폴더를 검사할 때는 답한 적이 있는데 노트에서 사라진 문제도 알려 줍니다. 이것은 잘못으로 세지 않습니다.

            예:
              tamsaek check
              tamsaek check content/search.md --strict
              tamsaek check --format json
            """)

    @Argument(help: ArgumentHelp("검사할 파일이나 폴더, 또는 - (표준 입력) (기본: 노트 폴더)", valueName: "path"))
    var paths: [String] = []

    @Flag(help: "경고도 잘못으로 다루기")
    var strict = false

    @OptionGroup var content: ContentOptions
    @OptionGroup var record: RecordOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let report = try paths.isEmpty ? checkLibrary(console) : CheckReport(paths.map(checked))
        switch display.format {
        case .json: console.write(try JSONOutput.document(report))
        case .text: console.write(report.lines(wrappedTo: display.width))
        }
        if report.errors > 0 || strict && report.warnings > 0 { throw ExitCode.failure }
    }

    private func checkLibrary(_ console: Console) throws -> CheckReport {
        let library = try content.library()
        do {
            let cards = Card.cards(of: library.notes)
            let store = try record.snapshot()
            _ = try store.carryOver(to: cards, in: library.folder)
            let orphans = try store.orphans(
                besides: cards, in: library.folder, unreadable: library.diagnostics.unreadableSlugs)
            return CheckReport([library.checked], orphans: orphans)
        } catch let error as QuizError {
            // The notes can be checked all the same.
            console.writeError("\(error.localizedDescription)\n")
            return CheckReport([library.checked])
        }
    }

    private func checked(_ path: String) throws -> CheckReport.Part {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return try Library(folder: path).checked
        }
        do {
            if path == "-" { return (1, try ContentOptions.noteOnStandardInput().lint()) }
            return (1, try Note(file: ContentOptions.file(at: path) ?? path).lint())
        } catch let error as ContentError {
            return (1, [error.diagnostic(.error)])
        }
    }
}
