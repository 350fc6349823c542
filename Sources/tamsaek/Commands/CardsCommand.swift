import ArgumentParser
import Foundation
import Quiz

struct CardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cards", abstract: "문제마다 어디까지 배웠는지 보고, 보류하거나 풉니다.",
        discussion: """
            예:
              tamsaek cards --held
              tamsaek cards suspend 4055c08a
              tamsaek cards release --all
              tamsaek cards history 4055c08a
              tamsaek cards wordings --remove '죄다 곱해'
            """,
        subcommands: [
            CardsListCommand.self, CardsHistoryCommand.self, CardsSuspendCommand.self, CardsReleaseCommand.self,
            CardsWordingsCommand.self,
        ],
        defaultSubcommand: CardsListCommand.self)
}

struct CardsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "문제의 목록을 보여 줍니다.",
        discussion: """
            예:
              tamsaek cards --held
              tamsaek cards --leeches --note hyperparameter-search
              tamsaek cards --format json
            """)

    @Flag(help: "보류하거나 내일로 미룬 문제만")
    var held = false

    @Flag(help: "여섯 번 넘게 잊은 문제만")
    var leeches = false

    @OptionGroup var options: QuizOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let cards = try options.cards(console)
        let store = try options.record.snapshot()
        try options.carryOver(to: cards.all, in: store, console)
        let now = options.record.clock()
        let (memories, holds) = (try store.cards(), try store.holds(at: now))
        let entries = cards.chosen.map { CardList.Entry($0, memories[$0.id] ?? .new, holds, at: now) }
        let list = CardList(entries: entries.filter { (!held || $0.hold != nil) && (!leeches || $0.isLeech) })
        switch display.format {
        case .json: console.write(try JSONOutput.document(list.entries))
        case .text: console.write(list.lines(width: console.width, isPlain: console.isPlain))
        }
    }
}

struct CardsHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "한 문제에 한 답을 모두 보여 줍니다.",
        discussion: """
            예:
              tamsaek cards history 4055c08a
              tamsaek cards history 4055c08a --format json
            """)

    @Argument(help: ArgumentHelp("문제의 id, 또는 그 앞부분 (tamsaek cards로 확인)", valueName: "id"))
    var id: String

    @OptionGroup var options: QuizOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let console = Console.standard(display)
        let cards = try options.cards(console)
        let store = try options.record.snapshot()
        try options.carryOver(to: cards.all, in: store, console)
        let card = try cards.all.card(named: id)
        let answers = try store.history(of: card.id)
        switch display.format {
        case .json: console.write(try JSONOutput.document(answers))
        case .text:
            let renderer = QuizRenderer(width: console.width, isInteractive: false, isPlain: console.isPlain)
            console.write(renderer.history(card, answers))
        }
    }
}

extension [Card] {
    /// The card whose id is, or alone begins with, what a learner typed.
    func card(named name: String) throws -> Card {
        if let card = first(where: { $0.id == name }) { return card }
        let candidates = filter { $0.id.hasPrefix(name) }
        guard candidates.count == 1 else { throw CardNameError(name: name, candidates: candidates.map(\.id)) }
        return candidates[0]
    }
}

/// No question has the id, or several have.
struct CardNameError: Error {
    let name: String
    let candidates: [String]
}

extension CardNameError: LocalizedError {
    var errorDescription: String? {
        candidates.isEmpty ? "'\(name)': 이 id의 문제가 없습니다." : "'\(name)': 여러 문제의 id가 이렇게 시작합니다."
    }

    var recoverySuggestion: String? {
        candidates.isEmpty ? "tamsaek cards로 id를 확인하세요." : candidates.joined(separator: ", ")
    }
}
