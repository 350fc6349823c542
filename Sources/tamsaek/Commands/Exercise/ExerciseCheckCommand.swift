import ArgumentParser
import Foundation
import Terminal

struct ExerciseCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "연습의 할 일을 마쳤는지 확인합니다.",
        discussion: """
            통과하지 못한 것이 있으면 종료 코드 1로 끝납니다. 이름을 적지 않으면 다음 차례의 연습을 확인합니다.

            예:
              tamsaek exercise check 3
              tamsaek exercise check --all --format json
            """)

    @Argument(help: ArgumentHelp("연습의 번호나 이름 (기본: 아직 통과하지 못한 첫 연습)", valueName: "exercise"))
    var name: String?

    @Flag(help: "모든 연습을 확인하기")
    var all = false

    @Flag(help: "시작했지만 아직 통과하지 못한 연습을 확인하기")
    var failed = false

    @OptionGroup var options: ExerciseOptions
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard [name != nil, all, failed].count(where: \.self) <= 1 else {
            throw ValidationError("연습의 이름, --all, --failed 가운데 하나만 쓸 수 있습니다.")
        }
    }

    func run() async throws {
        let console = Console.standard(display)
        let store = try options.record.openStore()
        let all = try options.exercises()
        let exercises = try chosen(from: all, ExerciseProgress.all(try store.exerciseEvents()))
        let toolchain = try ExerciseOptions.toolchain()
        let progress = ProgressLine()
        var checked: [CheckedExercise] = []
        for exercise in exercises {
            let (check, _) = try await stoppingOnInterrupt {
                try toolchain.check(exercise, progress: progress.show) { !Task.isCancelled }
            }
            progress.clear()
            guard let check else { throw ExitCode(130) }
            try store.record(options.event(.check, exercise, passed: check.passed))
            checked.append(CheckedExercise(exercise: exercise, check: check))
            if display.format == .text {
                console.write(check.lines(of: exercise, width: console.width, isPlain: console.isPlain) + [""])
            }
        }
        let passed = checked.count(where: \.check.passed)
        switch display.format {
        case .json: console.write(try JSONOutput.document(["exercises": checked]))
        case .text where checked.isEmpty: console.write(["확인할 연습이 없습니다."])
        case .text where checked.count > 1:
            console.write([StyledLine("연습 \(checked.count)개 가운데 \(passed)개 통과", .bold)])
        case .text:
            let progress = ExerciseProgress.all(try store.exerciseEvents())
            guard passed == 1, let next = all.first(where: { progress[$0.name]?.state != .passed }) else { break }
            console.write([StyledLine("다음 연습: \(next.command)")])
        }
        if passed < checked.count { throw ExitCode.failure }
    }

    private func chosen(
        from exercises: [Exercise], _ progress: [String: ExerciseProgress]
    ) throws(ExerciseError) -> [Exercise] {
        func state(_ exercise: Exercise) -> ExerciseProgress.State { progress[exercise.name]?.state ?? .untouched }
        if let name { return [try exercises.named(name)] }
        if all { return exercises }
        if failed { return exercises.filter { state($0) == .started } }
        return exercises.filter { state($0) != .passed }.prefix(1) + []
    }
}
