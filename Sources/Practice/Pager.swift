import Terminal

/// Shows a lesson step by step, and steps shown before on demand.
struct Pager {
    /// What the learner wants after a step.
    enum Turn {
        case next, quit
    }

    /// Whether the step being written has its heading.
    var hasHeading = false

    private let screen: Screen
    private var pages: [[StyledLine]] = [[]]

    init(screen: Screen) {
        self.screen = screen
    }

    /// Adds to the step being written.
    mutating func add(_ lines: [StyledLine]) {
        pages[pages.count - 1] += lines
    }

    /// Writes the step.
    func flush() {
        write(pages[pages.count - 1])
    }

    /// Writes the step and, on a terminal, waits until the learner has read it.
    mutating func turn() -> Turn {
        flush()
        defer { pages.append([]) }
        guard screen.isInteractive else { return .next }
        var shown = pages.count - 1
        while true {
            switch ask() {
            case nil, "q": return .quit
            case "b":
                shown = max(0, shown - 1)
                write(pages[shown])
            default:
                shown += 1
                if shown == pages.count { return .next }
                write(pages[shown])
            }
        }
    }

    private func ask() -> String? {
        screen.write(StyledLine("[Enter] 다음   [b] 이전   [q] 끝 ", .dim).encoded(color: screen.usesColor))
        let answer = screen.readLine()
        // The answer has moved the cursor below the question: up again, and wipe it.
        screen.write(answer == nil ? "\n" : "\u{1B}[1A\u{1B}[2K\r")
        return answer.map { $0.filter { $0 != " " }.lowercased() }
    }

    private func write(_ lines: [StyledLine]) {
        screen.write(lines.map { $0.encoded(color: screen.usesColor) + "\n" }.joined())
    }
}
