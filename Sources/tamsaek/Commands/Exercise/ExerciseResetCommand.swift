import ArgumentParser
import Terminal

struct ExerciseResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "연습의 파일을 처음 모습으로 되돌립니다. 지금의 파일은 따로 남겨 둡니다.")

    @Argument(help: ArgumentHelp("연습의 번호나 이름", valueName: "exercise"))
    var name: String

    @Flag(help: "묻지 않고 되돌리기")
    var yes = false

    @OptionGroup var options: ExerciseOptions

    func run() throws {
        let console = Console.standard()
        let exercise = try options.exercises().named(name)
        let file = exercise.path(exercise.file)
        guard !exercise.isUnchanged else { return console.write(["\(file): 이미 처음 모습입니다."].map { StyledLine($0) }) }
        if !yes {
            console.writeError("처음 모습으로 되돌릴까요? 지금의 파일은 남겨 둡니다: \(file) [y/N] ")
            guard Self.isYes(console.readLine() ?? "") else { return console.write([StyledLine("그대로 두었습니다.")]) }
        }
        let kept = try exercise.reset(at: options.record.clock().iso8601)
        try options.record.openStore().record(options.event(.reset, exercise))
        console.write([StyledLine("처음 모습으로 되돌렸습니다: \(file)")])
        if let kept { console.write([StyledLine("지금까지의 파일: \(exercise.path(kept))")]) }
    }

    /// Whether the answer is yes, on a Korean keyboard too; nothing else is.
    static func isYes(_ answer: String) -> Bool {
        ["y", "yes", "ㅛ", "예", "네"].contains(answer.lowercased().filter { $0 != " " })
    }
}
