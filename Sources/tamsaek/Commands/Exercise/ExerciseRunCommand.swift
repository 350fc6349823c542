import ArgumentParser
import Foundation
import Terminal

struct ExerciseRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "연습을 빌드하여 실행합니다. 터미널에서는 한 걸음씩 멈춥니다.",
        discussion: """
            예:
              tamsaek exercise run 1
              tamsaek exercise run 04-joint-vs-independent --function rosenbrock --trials 60
              tamsaek exercise run 3 --format json
            """)

    @Argument(help: ArgumentHelp("연습의 번호나 이름", valueName: "exercise"))
    var name: String

    @Option(help: ArgumentHelp("난수의 씨앗 (기본: 연습마다 다름)", valueName: "n"))
    var seed: String?

    @Option(help: ArgumentHelp("시도 횟수 (기본: 연습마다 다름)", valueName: "n"))
    var trials: String?

    @Option(help: ArgumentHelp("목적 함수의 이름 (기본: 연습마다 다름)", valueName: "name"))
    var function: String?

    @Option(help: "출력 형식")
    var format: OutputFormat = .text

    @OptionGroup var options: ExerciseOptions

    func run() async throws {
        let exercise = try options.exercises().named(name)
        let toolchain = try ExerciseOptions.toolchain()
        let progress = ProgressLine()
        let (build, wasInterrupted) = try await stoppingOnInterrupt {
            try toolchain.build(exercise, progress: progress.show) { !Task.isCancelled }
        }
        progress.clear()
        switch build {
        case .cancelled: throw ExitCode(130)
        case .failed(let failure):
            var console = Console.standard()
            console.write = console.writeError
            console.write(failure.lines)
            throw ExitCode.failure
        case .done:
            guard !wasInterrupted else { throw ExitCode(130) }
            try options.record.openStore().record(options.event(.run, exercise))
            let code = try ForegroundProgram.run([exercise.program.path(percentEncoded: false)] + arguments)
            if code != 0 { throw ExitCode(code) }
        }
    }

    /// What the exercise itself reads, and refuses where it makes no sense.
    private var arguments: [String] {
        let named = [("--seed", seed), ("--trials", trials), ("--function", function)]
        return named.flatMap { name, value in value.map { [name, $0] } ?? [] } + ["--format", format.rawValue]
    }
}
