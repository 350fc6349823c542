import ArgumentParser
import HyperSearch
import Pages
import Terminal

struct TraceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "탐색 기법이 시도마다 무엇을 보고 왜 그 값을 골랐는지 보여 줍니다.",
        discussion: """
            예:
              tamsaek trace --sampler tpe --objective forrester --trials 15 --seed 1 --step
              tamsaek trace --sampler tpe-independent --objective branin --trials 12
              tamsaek trace --sampler grid --objective branin --trials 9 --format json
              tamsaek trace --objective branin-curve --pruner median --trials 30
              tamsaek trace --sampler gp --objective branin --trials 25 --html trace.html

            \(SearchHelp.choices)

            \(SearchHelp.pruners)
            """)

    @Option(help: "탐색 기법의 이름")
    var sampler = "tpe"

    @Option(help: "목적 함수의 이름")
    var objective = "forrester"

    @Option(help: "가지치기의 이름, 또는 옵션을 든 JSON")
    var pruner = "nop"

    @Option(help: "시도 횟수")
    var trials = 15

    @Option(help: "난수의 씨앗")
    var seed: UInt32 = 0

    @Flag(help: "시도마다 멈춤: Enter 다음, q 끝")
    var step = false

    @OptionGroup var page: HTMLOptions
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard (1...100_000).contains(trials) else { throw ValidationError("--trials는 1에서 100000 사이여야 합니다: \(trials)") }
        if page.html != nil, trials > Self.mostTrialsOfPage {
            throw ValidationError("--html로는 시도 \(Self.mostTrialsOfPage)번까지 담을 수 있습니다: \(trials)")
        }
    }

    /// A page holds every density of every trial; more would be slow to open.
    private static let mostTrialsOfPage = 300

    /// The command again, for whoever finds its page.
    private var command: String {
        var words = ["tamsaek", "trace", "--sampler", sampler, "--objective", objective]
        if pruner != PrunerOptions.names[0] { words += ["--pruner", pruner] }
        return (words + ["--trials", "\(trials)", "--seed", "\(seed)", "--html", page.html ?? ""]).shellCommand
    }

    func run() throws {
        let file = try page.file()
        // The noise of a noisy objective belongs to the seed, as in a comparison.
        let benchmark = try BenchmarkCatalog.benchmark(named: objective).seeded(seed)
        let sampler = try SamplerCatalog.sampler(named: sampler, seed: seed, space: benchmark.space, trials: trials)
        let study = Study(sampler: sampler, pruner: try PrunerOptions.pruner(pruner, for: benchmark))
        var console = Console.standard(display)
        func show() throws {
            var shown: [[TraceEvent]] = []
            let screen = TraceScreen(benchmark: benchmark, console: console, pauses: step) { events in
                if file != nil { shown.append(events) }
            }
            switch display.format {
            case .text: try screen.show(study, sampler: self.sampler, trials: trials)
            case .json: try screen.stream(study, trials: trials)
            }
            try file?.write(
                TracePage(shown, on: benchmark, sampler: self.sampler, command: command).html, telling: console)
        }
        guard step, console.isInteractive else { return try show() }
        try RawTerminal.withKeys { readKey in
            console.readLine = KeyWords.reader(readKey)
            try show()
        }
    }
}
