import Foundation
import Quiz

/// The day of the interview, remembered in the file `면접일` of the configuration folder.
struct InterviewDate {
    private let file: URL

    init(_ folders: Folders = .current) {
        file = folders.configuration.appending(path: "면접일")
    }

    /// The day last remembered; nil when there is none, or the file says something else.
    var day: Day? {
        (try? String(contentsOf: file, encoding: .utf8)).flatMap {
            Day($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    /// Remembers a day.
    func remember(_ day: Day) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data("\(day)\n".utf8).write(to: file, options: .atomic)
    }
}
