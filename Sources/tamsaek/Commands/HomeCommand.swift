import ArgumentParser
import Content
import Quiz

struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "오늘 할 일과 다음 걸음을 보여 줍니다. 명령 없이 부르면 이것입니다.")

    @OptionGroup var content: ContentOptions
    @OptionGroup var record: RecordOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let library = try content.library()
        let store = try record.snapshot()
        let home = Home(
            notes: library.notes,
            exercises: Folders.current.exercises.map {
                Home.ExerciseLine(command: $0.command, title: $0.title)
            }, memories: try store.cards(), interview: InterviewDate().day,
            at: record.clock(), scheduler: try store.scheduler())
        switch display.format {
        case .text: console.write(HomeRenderer(width: console.width).lines(of: home))
        case .json: console.write(try JSONOutput.document(home))
        }
    }
}
