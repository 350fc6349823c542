import Terminal

/// Shows a lesson step by step, and steps shown before on demand.
struct Pager {
    /// What the learner wants after a step.
    enum Turn {
        case next, quit
    }

    /// What is written in one step, and how its drawings are to be read.
    private struct Page {
        var lines: [StyledLine] = []
        /// Whether there is more on it than a heading.
        var hasContent = false
        var captions: [Caption] = []
    }

    /// Whether the step being written has its heading.
    var hasHeading = false

    private let screen: Screen
    private var pages = [Page()]

    init(screen: Screen) {
        self.screen = screen
    }

    /// Begins the step being written with its heading.
    mutating func head(_ lines: [StyledLine]) {
        hasHeading = true
        pages[pages.count - 1].lines += lines
    }

    /// Whether what was written would leave the screen at the top if so many lines were added.
    func overflows(adding count: Int) -> Bool {
        let page = pages[pages.count - 1]
        return screen.isInteractive && page.hasContent && page.lines.count + count >= screen.rows
    }

    /// Adds to the step being written.
    mutating func add(_ lines: [StyledLine], caption: Caption? = nil) {
        pages[pages.count - 1].hasContent = true
        pages[pages.count - 1].lines += lines
        if let caption, !pages[pages.count - 1].captions.contains(caption) {
            pages[pages.count - 1].captions.append(caption)
        }
    }

    /// Writes the step.
    func flush() {
        write(pages[pages.count - 1].lines)
    }

    /// Writes the step and, on a terminal, waits until the learner has read it.
    mutating func turn() -> Turn {
        flush()
        defer { pages.append(Page()) }
        guard screen.isInteractive else { return .next }
        var shown = pages.count - 1
        while true {
            switch ask() {
            // The second letter is the one on the same key of a Korean keyboard.
            case nil, "q", "ㅂ": return .quit
            case "b", "ㅠ":
                shown = max(0, shown - 1)
                write(pages[shown].lines)
            case "?": write(explanation(of: pages[shown]))
            default:
                shown += 1
                if shown == pages.count { return .next }
                write(pages[shown].lines)
            }
        }
    }

    /// What came of a question.
    enum Response<Answer> {
        case answer(Answer)
        case skipped, quit
    }

    /// Writes the step and, on a terminal, asks a question until `read` makes something of the answer.
    ///
    /// The next step then follows without waiting. Through a pipe the question is skipped.
    mutating func turn<Answer>(asking question: String, _ read: (String) -> Answer?) -> Response<Answer> {
        flush()
        defer {
            pages.append(Page())
            hasHeading = false
        }
        guard screen.isInteractive else { return .skipped }
        while true {
            switch ask(question + "   [Enter] 건너뛰기   [q] 끝 ") {
            case nil, "q", "ㅂ": return .quit
            case "": return .skipped
            case let text?: if let answer = read(text) { return .answer(answer) }
            }
        }
    }

    private func ask(_ question: String = "[Enter] 다음   [b] 이전   [?] 무엇이 보이나   [q] 끝 ") -> String? {
        screen.write(StyledLine(question, .dim).encoded(color: screen.usesColor))
        let answer = screen.readLine()
        // The answer has moved the cursor below the question: up again, and wipe it.
        screen.write(answer == nil ? "\n" : "\u{1B}[1A\u{1B}[2K\r")
        return answer.map { $0.filter { $0 != " " }.lowercased() }
    }

    private func explanation(of page: Page) -> [StyledLine] {
        let texts = page.captions.isEmpty ? ["이 걸음에는 그림이 없다. 글과 표를 읽고 Enter를 누른다."] : page.captions.map(\.text)
        let mark = StyledLine("? ", .bold)
        return texts.flatMap { text in
            StyledLine(text).wrapped(to: min(screen.width, Practice.readingWidth) - 2).prefixed(first: mark, rest: "  ")
        } + [""]
    }

    private func write(_ lines: [StyledLine]) {
        screen.write(lines.encoded(color: screen.usesColor))
    }
}
