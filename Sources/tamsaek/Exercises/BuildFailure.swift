import Foundation
import Terminal

/// Why a program of the package was not built, as the compiler says it.
struct BuildFailure: Hashable, Encodable {
    /// A complaint of the compiler about a place in a file.
    struct Problem: Hashable, Encodable {
        /// The file, seen from the package's folder.
        let file: String
        let line: Int
        let column: Int
        let message: String
        /// The lines of the file it is about, as the compiler prints them.
        var excerpt: [String] = []
    }

    private(set) var problems: [Problem] = []
    /// The end of what the build printed, for failures that are no problem of a file.
    let output: [String]

    /// Lines of a build that fit on a screen.
    private static let shownLines = 15

    /// Reads what `swift build` printed.
    init(_ lines: [String], package: URL) {
        let root = package.path(percentEncoded: false)
        output = Array(lines.suffix(Self.shownLines))
        var isInExcerpt = false
        for line in lines {
            if let match = line.wholeMatch(of: /(\/.+?):(\d+):(\d+): (error|warning|note): (.*)/) {
                let file = String(match.1)
                let problem = Problem(
                    file: file.hasPrefix(root) ? String(file.dropFirst(root.count).drop { $0 == "/" }) : file,
                    line: Int(match.2) ?? 1, column: Int(match.3) ?? 1, message: String(match.5))
                let isKnown = problems.contains { $0.line == problem.line && $0.message == problem.message }
                isInExcerpt = match.4 == "error" && !isKnown
                if isInExcerpt { problems.append(problem) }
            } else if isInExcerpt, line.contains(/^\s*\d* \|/) {
                problems[problems.count - 1].excerpt.append(line)
            } else {
                isInExcerpt = false
            }
        }
    }

    /// What went wrong, with the compiler's own words and drawings, which are not to be wrapped.
    var lines: [StyledLine] {
        guard !problems.isEmpty else {
            return [StyledLine("빌드하지 못했습니다. swift가 한 말의 끝은 이렇습니다:", Style(color: .red))]
                + output.map { StyledLine("  " + $0) }
        }
        let heading = "빌드하지 못했습니다. 컴파일러가 이해하지 못한 곳이 \(problems.count)곳 있습니다."
        return [StyledLine(heading, Style(color: .red))]
            + problems.flatMap { problem in
                ["", StyledLine("\(problem.file):\(problem.line):\(problem.column)", .bold)]
                    + (problem.excerpt.isEmpty ? [problem.message] : problem.excerpt).map { StyledLine("  " + $0) }
            }
    }
}
