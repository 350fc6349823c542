import ArgumentParser
import Foundation
import HyperSearch
import Terminal

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "여러 탐색 기법을 같은 목적 함수, 같은 횟수, 같은 씨앗들로 견주어 봅니다.",
        discussion: """
            예:
              tamsaek compare --objective branin --samplers grid,random,tpe --seeds 30
              tamsaek compare --objective hartmann6 --samplers random,tpe --trials 100
              tamsaek compare --objective ackley5-in-10 --samplers random,tpe --format json

            \(SearchHelp.choices)
            """)

    @Option(help: "목적 함수의 이름")
    var objective = "branin"

    @Option(help: "탐색 기법의 이름들, 쉼표로 나눔")
    var samplers = "grid,random,tpe"

    @Option(help: "씨앗 하나에 시도하는 횟수")
    var trials = 60

    @Option(help: "씨앗의 수: 0부터 이만큼 되풀이함")
    var seeds = 10

    @Option(help: "한꺼번에 돌리는 연구의 수 (기본: 코어 수만큼)")
    var jobs: Int?

    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard (1...100_000).contains(trials) else { throw ValidationError("--trials는 1에서 100000 사이여야 합니다: \(trials)") }
        guard (1...10_000).contains(seeds) else { throw ValidationError("--seeds는 1에서 10000 사이여야 합니다: \(seeds)") }
        guard !names.isEmpty else { throw ValidationError("--samplers에 기법이 하나는 있어야 합니다.") }
        guard Set(names).count == names.count else { throw ValidationError("--samplers에 같은 기법이 두 번 있습니다: \(samplers)") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs는 1 이상이어야 합니다: \(jobs)") }
    }

    private var names: [String] {
        samplers.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    func run() async throws {
        let console = Console.standard(display)
        let comparison = try comparison()
        let progress = ProgressLine()
        let (result, wasInterrupted) = try await stoppingOnInterrupt {
            try await comparison.run(jobs: jobs, progress: progress.show)
        }
        progress.clear()
        if let result {
            switch display.format {
            case .text:
                console.write(ComparisonRenderer(width: console.width, isPlain: console.isPlain).lines(of: result))
            case .json: console.write(try JSONOutput.document(result))
            }
        }
        if wasInterrupted {
            console.writeError("중단했습니다. 모든 기법이 끝낸 씨앗 \(result?.seeds.count ?? 0)개까지의 결과입니다.\n")
            throw ExitCode(130)
        }
    }

    private func comparison() throws -> Comparison {
        let benchmark = try BenchmarkCatalog.benchmark(named: objective)
        return Comparison(
            on: benchmark, contenders: try names.map { try .named($0, on: benchmark, trials: trials) },
            trials: trials, seeds: 0..<UInt32(seeds))
    }
}
