import Foundation
import Quiz

/// A folder of its own with a note of three questions, and a learner's record beside it; gone when it is.
final class SampleNotes {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")

    init() {
        try? FileManager.default.createDirectory(
            at: folder.appending(path: "content"), withIntermediateDirectories: true)
        write(["가", "나", "다"].map { "*   **Q. \($0)는 무엇인가요?**\n    *   **A.** \($0)의 답입니다.\n" })
    }

    /// Puts these questions into the note instead, each a list item as authors write them.
    func write(_ questions: [String]) {
        let note = "---\ntitle: '탐색'\ntags: ['HPO']\n---\n## 4. 예상 면접 질문\n\n" + questions.joined()
        try? Data(note.utf8).write(to: folder.appending(path: "content/search.md"))
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// What tells the program to use these notes.
    var arguments: [String] { ["--content", path("content")] }

    /// What tells the program to keep its record here.
    var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging([
            "XDG_DATA_HOME": path(""), "XDG_CACHE_HOME": path("cache"), "XDG_CONFIG_HOME": path("config"),
            "TAMSAEK_STORE": "",
        ]) { $1 }
    }

    /// The learner's record, as the program left it.
    func store() throws -> ReviewStore {
        try ReviewStore(path: path("tamsaek/reviews.sqlite"))
    }

    func path(_ name: String) -> String {
        folder.appending(path: name).path(percentEncoded: false)
    }

    /// The program, next to the test's own binary.
    static var program: URL {
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        return (bundle ?? URL(filePath: CommandLine.arguments[0])).deletingLastPathComponent().appending(
            path: "tamsaek")
    }
}
