import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where a lesson is shown and where the learner answers.
struct Screen {
    /// The columns a line may fill.
    var width: Int
    /// The lines that can be seen at once.
    var rows = Int.max
    var usesColor: Bool
    /// Whether a person sits there, who wants to read one step at a time.
    var isInteractive: Bool
    var write: (String) -> Void
    /// The next line of input; nil when there is no more.
    var readLine: () -> String?

    /// Standard input and output.
    static var process: Screen {
        let isTerminal = TerminalSize.isTerminal(STDOUT_FILENO)
        let hidesColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        return Screen(
            width: TerminalSize.columns(STDOUT_FILENO) ?? 80,
            rows: TerminalSize(of: STDOUT_FILENO).flatMap { $0.rows > 0 ? $0.rows : nil } ?? .max,
            usesColor: isTerminal && !hidesColor,
            isInteractive: isTerminal && TerminalSize.isTerminal(STDIN_FILENO),
            write: { text in
                print(text, terminator: "")
                fflush(nil)
            },
            readLine: { Swift.readLine() })
    }

    /// Writes lines of text, those that are too long broken between words.
    func tell(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ StyledLine(String($0)) }) {
            let lines = line.columns > width ? line.wrapped(to: width) : [line]
            write(lines.map { $0.plain + "\n" }.joined())
        }
    }
}
