import ArgumentParser
import Foundation
import Quiz

struct CardsSuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "문제를 보류합니다: 풀 때까지 묻지 않습니다.",
        discussion: """
            예:
              tamsaek cards suspend 4055c08a
              tamsaek cards suspend 4055c08a dcc17c1b
            """)

    @Argument(help: ArgumentHelp("문제의 id, 또는 그 앞부분 (tamsaek cards로 확인)", valueName: "id"))
    var ids: [String]

    @OptionGroup var options: QuizOptions

    func run() throws {
        let console = Console.standard()
        let cards = try options.cards(console)
        let store = try options.record.openStore()
        try options.carryOver(to: cards.all, in: store, console)
        // All are looked up before the first is held.
        for card in try ids.map(cards.all.card) {
            try store.hold(card, .suspend, at: options.record.clock())
            console.write("보류: \(card.question.text)\n")
        }
    }
}

struct CardsReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "보류하거나 내일로 미룬 문제를 다시 묻게 합니다.",
        discussion: """
            예:
              tamsaek cards release 4055c08a
              tamsaek cards release --all
            """)

    @Argument(help: ArgumentHelp("문제의 id, 또는 그 앞부분 (tamsaek cards --held로 확인)", valueName: "id"))
    var ids: [String] = []

    @Flag(help: "모두 풀기")
    var all = false

    @OptionGroup var options: QuizOptions

    func validate() throws {
        if ids.isEmpty != all { throw ValidationError("풀 문제의 id나 --all 가운데 하나를 적으세요.") }
    }

    func run() throws {
        let console = Console.standard()
        let cards = try options.cards(console)
        let store = try options.record.openStore()
        try options.carryOver(to: cards.all, in: store, console)
        let now = options.record.clock()
        let holds = try store.holds(at: now)
        let held = cards.all.filter { holds.contains($0.id) }
        for card in try all ? held : ids.map(held.card) {
            try store.release(card.id, at: now)
            console.write("다시 물음: \(card.question.text)\n")
        }
    }
}
