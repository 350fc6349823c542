import ArgumentParser

@main
struct Tamsaek: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tamsaek", abstract: "하이퍼파라미터 탐색 면접 준비: 노트, 문제, 탐색 기법 비교",
        subcommands: [
            NotesCommand.self, ReadCommand.self, CheckCommand.self, QuizCommand.self, StatsCommand.self,
            CompareCommand.self, TraceCommand.self,
        ])
}
