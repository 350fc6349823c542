import Foundation

/// An exercise of a clone of this package: a folder of `exercises/` with a README.
struct Exercise {
    /// How it is started.
    let command: String
    /// The heading of its README.
    let title: String
    private let readme: String

    /// The exercises that stand beside a folder of notes, in their order; none for an installed program.
    static func all(beside content: String) -> [Exercise] {
        let folder = URL(filePath: content).deletingLastPathComponent().appending(path: "exercises")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.sorted().compactMap { name in
            guard let readme = try? String(contentsOf: folder.appending(path: "\(name)/README.md"), encoding: .utf8),
                let heading = readme.split(separator: "\n").first(where: { $0.hasPrefix("# ") })
            else { return nil }
            return Exercise(command: "swift run ex\(name)", title: String(heading.dropFirst(2)), readme: readme)
        }
    }

    /// Whether its README names the note.
    func mentions(_ slug: String) -> Bool {
        readme.contains("`\(slug)`")
    }
}
