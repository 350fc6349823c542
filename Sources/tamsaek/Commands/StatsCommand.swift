import ArgumentParser
import Quiz
import Terminal

struct StatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "무엇을 배웠고 언제 무엇을 복습할지 보여 줍니다.")

    @OptionGroup var options: QuizOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let store = try options.record.snapshot()
        switch display.format {
        case .text: console.write(try lines(of: store, console))
        case .json: console.write(try JSONOutput.document(statistics(of: store, console)))
        }
    }

    /// What was learnt, as text; messages go to the console.
    func lines(of store: ReviewStore, _ console: Console) throws -> [StyledLine] {
        let statistics = try statistics(of: store, console)
        let lines = StatsRenderer(width: console.width, isPlain: console.isPlain).lines(of: statistics)
        let progress = ExerciseProgress.all(try store.exerciseEvents()).values.map(\.state)
        guard !progress.isEmpty else { return lines }
        let counts = "통과 \(progress.count { $0 == .passed }) · 시작 \(progress.count { $0 == .started })"
        return lines + ["", StyledLine("연습", .bold), StyledLine("\(counts) · 자세히: tamsaek exercise list")]
    }

    private func statistics(of store: ReviewStore, _ console: Console) throws -> Statistics {
        let cards = try options.cards(console)
        try options.carryOver(to: cards.all, in: store, console)
        let orphans = try store.orphans(
            besides: cards.all, in: options.content.folder(), unreadable: cards.unreadable)
        return Statistics(
            cards: cards.chosen, memories: try store.cards(), holds: try store.holds(at: options.record.clock()),
            reviews: try store.reviews(), removed: orphans.map(\.question), at: options.record.clock(),
            scheduler: try store.scheduler())
    }
}
