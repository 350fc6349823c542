import ArgumentParser
import Quiz
import Terminal

struct CardsWordingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wordings", abstract: "quiz --typed가 배운 나만의 표현을 보거나 지웁니다.",
        discussion: """
            예:
              tamsaek cards wordings
              tamsaek cards wordings --remove '죄다 곱해'
              tamsaek cards wordings --remove '죄다 곱해' --card 4055c08a
            """)

    @Option(help: ArgumentHelp("지울 표현", valueName: "wording"))
    var remove: String?

    @Option(help: ArgumentHelp("이 문제의 표현만", valueName: "id"))
    var card: String?

    @OptionGroup var record: RecordOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        guard let remove else { return try show(try wordings(in: record.snapshot()), console) }
        let store = try record.openStore()
        let meant = try wordings(in: store).filter { $0.wording == remove }
        guard !meant.isEmpty else { throw ValidationError("배운 표현이 아닙니다: \(remove). tamsaek cards wordings로 확인하세요.") }
        for wording in meant { try store.forget(wording) }
        console.write("지웠습니다: \(remove) (\(meant.count)곳)\n")
    }

    private func wordings(in store: ReviewStore) throws -> [LearntWording] {
        try store.wordings().filter { wording in card.map { wording.card.hasPrefix($0) } ?? true }
    }

    private func show(_ wordings: [LearntWording], _ console: Console) throws {
        guard display.format == .text else { return console.write(try JSONOutput.document(wordings)) }
        guard !wordings.isEmpty else { return console.write("배운 표현이 없습니다.\n") }
        let table = TextTable(
            header: ["id", "개념", "표현"],
            rows: wordings.map { [$0.card, $0.concept, $0.wording].map { TextTable.Cell($0) } }, isFramed: false)
        console.write(console.isPlain ? table.records(width: console.width) : table.lines(width: console.width))
    }
}
