import ArgumentParser
import Quiz

struct ExerciseListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "연습과 지금까지의 진행을 보여 줍니다.")

    @OptionGroup var content: ContentOptions
    @OptionGroup var options: ExerciseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let exercises = try options.exercises()
        let store = try options.record.snapshot()
        // Without notes the list is still a list.
        let notes = (try? content.library().notes) ?? []
        let list = ExerciseList(exercises, notes: notes, progress: ExerciseProgress.all(try store.exerciseEvents()))
        switch display.format {
        case .text: console.write(list.lines(width: console.width, isPlain: console.isPlain))
        case .json: console.write(try JSONOutput.document(list))
        }
    }
}
