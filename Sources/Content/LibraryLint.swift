import Foundation

extension Library {
    /// All that its authors should mend, by path and line: ``diagnostics``, what notes lack, links to files that are not
    /// there, and questions with the same identity in two notes.
    ///
    /// Cost: looks at the file system once for each link to a file.
    public func lint() -> [Diagnostic] {
        (diagnostics + notes.flatMap(\.lacks) + sharedNames() + sharedQuestions()).sorted()
    }

    /// Notes whose names differ only in capitals, of which the name finds one.
    private func sharedNames() -> [Diagnostic] {
        let groups = Dictionary(grouping: notes) { $0.slug.lowercased() }.values.filter { $0.count > 1 }
        return groups.flatMap { group in
            group.dropFirst().map { note in
                Diagnostic(
                    .warning, path: note.path, message: "\(group[0].path) 파일과 이름이 같습니다.", advice: "이름을 서로 다르게 고치세요.")
            }
        }
    }

    private func sharedQuestions() -> [Diagnostic] {
        var first: [String: Note] = [:]
        var warnings: [Diagnostic] = []
        for note in notes {
            for question in note.questions {
                if let other = first[question.id], other.path != note.path {
                    warnings.append(
                        Diagnostic(
                            .warning, path: note.path, line: question.line,
                            message: "\(other.path) 노트에 같은 질문이 있습니다.", advice: "하나를 지우거나 서로 다른 id 주석을 다세요."))
                }
                first[question.id] = first[question.id] ?? note
            }
        }
        return warnings
    }
}

// MARK: - One note

extension Note {
    /// All that its author should mend, by line: ``warnings``, what it lacks, and links to files that are not there.
    ///
    /// Cost: looks at the file system once for each link to a file.
    public func lint() -> [Diagnostic] {
        (warnings + lacks).sorted()
    }

    /// What is missing: fields of the front matter, and the files that links lead to.
    fileprivate var lacks: [Diagnostic] {
        missingFields + blocks.flatMap(\.links).compactMap { brokenLink($0.destination, line: $0.line) }
    }

    /// The words for difficulty that sort and filter as such.
    private static let difficulties: Set<String> = [
        "easy", "medium", "hard", "beginner", "intermediate", "advanced", "쉬움", "보통", "어려움", "초급", "중급", "고급", "기초",
        "심화", "하", "중", "상",
    ]

    private var missingFields: [Diagnostic] {
        func warning(_ message: String, _ advice: String) -> Diagnostic {
            Diagnostic(.warning, path: path, line: 1, message: message, advice: advice)
        }
        var warnings: [Diagnostic] = []
        if title == slug { warnings.append(warning("제목이 없습니다.", "머리말에 title을 적으세요.")) }
        if date == nil { warnings.append(warning("날짜가 없습니다.", "머리말에 date를 'YYYY-MM-DD'로 적으세요.")) }
        if tags.isEmpty { warnings.append(warning("태그가 없습니다.", "머리말에 tags를 적으세요.")) }
        if let difficulty, !Self.difficulties.contains(difficulty.lowercased()) {
            warnings.append(warning("모르는 난이도입니다: \(difficulty).", "easy, medium, hard 가운데 하나로 적으세요."))
        }
        return warnings
    }

    private func brokenLink(_ destination: String, line: Int) -> Diagnostic? {
        let target = destination.prefix { $0 != "#" && $0 != "?" }
        guard path != "-", !target.isEmpty, target.first != "/", !Self.hasScheme(target) else { return nil }
        let folder = (path as NSString).deletingLastPathComponent
        let file = (folder as NSString).appendingPathComponent(target.removingPercentEncoding ?? String(target))
        let exists = [file, file + ".md"].contains { FileManager.default.fileExists(atPath: $0) }
        return exists
            ? nil
            : Diagnostic(
                .warning, path: path, line: line, message: "링크가 가리키는 파일이 없습니다: \(target).",
                advice: "경로를 고치거나 링크를 지우세요.")
    }
}

extension Note {
    /// Whether a link begins with the name of a scheme, such as `https:`.
    private static func hasScheme(_ target: Substring) -> Bool {
        guard let colon = target.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let name = target[..<colon]
        return name.first.map { $0.isASCII && $0.isLetter } == true
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
    }
}

// MARK: - Links

extension Block {
    /// Where the links and images in the block lead, with the line of each.
    fileprivate var links: [(destination: String, line: Int)] {
        switch kind {
        case .heading(_, let content), .paragraph(let content): content.flatMap(\.links)
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.links) }
        case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.links)
        case .table(let table): ([table.header] + table.rows).flatMap { $0.flatMap { $0.flatMap(\.links) } }
        case .code, .html, .rule: []
        }
    }
}

extension Inline {
    fileprivate var links: [(destination: String, line: Int)] {
        switch kind {
        case .link(let destination, _, let content), .image(let destination, _, let content):
            [(destination, range.startLine)] + content.flatMap(\.links)
        case .emphasis(let content), .strong(let content), .strikethrough(let content): content.flatMap(\.links)
        case .text, .code, .math, .footnote, .html, .softBreak, .lineBreak: []
        }
    }
}
