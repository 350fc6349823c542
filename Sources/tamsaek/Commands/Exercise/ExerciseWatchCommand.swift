import ArgumentParser
import Terminal

struct ExerciseWatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "파일을 저장할 때마다 확인합니다. 다음 연습으로는 n을 눌러야 갑니다.",
        discussion: """
            글쇠: n 다음, h 힌트, r 실행, e 편집기(VISUAL, EDITOR), x 처음으로, l 목록, c 다시 확인, q 끝. 한글 자판 그대로도 됩니다.
            """)

    @Argument(help: ArgumentHelp("연습의 번호나 이름 (기본: 아직 통과하지 못한 첫 연습)", valueName: "exercise"))
    var name: String?

    @OptionGroup var options: ExerciseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        guard Console.standard(display).isInteractive else { throw ExerciseError.needsTerminal }
        let exercises = try options.exercises()
        let store = try options.record.openStore()
        let progress = ExerciseProgress.all(try store.exerciseEvents())
        let first = exercises.first { progress[$0.name]?.state != .passed } ?? exercises[0]
        let watch = Watch(exercises, progress: progress, at: try name.map { try exercises.named($0) } ?? first)
        var shell = WatchShell(
            watch, toolchain: try ExerciseOptions.toolchain(), store: store,
            editor: Editor(environment: Folders.current.environment), clock: options.record.clock
        ) {
            Console.standard(display)
        }
        try shell.run()
    }
}
