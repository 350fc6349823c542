import ArgumentParser
import Foundation
import Quiz
import Terminal

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "문제를 다른 프로그램의 형식으로 내보냅니다.", subcommands: [ExportAnkiCommand.self])
}

struct ExportAnkiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anki", abstract: "문제를 Anki로 내보냅니다.",
        discussion: """
            예:
              tamsaek export anki 면접.apkg
              tamsaek export anki tpe.txt --tag TPE

            이름이 .apkg로 끝나면 복습 일정과 기록까지 담은 덱 패키지를, .txt나 .tsv로 끝나면 문제와 답만 담은 글을 씁니다. 노트마다 \
            'ML면접::제목' 덱이 됩니다. 노트를 고친 뒤 다시 내보내어 가져오면 Anki의 카드가 늘지 않고 내용만 바뀝니다. 일정은 처음 \
            가져올 때만 옮겨지고, 그 뒤로는 Anki의 것이 남습니다. Anki에서 한 복습은 tamsaek import anki로 가져옵니다.
            """)

    @Argument(help: ArgumentHelp("쓸 파일: .apkg, .txt, .tsv", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var options: QuizOptions

    func run() throws {
        let console = Console.standard()
        let format = try AnkiFormat(ofFile: file)
        let cards = try options.cards(console)
        let store = try options.record.snapshot()
        try options.carryOver(to: cards.all, in: store, console)
        let ids = Set(cards.all.map(\.id))
        let export = AnkiExport(
            cards: cards.chosen, memories: try store.cards(),
            reviews: Dictionary(grouping: try store.reviews().map(\.review), by: \.card),
            suspended: try store.holds(at: options.record.clock()).suspended, scheduler: try store.scheduler(),
            utcOffset: options.record.clock().utcOffset, modified: try Self.modificationTimes(of: cards.chosen),
            formerIDs: try store.formerIDs().filter { !ids.contains($0.old) })
        try write(
            format == .text ? Data(AnkiText.file(of: export.notes).utf8) : AnkiPackage.data(of: export.collection))
        console.write(
            AnkiReport.lines(of: export, format, file: file).flatMap { StyledLine($0).wrapped(to: console.width) })
    }

    /// When each note's file was last changed, in seconds since 1970, by its path.
    private static func modificationTimes(of cards: [Card]) throws -> [String: Int] {
        try cards.reduce(into: [:]) { times, card in
            guard times[card.path] == nil else { return }
            let date = try FileManager.default.attributesOfItem(atPath: card.path)[.modificationDate] as? Date
            times[card.path] = Int(date?.timeIntervalSince1970 ?? 0)
        }
    }

    /// Writes the whole file, or leaves the one that was there as it was.
    private func write(_ data: Data) throws {
        do {
            try data.write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw AnkiError.cannotWrite(file)
        }
    }
}

/// What is written for Anki.
enum AnkiFormat {
    /// Notes alone, as tab-separated text.
    case text
    /// Notes, schedule and log, as `.apkg`.
    case package

    /// - Throws: ``AnkiError/unknownFormat(_:)``.
    init(ofFile name: String) throws(AnkiError) {
        switch name.lowercased() {
        case let name where name.hasSuffix(".txt") || name.hasSuffix(".tsv"): self = .text
        case let name where name.hasSuffix(".apkg"): self = .package
        default: throw .unknownFormat(name)
        }
    }
}
