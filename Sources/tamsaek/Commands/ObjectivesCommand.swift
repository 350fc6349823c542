import ArgumentParser
import HyperSearch

struct ObjectivesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "objectives",
        abstract: "compare와 trace에 쓰는 목적 함수의 공간, 최솟값, 출처를 보여 줍니다.",
        discussion: """
            예:
              tamsaek objectives
              tamsaek objectives branin ackley5-in-10 hartmann6-curve
              tamsaek objectives --format json
            """)

    @Argument(help: ArgumentHelp("볼 것의 이름들 (기본: 모두)", valueName: "name"))
    var names: [String] = []

    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let benchmarks = names.isEmpty ? BenchmarkCatalog.all : try names.map(BenchmarkCatalog.benchmark)
        let list = ObjectiveList(benchmarks)
        switch display.format {
        case .json: console.write(try JSONOutput.document(list.entries))
        case .text where names.isEmpty: console.write(list.table(width: console.width, isPlain: console.isPlain))
        case .text: console.write(list.details(width: console.width))
        }
    }
}
