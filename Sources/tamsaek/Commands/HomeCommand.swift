import ArgumentParser
import Content
import Foundation
import Quiz

struct HomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "오늘 할 일과 다음 걸음을 보여 줍니다. 명령 없이 부르면 이것입니다.")

    @OptionGroup var content: ContentOptions
    @OptionGroup var record: RecordOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let scheduler = try Scheduler()
        let library = try content.library()
        let store = try record.openStore(scheduler, creates: false)
        let home = Home(
            notes: library.notes, exercises: Self.exercises(beside: library.folder), memories: try store.cards(),
            at: record.clock(), scheduler: scheduler)
        switch display.format {
        case .text: console.write(HomeRenderer(width: console.width).lines(of: home))
        case .json: console.write(try JSONOutput.document(home))
        }
    }

    /// The exercises of a clone, whose `exercises/` stands beside `content/`; none for an installed program.
    private static func exercises(beside content: String) -> [Home.ExerciseLine] {
        let folder = URL(filePath: content).deletingLastPathComponent().appending(path: "exercises")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.sorted().compactMap { name in
            guard let readme = try? String(contentsOf: folder.appending(path: "\(name)/README.md"), encoding: .utf8),
                let heading = readme.split(separator: "\n").first(where: { $0.hasPrefix("# ") })
            else { return nil }
            return Home.ExerciseLine(command: "swift run ex\(name)", title: String(heading.dropFirst(2)))
        }
    }
}
