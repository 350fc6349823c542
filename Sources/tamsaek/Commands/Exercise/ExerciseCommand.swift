import ArgumentParser

struct ExerciseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exercise", abstract: "탐색 기법이 왜 그렇게 고르는지 보는 연습을 실행하고 확인합니다.",
        discussion: """
            연습은 이 프로그램의 소스를 복제(git clone)한 폴더에서 빌드되어 돌아갑니다. 읽고(run), 고치고, 확인하고(check), 막히면 힌트를 봅니다(hint). \
            watch는 파일을 저장할 때마다 확인합니다.

            예:
              tamsaek exercise list
              tamsaek exercise run 3 --seed 7
              tamsaek exercise watch
              tamsaek exercise check 3
            """,
        subcommands: [
            ExerciseListCommand.self, ExerciseRunCommand.self, ExerciseCheckCommand.self, ExerciseHintCommand.self,
            ExerciseResetCommand.self, ExerciseWatchCommand.self,
        ],
        defaultSubcommand: ExerciseListCommand.self)
}
