import ArgumentParser
import Terminal

struct ExerciseHintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hint", abstract: "연습의 힌트를 부를 때마다 한 걸음씩 더 보여 줍니다.")

    @Argument(help: ArgumentHelp("연습의 번호나 이름", valueName: "exercise"))
    var name: String

    @OptionGroup var options: ExerciseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let exercise = try options.exercises().named(name)
        let store = try options.record.openStore()
        let given = ExerciseProgress(try store.exerciseEvents().filter { $0.name == exercise.name }).hints
        let hints = HintsGiven(exercise, count: given + 1)
        try store.record(options.event(.hint, exercise, step: hints.hints.count))
        switch display.format {
        case .text: console.write(hints.lines(width: console.width))
        case .json: console.write(try JSONOutput.document(hints))
        }
    }
}
