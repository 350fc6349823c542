import ArgumentParser
import Content
import Foundation
import Terminal

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "노트를 화면 폭에 맞추어 보여 줍니다.",
        discussion: """
            터미널에서는 화면 가득 열립니다. j k Space b로 움직이고, /로 찾고, t로 차례를
            보고, z로 문제를 풀고, q로 끝냅니다. 모든 글쇠는 ?를 누르면 나옵니다.

            예:
              tamsaek read hyperparameter-search
              tamsaek read ./내노트.md --width 60
              tamsaek read hyperparameter-search --format json
            """)

    @Argument(help: ArgumentHelp("노트 이름, 파일 경로, 또는 - (표준 입력)", valueName: "note"))
    var name: String

    @Flag(help: "PAGER 프로그램(없으면 less)으로 넘겨 보기")
    var pager = false

    @Flag(name: .customLong("no-pager"), help: "터미널에서도 화면 가득 열지 않고 출력하기")
    var prints = false

    @OptionGroup var content: ContentOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let note = try content.note(named: name)
        if display.format == .json { return console.write(try JSONOutput.document(NoteJSON(note: note))) }
        if console.isInteractive, !console.isPlain, !pager, !prints, name != "-" {
            let program = OwnProgram(.current, options: display.arguments)
            var shell = ReaderShell(
                note, palette: console.screenPalette, widest: display.width, folders: .current, program: program)
            return try shell.run()
        }
        console.writeError(warnings(of: note))
        let opensLinks = console.opensLinks && !pager
        let lines = NoteRenderer(width: console.width, listsAddresses: !opensLinks, isPlain: console.isPlain).lines(
            of: note)
        guard pager, console.isTerminal else { return console.write(lines) }
        try Pager.show(lines.encoded(color: console.usesColor, palette: console.palette))
    }

    /// The first few; `check` tells all.
    private func warnings(of note: Note) -> String {
        let shown = note.warnings.prefix(3).map(\.description)
        let others = note.warnings.count - shown.count
        return (shown + (others > 0 ? ["그 밖에 경고가 \(others)개 있습니다. tamsaek check로 확인하세요."] : [])).map {
            $0.visible + "\n"
        }.joined()
    }
}
