import ArgumentParser
import Foundation
import HyperSearch
import Pages
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
              tamsaek compare --objective hartmann6 --samplers random,tpe,gp --html compare.html
              tamsaek compare --objective training --samplers tpe --pruner nop,median,hyperband

            \(SearchHelp.choices)

            \(SearchHelp.pruners)
            가지치기를 견줄 때의 예산은 완주한 시도 --trials번의 단계 수입니다. 가지를 쳐서 아낀 단계로는 시도를 더 합니다.
            """)

    @Option(help: "목적 함수의 이름")
    var objective = "branin"

    @Option(help: "탐색 기법의 이름들, 쉼표로 나눔")
    var samplers = "grid,random,tpe"

    @Option(help: "가지치기의 이름들, 쉼표로 나눔: 기법마다 하나씩 붙여 봄")
    var pruner: String?

    @Option(help: "씨앗 하나에 시도하는 횟수")
    var trials = 60

    @Option(help: "씨앗의 수: 0부터 이만큼 되풀이함")
    var seeds = 10

    @Option(help: "한꺼번에 돌리는 연구의 수 (기본: 코어 수만큼)")
    var jobs: Int?

    @OptionGroup var page: HTMLOptions
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard (1...100_000).contains(trials) else { throw ValidationError("--trials는 1에서 100000 사이여야 합니다: \(trials)") }
        guard (1...10_000).contains(seeds) else { throw ValidationError("--seeds는 1에서 10000 사이여야 합니다: \(seeds)") }
        guard !names.isEmpty else { throw ValidationError("--samplers에 기법이 하나는 있어야 합니다.") }
        guard Set(names).count == names.count else { throw ValidationError("--samplers에 같은 기법이 두 번 있습니다: \(samplers)") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs는 1 이상이어야 합니다: \(jobs)") }
    }

    private var names: [String] { Self.list(samplers) }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    func run() async throws {
        let console = Console.standard(display)
        let file = try page.file()
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
                console.write(try cornersNote().flatMap { StyledLine($0, .dim).wrapped(to: console.width) })
            case .json: console.write(try JSONOutput.document(result))
            }
            try file?.write(
                ComparisonPage(result, command: command, notes: cornersNote()).html, telling: console)
        }
        if wasInterrupted {
            console.writeError("중단했습니다. 모든 기법이 끝낸 씨앗 \(result?.seeds.count ?? 0)개까지의 결과입니다.\n")
            throw ExitCode(130)
        }
    }

    /// The command again, for whoever finds its page.
    private var command: String {
        var words = ["tamsaek", "compare", "--objective", objective, "--samplers", samplers]
        if let pruner { words += ["--pruner", pruner] }
        return (words + ["--trials", "\(trials)", "--seeds", "\(seeds)", "--html", page.html ?? ""]).shellCommand
    }

    private func comparison() throws -> Comparison {
        let benchmark = try BenchmarkCatalog.benchmark(named: objective)
        let samplers = try names.map { try Comparison.Contender.named($0, on: benchmark, trials: trials) }
        let pruners = try pruners(for: benchmark)
        let contenders = samplers.flatMap { sampler in
            pruners.isEmpty ? [sampler] : pruners.map { sampler.with($0.pruner, named: $0.name) }
        }
        return Comparison(on: benchmark, contenders: contenders, trials: trials, seeds: 0..<UInt32(seeds))
    }

    private func pruners(for benchmark: Benchmark) throws -> [(name: String, pruner: any Pruner)] {
        try Self.list(pruner ?? "").map { ($0, try PrunerOptions.pruner($0, for: benchmark)) }
    }

    /// A grid that a small budget leaves with the corners of the space says so, lest it be taken for a bad method.
    private func cornersNote() throws -> [String] {
        let space = try BenchmarkCatalog.benchmark(named: objective).space
        guard names.contains("grid"), GridSampler.levels(over: space, trials: trials) == 2 else { return [] }
        let (two, three) = (GridSampler.cells(over: space, levels: 2), GridSampler.cells(over: space, levels: 3))
        return [
            """
            grid는 \(trials)번의 예산으로 축마다 두 값, 곧 범위의 두 끝만 본다(\(two)칸). 세 값씩이면 \(three)칸이라 예산에 들지 않는다. 축이 \
            늘면 격자가 성겨지는 것이 차원의 저주다.
            """
        ]
    }
}

extension PrunerOptions {
    /// A pruner by its name for a benchmark.
    ///
    /// - Throws: ``StudyError`` if there is no such pruner, or nothing for it to judge.
    static func pruner(_ name: String, for benchmark: Benchmark) throws -> any Pruner {
        guard benchmark.steps > 1 || name == names[0] else {
            let curves = BenchmarkCatalog.all.filter { $0.steps > 1 }.map(\.name).joined(separator: ", ")
            throw StudyError(
                "목적 함수 '\(benchmark.name)'에는 가지칠 중간값이 없습니다. 이름 뒤에 -curve를 붙이거나 학습 곡선이 있는 것을 쓰세요: \(curves)")
        }
        return try pruner(json(name))
    }
}
