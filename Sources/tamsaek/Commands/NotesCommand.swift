import ArgumentParser
import Content
import NoteIndex

struct NotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "notes", abstract: "노트의 목록을 보여 줍니다.")

    @Option(name: .customLong("tag"), help: ArgumentHelp("이 태그가 붙은 노트만. 여러 번 쓸 수 있음", valueName: "tag"))
    var tags: [String] = []

    @Option(name: .customLong("difficulty"), help: ArgumentHelp("이 난이도의 노트만. 여러 번 쓸 수 있음", valueName: "level"))
    var difficulties: [String] = []

    @OptionGroup var content: ContentOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let index = try content.index(isSearchable: false)
        let list = NoteList(index.entries.filter(isMeant))
        switch display.format {
        case .json: console.write(list.json.document)
        case .text: console.write(list.lines(width: console.width, isPlain: console.isPlain))
        }
        let unreadable = index.diagnostics.count { $0.severity == .error }
        if unreadable > 0 {
            console.writeError("읽지 못한 노트가 \(unreadable)개 있습니다. tamsaek check로 확인하세요.\n")
        }
    }

    private func isMeant(_ note: NoteEntry) -> Bool {
        note.tags.sharesWord(with: tags) && [note.difficulty].compactMap(\.self).sharesWord(with: difficulties)
    }
}
