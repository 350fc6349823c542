import Content
import Foundation

/// An exercise of a clone of this package: a folder of `exercises/`, which is one program.
struct Exercise: Hashable {
    /// Its folder.
    let folder: URL
    /// The heading of its README.
    let title: String
    /// The first paragraph of its README: what is seen in it.
    let summary: String
    /// What helps, one step further each; the `힌트` comments of its README.
    let hints: [String]
    /// The name of the file that the learner is to change, `Places.swift`.
    let fileName: String
    private let readme: String

    /// Reads the folder; nil when it is no exercise, which has a README with a heading and something to start from.
    init?(folder: URL) {
        let starters = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "starter").path(percentEncoded: false))
        guard let readme = try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8),
            let heading = readme.prefixMatch(of: /# (.+)\s+(.+)/),
            let fileName = starters?.first(where: { $0.hasSuffix(".swift") })
        else { return nil }
        self.folder = folder
        self.fileName = fileName
        self.readme = readme
        title = String(heading.1)
        summary = String(heading.2)
        hints = readme.matches(of: /(?s)<!--\s*힌트:\s*(.+?)\s*-->/).map { match in
            match.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    /// The exercises of a folder, in their order.
    static func all(in folder: URL) -> [Exercise] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.sorted().compactMap { Exercise(folder: folder.appending(path: $0)) }
    }

    /// The name of its folder, `01-grid-vs-random`.
    var name: String { folder.lastPathComponent }
    /// The number its name begins with.
    var number: Int { Int(name.prefix { $0.isASCII && $0.isNumber }) ?? 0 }
    /// The program that the package builds of it.
    var product: String { "ex" + name }
    /// How it is started.
    var command: String { "tamsaek exercise run \(number)" }
    /// The file that the learner changes.
    var file: URL { folder.appending(path: fileName) }
    /// That file as it was at first.
    var starter: URL { folder.appending(path: "starter/\(fileName)") }
    /// That file as it may end up.
    var solution: URL { folder.appending(path: "solution/\(fileName)") }
    /// The program, once it is built.
    var program: URL { package.appending(path: ".build/debug/\(product)") }
    /// The folder of the package.
    var package: URL { folder.deletingLastPathComponent().deletingLastPathComponent() }

    /// Whether its README names the note.
    func mentions(_ slug: String) -> Bool {
        readme.contains("`\(slug)`")
    }

    /// The questions it helps to answer: those of the notes that its README quotes.
    func questions(of notes: [Note]) -> [Question] {
        notes.filter { mentions($0.slug) }.flatMap(\.questions).filter { readme.contains($0.text) }
    }

    /// The line of the learner's file that says what is to be done, counted from 1; the first where none does.
    var firstTask: Int {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.firstIndex { $0.contains("TODO") } ?? 0) + 1
    }

    /// A path as it is written for a person who stands in the package.
    func path(_ file: URL) -> String {
        let (file, root) = (file.path(percentEncoded: false), package.path(percentEncoded: false))
        return file.hasPrefix(root) ? String(file.dropFirst(root.count).drop { $0 == "/" }) : file
    }
}

extension [Exercise] {
    /// The exercise that a learner names: by its number, its name or the name of its program.
    ///
    /// - Throws: ``ExerciseError/unknown(name:advice:)``.
    func named(_ name: String) throws(ExerciseError) -> Exercise {
        let wanted = name.lowercased().replacing(/^ex/, with: "")
        guard let found = first(where: { $0.name == wanted || $0.number == Int(wanted) }) else {
            throw .unknown(name: name, closest: map(\.name).closest(to: wanted), count: count)
        }
        return found
    }
}
