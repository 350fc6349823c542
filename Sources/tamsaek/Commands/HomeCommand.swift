import ArgumentParser

struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "오늘 할 일과 다음 걸음을 보여 줍니다. 명령 없이 부르면 이것입니다.",
        discussion: """
            터미널에서는 화면 가득 열립니다. ↑ ↓나 j k로 고르고 Enter로 열며, /로 노트를 찾고,
            s로 통계를 보고, q로 끝냅니다. 모든 글쇠는 ?를 누르면 나옵니다.
            """)

    @Flag(name: .customLong("no-pager"), help: "터미널에서도 화면 가득 열지 않고 출력하기")
    var prints = false

    @OptionGroup var content: ContentOptions
    @OptionGroup var record: RecordOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let home = try Home(content: content, record: record)
        if display.format == .json { return console.write(try JSONOutput.document(home)) }
        if console.isInteractive, !console.isPlain, !prints {
            var shell = HomeShell(home, content: content, record: record, display: display)
            return try shell.run()
        }
        console.write(HomeRenderer(width: console.width).lines(of: home))
    }
}
