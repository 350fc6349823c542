import ArgumentParser
import Foundation

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

    @Option(help: "출력 형식")
    var format: OutputFormat = .text

    func validate() throws {
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
