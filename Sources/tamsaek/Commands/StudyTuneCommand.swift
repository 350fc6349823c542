import ArgumentParser
import Foundation
import HyperSearch
import Terminal

struct StudyTuneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tune", abstract: "명령을 되풀이해 돌리며, 가장 좋은 수를 출력하게 하는 값들을 찾습니다.",
        discussion: """
            예:
              tamsaek study tune --space space.json --trials 50 -- python3 train.py --lr {lr}
              tamsaek study tune --space space.json --study study.jsonl --pruner median -- ./train.sh

            space.json에는 파라미터를 적습니다:
              {"lr": {"type": "float", "low": 1e-5, "high": 0.1, "log": true},
               "layers": {"type": "int", "low": 1, "high": 4},
               "optimizer": {"type": "categorical", "choices": ["sgd", "adam"]}}

            명령의 {lr}과 환경 변수 TAMSAEK_LR이 그 값이 되고, 명령이 마지막에 출력한 수가 시도의 값이 됩니다. step=3 value=0.2 꼴의 줄은 중간값이며, --pruner가 가망 없다고 보면 명령을 끝냅니다. 종료 코드가 0이 아닌 시도는 실패로 남고 탐색은 계속됩니다.

            --study로 적은 파일에는 끝난 시도가 바로 저장되어, 같은 명령을 다시 돌리면 이어서 합니다.

            --jobs가 4이면 네 시도의 값을 먼저 다 정한 뒤 한꺼번에 돌립니다. 어느 시도가 먼저 끝나든 결과는 같고, random과 grid는 --jobs가 달라도 같습니다.
            """)

    @Option(help: ArgumentHelp("파라미터를 적은 JSON 파일", valueName: "file"))
    var space: String

    @Option(help: "시도 횟수: 파일에 있던 시도까지 세어")
    var trials = 50

    @Option(help: "탐색 기법의 이름, 또는 옵션을 든 JSON: '{\"name\":\"tpe\",\"n_startup_trials\":5}'")
    var sampler = "tpe"

    @Option(help: "가지치기의 이름, 또는 옵션을 든 JSON")
    var pruner = "nop"

    @Option(help: "난수의 씨앗")
    var seed: UInt32 = 0

    @Option(help: "한꺼번에 돌릴 시도의 수")
    var jobs = 1

    @Option(help: "minimize나 maximize")
    var direction: Direction = .minimize

    @Option(help: ArgumentHelp("연구를 저장하고 이어서 할 파일", valueName: "file"))
    var study: String?

    @OptionGroup var display: DisplayOptions

    @Argument(parsing: .postTerminator, help: ArgumentHelp("-- 뒤에, 돌릴 명령과 그 인자", valueName: "command"))
    var command: [String] = []

    func validate() throws {
        guard (1...1_000_000).contains(trials) else {
            throw ValidationError("--trials는 1에서 1000000 사이여야 합니다: \(trials)")
        }
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs는 1에서 256 사이여야 합니다: \(jobs)") }
    }

    func run() async throws {
        let plan = try plan()
        let tuning = try plan.tuning(command, ProcessInfo.processInfo.environment)
        let (history, wasInterrupted) = try await stoppingOnInterrupt {
            let console = Console.standard(display)
            var tuning = tuning
            let file = try study.map { try StudyFile(path: $0, description: plan.description) }
            if let file, !file.records.isEmpty {
                console.writeError("시도 \(file.records.count)번을 이어받습니다.\n")
            }
            try tuning.run(until: trials, file) { console.writeError(TuneSummary.progress($0, $1) + "\n") }
            return tuning.study.history
        }
        let console = Console.standard(display)
        let summary = TuneSummary(history)
        switch display.format {
        case .text: console.write(summary.text)
        case .json: console.write("\(summary.json)\n")
        }
        if wasInterrupted {
            console.writeError("중단했습니다." + (study == nil ? "" : " 같은 명령을 다시 돌리면 이어서 합니다.") + "\n")
            throw ExitCode(130)
        }
        if history.best == nil { throw ExitCode.failure }
    }

    private func plan() throws -> TunePlan {
        guard let data = try? FileHandle(forReadingAtPath: space)?.readToEnd() else {
            throw StudyError("\(space): 파일을 읽을 수 없습니다. 파라미터를 적은 JSON 파일의 경로를 --space에 적으세요.")
        }
        do {
            return try TunePlan(
                space: JSONReader.read(String(decoding: data, as: UTF8.self)), direction: direction,
                sampler: sampler, pruner: pruner, seed: seed, trials: trials, jobs: jobs)
        } catch let error as JSONError {
            throw StudyError("\(space): \(error.errorDescription ?? "")")
        }
    }
}

extension Direction: ExpressibleByArgument {}
