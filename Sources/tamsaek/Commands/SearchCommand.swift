import ArgumentParser
import Content
import Foundation
import NoteIndex
import Terminal

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "모든 노트의 글, 제목, 문제, 답에서 낱말을 찾습니다.",
        discussion: """
            낱말이 여럿이면 모두 든 곳을 찾습니다. 큰따옴표로 묶으면 그대로 이어진 것만 찾습니다.
            ㄱㅈㅊㄱ처럼 첫소리로도, 가지치기 대신 pruning처럼 뜻이 같은 말로도 찾습니다.
            찾은 것이 없으면 종료 코드 1로 끝납니다.

            예:
              tamsaek search 가지치기
              tamsaek search 무작위 '"59번"'
              tamsaek search ㄷㄹㅁㄷ --limit 5
              tamsaek search TPE --tag Optuna --format json
            """)

    @Argument(help: ArgumentHelp("찾을 낱말", valueName: "query"))
    var words: [String]

    @Option(help: ArgumentHelp("보여 줄 곳의 수", valueName: "N"))
    var limit = 20

    @Option(name: .customLong("tag"), help: ArgumentHelp("이 태그가 붙은 노트에서만. 여러 번 쓸 수 있음", valueName: "tag"))
    var tags: [String] = []

    @OptionGroup var content: ContentOptions
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit은 1에서 10000 사이여야 합니다: \(limit)") }
        guard query != nil else { throw ValidationError("찾을 낱말이 비었습니다.") }
    }

    private var query: SearchQuery? { SearchQuery(words.joined(separator: " ")) }

    func run() throws {
        guard let query else { return }
        let console = Console.standard(display)
        let index = try content.index(isSearchable: true)
        let hits = try index.search(query, limit: limit) { $0.tags.sharesWord(with: tags) }
        switch display.format {
        case .json: console.write(try JSONOutput.document(hits.map(SearchHitJSON.init)))
        case .text:
            let here = FileManager.default.currentDirectoryPath + "/"
            let renderer = SearchRenderer(width: console.width, marksWithSigns: !console.usesColor, folder: here)
            console.write(renderer.lines(of: hits))
        }
        if hits.isEmpty {
            let words = words.joined(separator: " ")
            let nearest = index.suggestion(for: words).map { " 비슷한 낱말이 있습니다: \($0)" } ?? ""
            console.writeError("'\(words)'의 낱말이 모두 든 곳이 없습니다.\(nearest)".visible + "\n")
            throw ExitCode.failure
        }
        if hits.count == limit { console.writeError("더 있을 수 있습니다. 더 보려면 --limit을 늘리세요.\n") }
    }
}
