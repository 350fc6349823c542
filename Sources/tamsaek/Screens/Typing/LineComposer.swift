import Quiz

/// Takes answers from lines, as a pipe or a screen reader has them: an empty line ends an answer.
struct LineComposer {
    let readLine: () -> String?

    /// Reads an answer, or what the first line wants instead.
    func compose(_ prompt: Prompt) -> Composition {
        guard var line = readLine() else { return .ended }
        switch (prompt, QuizAction(line)) {
        case (_, .reveal): return .givenUp
        case (.wording, _): return .text(line)
        // Other words of the quiz may be the term.
        case (.term, .quit?), (.term, .help?): return QuizAction(line).map { .action($0) } ?? .ended
        case (.term, let action) where action != .hint: return .text(line)
        case (_, .hint): return .hint(draft: "")
        // A number or a word for a grade begins an answer like any other.
        case (_, nil), (_, .grade), (_, .move), (_, .toggle): break
        case (_, let action?): return .action(action)
        }
        var lines: [String] = []
        while !line.allSatisfy(\.isWhitespace) {
            lines.append(line)
            guard let next = readLine() else { break }
            line = next
        }
        return .text(lines.joined(separator: "\n"))
    }
}
