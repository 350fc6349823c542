import ArgumentParser
import Content
import Foundation

@main
struct Tamsaek: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tamsaek",
        abstract: "하이퍼파라미터 탐색 면접을 준비합니다: 노트를 읽고, 문제를 풀고, 탐색 기법을 견주어 봅니다.",
        discussion: """
            예:
              tamsaek read hyperparameter-search
              tamsaek search 가지치기
              tamsaek quiz --count 5
              tamsaek ready --date 2026-12-15
              tamsaek compare --objective branin --samplers grid,random,tpe
              tamsaek trace --sampler tpe --objective forrester --trials 15 --seed 1 --step
              tamsaek exercise watch
            """,
        version: "0.1.0",
        subcommands: [
            HomeCommand.self, NotesCommand.self, ReadCommand.self, SearchCommand.self, CheckCommand.self,
            QuizCommand.self, StatsCommand.self, ReadyCommand.self, PresetCommand.self, CardsCommand.self,
            BackupCommand.self, RestoreCommand.self, RepairCommand.self, CompareCommand.self, TraceCommand.self,
            ObjectivesCommand.self, StudyCommand.self, PlotCommand.self, ExportCommand.self, ImportCommand.self,
            ExerciseCommand.self,
        ],
        defaultSubcommand: HomeCommand.self)

    /// Parses and runs; the one place where an error becomes Korean text and an exit code.
    static func main() async {
        do {
            try checkCommand(CommandLine.arguments.dropFirst())
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            finish(error)
        }
    }

    /// Refuses a command that does not exist.
    ///
    /// ArgumentParser would call it a needless argument of the default command, and explain all of them where one that
    /// does not exist is to be explained.
    static func checkCommand(_ words: some Sequence<String>) throws {
        var words = Array(words)[...]
        let asksForHelp = words.first == "help"
        if asksForHelp { words = words.dropFirst() }
        var commands = configuration.subcommands
        while let word = words.popFirst(), !word.hasPrefix("-"), !commands.isEmpty {
            let names = commands.compactMap { $0.configuration.commandName } + ["help"]
            if let command = commands.first(where: { $0.configuration.commandName == word }) {
                guard asksForHelp else { return }
                commands = command.configuration.subcommands
            } else if word == "help" {
                return
            } else {
                let advice =
                    names.closest(to: word).map { "비슷한 이름이 있습니다: \($0)" } ?? "모든 명령은 tamsaek --help에 있습니다."
                throw ValidationError("'\(word)' 명령은 없습니다. \(advice)")
            }
        }
    }

    /// Help and the version go to standard output with code 0, everything else to standard error.
    private static func finish(_ error: any Error) -> Never {
        let console = Console.standard()
        let code = exitCode(for: error)
        // Unwrapped here: wrapped English would not match the phrases to translate, nor fit once it is Korean.
        var text = KoreanHelp.translate(fullMessage(for: error, columns: 10_000))
        if let advice = (error as? any LocalizedError)?.recoverySuggestion {
            text += "\n" + advice
        }
        if !text.isEmpty {
            let wrapped = KoreanHelp.wrapped(text, width: console.width) + "\n"
            code.isSuccess ? console.write(wrapped) : console.writeError(wrapped)
        }
        Foundation.exit(code.rawValue)
    }
}
