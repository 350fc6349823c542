import ArgumentParser

struct QuizCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "quiz", abstract: "")
}
