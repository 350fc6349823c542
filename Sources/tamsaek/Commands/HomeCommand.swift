import ArgumentParser

struct HomeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "home", abstract: "오늘 할 일과 다음 걸음을 보여 줍니다.")

    @OptionGroup var display: DisplayOptions
}
