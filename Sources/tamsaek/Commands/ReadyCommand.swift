import ArgumentParser
import Quiz

struct ReadyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ready", abstract: "면접 날 문제를 얼마나 떠올릴지 내다보고, 오늘 할 일을 고릅니다.",
        discussion: """
            문제마다 그날 기억할 확률(FSRS-6)을 더해 노트와 태그마다 떠올릴 비율을 냅니다. 아직 풀지 않은 문제는 떠올리지 \
            못하는 것으로 셉니다. 오늘 풀면 그날의 기억이 시간에 비해 가장 많이 오르는 문제부터, 그날까지의 계획을 세웁니다.

            --date는 기억해 두므로 다음부터는 tamsaek ready만으로 됩니다. 홈 화면에도 보입니다.

            예:
              tamsaek ready --date 2026-12-15
              tamsaek ready --minutes 40 --tag TPE
            """)

    @Option(help: ArgumentHelp("면접 날, 예: 2026-12-15 (기본: 지난번에 적은 날)", valueName: "day"))
    var date: String?

    @Option(help: ArgumentHelp("하루에 공부할 시간 (분)", valueName: "n"))
    var minutes = 20

    @OptionGroup var options: QuizOptions
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        if let date, Day(date) == nil { throw ValidationError("--date는 2026-12-15처럼 적습니다: \(date)") }
        if minutes < 1 { throw ValidationError("--minutes는 1 이상이어야 합니다: \(minutes)") }
    }

    func run() throws {
        let console = Console.standard(display)
        let now = options.record.clock()
        let interview = InterviewDate()
        guard let day = date.flatMap({ Day($0) }) ?? interview.day else {
            throw ValidationError("면접 날을 --date 2026-12-15처럼 알려 주세요. 한 번 적으면 기억해 둡니다.")
        }
        guard day >= now.day else {
            throw ValidationError("면접 날(\(day))이 이미 지났습니다. 다음 면접 날을 --date로 알려 주세요.")
        }
        let cards = try options.cards(console)
        let store = try options.record.snapshot()
        try options.carryOver(to: cards.all, in: store, console)
        let holds = try store.holds(at: now)
        let readiness = Readiness(
            cards: cards.chosen, memories: try store.cards(), reviews: try store.reviews().map(\.review),
            resting: holds.suspended.union(holds.buried), at: now, date: day, minutes: minutes,
            scheduler: try store.scheduler())
        if date != nil { try interview.remember(day) }
        switch display.format {
        case .text: console.write(ReadyRenderer(width: console.width, isPlain: console.isPlain).lines(of: readiness))
        case .json: console.write(try JSONOutput.document(readiness))
        }
    }
}
