import ArgumentParser
import Foundation
import Terminal

extension Theme: ExpressibleByArgument {}

/// `--color`.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

/// `--format`.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// How results are shown; every command that prints results has these.
struct DisplayOptions: ParsableArguments {
    @Option(help: "한 줄의 칸 수 (기본: 터미널의 폭, 터미널이 아니면 80)")
    var width: Int?

    @Option(help: "색을 쓸지")
    var color: ColorChoice = .auto

    @Option(help: "배색 (기본: TAMSAEK_THEME, 없으면 배경에 맞춤)")
    var theme: Theme?

    @Flag(help: "화면 낭독기에 맞게: 색, 그림, 꾸밈 없이 글로만")
    var plain = false

    @Option(help: "출력 형식")
    var format: OutputFormat = .text

    /// The theme asked for here or in the environment.
    var chosenTheme: Theme? { theme ?? Self.environmentTheme.flatMap(Theme.init) }

    private static var environmentTheme: String? {
        ProcessInfo.processInfo.environment["TAMSAEK_THEME"].flatMap { $0.isEmpty ? nil : $0 }
    }

    func validate() throws {
        if let name = Self.environmentTheme, Theme(rawValue: name) == nil {
            let names = Theme.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("환경 변수 TAMSAEK_THEME는 \(names) 가운데 하나여야 합니다: \(name)")
        }
        if let width, !(20...1000).contains(width) {
            throw ValidationError("--width는 20에서 1000 사이여야 합니다: \(width)")
        }
    }
}

/// Where the notes are.
struct ContentOptions: ParsableArguments {
    @Option(help: "노트가 있는 폴더 (기본: TAMSAEK_CONTENT, 없으면 content/를 찾음)")
    var content: String?
}
