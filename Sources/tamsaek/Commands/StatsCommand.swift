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
        let cards = try options.cards(console)
        let store = try options.record.snapshot()
        try options.carryOver(to: cards.all, in: store, console)
        let known = Set(cards.all.map(\.id))
        let removed = try store.askedQuestions().filter { !known.contains($0.key) }
        let statistics = Statistics(
            cards: cards.chosen, memories: try store.cards(), reviews: try store.reviews(),
            removed: removed.sorted { $0.key < $1.key }.map(\.value.text), at: options.record.clock(),
            scheduler: try store.scheduler())
        switch display.format {
        case .text:
            console.write(StatsRenderer(width: console.width, isPlain: console.isPlain).lines(of: statistics))
            let progress = ExerciseProgress.all(try store.exerciseEvents()).values.map(\.state)
            if !progress.isEmpty {
                let counts = "통과 \(progress.count { $0 == .passed }) · 시작 \(progress.count { $0 == .started })"
                console.write(["", StyledLine("연습", .bold), StyledLine("\(counts) · 자세히: tamsaek exercise list")])
            }
        case .json: console.write(try JSONOutput.document(statistics))
        }
    }
}
