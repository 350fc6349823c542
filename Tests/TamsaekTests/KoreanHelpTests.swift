import ArgumentParser
import HyperSearch
import Terminal
import Testing

@testable import tamsaek

@Suite("ArgumentParser's English reaches the user as Korean")
struct KoreanHelpTests {
    @Test(
        "errors are translated, with the names kept",
        arguments: [
            (["read", "--widht", "3"], "'--widht' 옵션은 없습니다."),
            (["raed"], "'raed' 명령은 없습니다. 비슷한 이름이 있습니다: read"),
            (["quiz", "--due", "--new"], "'--due'와 '--new' 옵션은 함께 쓸 수 없습니다."),
            (["help", "raed"], "'raed' 명령은 없습니다. 비슷한 이름이 있습니다: read"),
            (["help", "study", "tuen"], "'tuen' 명령은 없습니다. 비슷한 이름이 있습니다: tune"),
            (["nothing-of-the-kind"], "모든 명령은 tamsaek --help에 있습니다."),
            (["home", "--widht", "3"], "'--widht' 옵션은 없습니다. '--width' 아닌가요?"),
        ])
    func errors(arguments: [String], expected: String) throws {
        let text = KoreanHelp.translate(try message(for: arguments))
        #expect(text.contains(expected))
        #expect(text.hasPrefix("오류: "))
    }

    @Test(
        "help of a command, of a command of a command, and of help itself is no error",
        arguments: [
            ["help"], ["help", "read"], ["help", "study", "tune"], ["help", "help"], ["study", "help"], ["--help"],
        ])
    func helpOfCommands(arguments: [String]) throws {
        try Tamsaek.checkCommand(arguments)
    }

    @Test("an unknown method or function is answered with the nearest one")
    func nearestNames() throws {
        let sampler = #expect(throws: SearchError.self) {
            try SamplerCatalog.sampler(named: "tpee", seed: 0, space: [], trials: 1)
        }
        let objective = #expect(throws: SearchError.self) { try BenchmarkCatalog.benchmark(named: "Brannin") }
        #expect(sampler?.recoverySuggestion == "비슷한 이름이 있습니다: tpe")
        #expect(objective?.recoverySuggestion == "비슷한 이름이 있습니다: branin")
        #expect(SearchError.notRunning(trial: 1).recoverySuggestion == nil)
    }

    @Test(
        "the help of every command has no English left",
        arguments: [[]] + Tamsaek.configuration.subcommands.map { [$0._commandName] })
    func help(command: [String]) throws {
        let text = KoreanHelp.translate(try message(for: command + ["--help"]))
        for word in ["Usage", "USAGE", "OVERVIEW", "OPTIONS", "ARGUMENTS", "Show ", "default", "(values", "See "] {
            #expect(!text.contains(word), "\(word) in:\n\(text)")
        }
    }

    @Test("no line of help is wider than the terminal", arguments: [40, 60, 80, 120])
    func width(width: Int) throws {
        let text = KoreanHelp.wrapped(KoreanHelp.translate(try message(for: ["--help"])), width: width)
        for line in text.split(separator: "\n") {
            #expect(String(line).columns <= width, "\(line)")
        }
    }

    @Test("a wrapped description hangs under its own start")
    func hangingIndent() {
        let text = "  --width <width>         한 줄의 칸 수입니다. 터미널의 폭이 기본입니다."
        #expect(
            KoreanHelp.wrapped(text, width: 50) == """
                  --width <width>         한 줄의 칸 수입니다.
                                          터미널의 폭이
                                          기본입니다.
                """)
    }

    /// What ArgumentParser would print for a command line that does not run.
    private func message(for arguments: [String]) throws -> String {
        let error = #expect(throws: (any Error).self) {
            try Tamsaek.checkCommand(arguments)
            // Help is a command of its own, which throws its text when it is run.
            var command = try Tamsaek.parseAsRoot(arguments)
            try command.run()
        }
        return Tamsaek.fullMessage(for: try #require(error), columns: 10_000)
    }
}
