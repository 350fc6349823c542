import ArgumentParser
import Content
import Foundation
import Quiz
import Terminal

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "다른 프로그램의 문제와 복습 기록을 가져옵니다.", subcommands: [ImportAnkiCommand.self])
}

struct ImportAnkiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anki", abstract: "Anki에서 내보낸 문제와 복습 기록을 가져옵니다.",
        discussion: """
            예:
              tamsaek import anki 면접.apkg

            Anki에서 '복습 일정 포함'과 '과거 Anki 버전도 지원'을 켜고 내보낸 .apkg를 읽습니다. tamsaek export anki로 내보냈던 \
            문제는 복습 기록만 이어받고, 그 밖의 카드는 덱마다 노트 하나로 적습니다. 이미 있는 파일은 건드리지 않으며, 같은 파일을 다시 \
            가져와도 기록이 겹치지 않습니다. 다음에 물을 날은 합친 기록에서 다시 계산합니다. 그림과 소리는 가져오지 않습니다.
            """)

    @Argument(help: ArgumentHelp("Anki에서 내보낸 .apkg 파일", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("새 노트를 쓸 폴더 (기본: 노트 폴더)", valueName: "folder"))
    var into: String?

    @OptionGroup var content: ContentOptions
    @OptionGroup var record: RecordOptions

    func run() throws {
        let console = Console.standard()
        guard let data = FileManager.default.contents(atPath: file) else { throw AnkiError.cannotRead(file) }
        let library = try content.library()
        let folder = into ?? library.folder
        let others = into == nil ? [] : try Library(folder: folder).notes
        let cards = Card.cards(of: library.notes + others)
        let collection = try AnkiPackage.collection(in: data)
        let store = try record.openStore()
        let imported = AnkiImport(
            collection, ids: Set(cards.map(\.id)), formerIDs: try store.formerIDs(), utcOffset: record.utcOffset(at:))

        var lines: [String] = []
        var written: [Note] = []
        for note in imported.notes {
            let path = try write(note, into: folder)
            written.append(try Note(file: path))
            lines.append("\(path): 문제 \(note.count)개를 적었습니다.")
        }
        let added = try store.add(imported.reviews, to: cards + Card.cards(of: written))
        lines.append(
            "이미 있는 문제 \(imported.known.count)개. 복습 기록 \(imported.reviews.count)번 가운데 새로 더한 것 \(added)번.")
        console.write(lines.flatMap { StyledLine($0).wrapped(to: console.width) })
    }

    /// Writes a note to a file that was not there, and returns its path.
    private func write(_ note: QuestionNote, into folder: String) throws -> String {
        let text = Data(note.text(date: record.clock().day.description).utf8)
        var attempt = 0
        while true {
            attempt += 1
            let name = attempt == 1 ? note.slug : "\(note.slug)-\(attempt)"
            let file = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "\(name).md")
            do {
                try text.write(to: file, options: .withoutOverwriting)
                return file.path(percentEncoded: false)
            } catch CocoaError.fileWriteFileExists {
                continue
            } catch {
                throw AnkiError.cannotWrite(file.path(percentEncoded: false))
            }
        }
    }
}
