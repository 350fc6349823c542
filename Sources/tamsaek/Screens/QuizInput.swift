import Foundation
import Quiz
import Terminal

/// How a quiz hears the learner: by the keys of a terminal, one at a time, or by lines.
struct QuizInput {
    let isInteractive: Bool
    /// Gives the next key or line, nil when there are no more; on a terminal with a line of text at the cursor meanwhile,
    /// drawn anew each second.
    let read: (_ status: (() -> String)?) -> String?
    /// Lets the learner write, going on from a draft; on a terminal with such a line below it.
    let compose: (_ prompt: Prompt, _ draft: String, _ status: (() -> String)?) -> Composition
    /// Lets the learner edit the note of a card, and returns its questions after that; nil where there is no terminal.
    let edit: ((Card) throws -> [Card])?

    /// Runs `body` with what a session of this console hears.
    static func with(
        _ console: Console, _ display: DisplayOptions, _ body: (QuizInput) throws -> Void
    ) throws {
        guard console.isInteractive, display.format == .text, !display.plain else {
            let lines = LineComposer(readLine: console.readLine)
            let input = QuizInput(
                isInteractive: false, read: { _ in console.readLine() },
                compose: { prompt, _, _ in lines.compose(prompt) },
                // With --plain a person may sit at the terminal all the same.
                edit: console.isInteractive ? { try NoteEditing.cards(afterEditing: $0) } : nil)
            return try body(input)
        }
        try RawTerminal.withLines { terminal in
            // Asked anew each time: the window may have become wider or narrower.
            let size = {
                TerminalSize(
                    columns: Console.standard(display).width, rows: TerminalSize(of: STDOUT_FILENO)?.rows ?? 24)
            }
            var words = KeyWords()
            let read = { (status: (() -> String)?) -> String? in
                guard let status else { return words.next(terminal.nextKey) }
                let draw = {
                    terminal.write("\r\u{1B}[K" + StyledLine(status()).clipped(to: size().columns - 1).plain)
                }
                draw()
                defer { terminal.write("\r\u{1B}[K") }
                return words.next { terminal.nextKey(idle: draw) }
            }
            let editor = AnswerEditor(next: terminal.next, write: terminal.write, size: size)
            let edit = { card in try terminal.lending { try NoteEditing.cards(afterEditing: card) } }
            try body(QuizInput(isInteractive: true, read: read, compose: editor.compose, edit: edit))
        }
    }
}
