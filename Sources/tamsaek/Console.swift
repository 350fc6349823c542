import Foundation
import Terminal

/// Where a command writes, and how wide and colourful that may be.
///
/// Screens take a console instead of touching the process, so that a test can read what they wrote.
struct Console {
    /// Columns a line may fill.
    var width: Int
    var usesColor: Bool
    /// What the colours are.
    var palette = Palette.basic
    /// Whether it is read aloud: words alone, no drawings.
    var isPlain = false
    /// Whether results go to a terminal: links can be clicked and columns addressed.
    var isTerminal: Bool
    /// Whether links can be clicked, so that their addresses need not be listed.
    var opensLinks = false
    /// Whether a person sits at both ends: single keys can be read and lines rewritten.
    var isInteractive: Bool
    var write: (String) -> Void
    /// Messages and progress, apart from the results.
    var writeError: (String) -> Void
    /// The next line of input without its end; nil when there is no more.
    var readLine: () -> String?

    /// The colours of a full screen: what is found and what is chosen must be seen, with or without colour.
    var screenPalette: Palette {
        usesColor ? palette : Palette(Theme.none, on: .init(environment: [:]))
    }

    func write(_ lines: [StyledLine]) {
        write(lines.encoded(color: usesColor, isTerminal: isTerminal, palette: palette))
    }
}

extension Console {
    /// A console whose messages nobody hears, for what is shown on a full screen.
    static var silent: Console {
        var console = Console.standard()
        (console.write, console.writeError) = ({ _ in }, { _ in })
        return console
    }

    /// The console of this process, as wide and colourful as the terminal and `display` say.
    static func standard(_ display: DisplayOptions? = nil) -> Console {
        let environment = ProcessInfo.processInfo.environment
        let capabilities = TerminalCapabilities(environment: environment)
        let isPlain = display?.plain ?? false
        let hasTerminal = TerminalSize.isTerminal(STDOUT_FILENO) && environment["TERM"] != "dumb"
        let terminal = hasTerminal && !isPlain
        let usesColor =
            switch display?.color ?? .auto {
            case _ where isPlain: false
            case .always: true
            case .never: false
            case .auto:
                terminal && capabilities.colors != .none && environment["NO_COLOR", default: ""].isEmpty
            }
        return Console(
            // Narrower than this no screen is laid out; the terminal then wraps it.
            width: display?.width ?? max(20, TerminalSize.columns(STDOUT_FILENO) ?? 80),
            usesColor: usesColor,
            palette: Palette(display?.chosenTheme, on: capabilities),
            isPlain: isPlain,
            isTerminal: terminal,
            opensLinks: terminal && capabilities.opensLinks,
            isInteractive: hasTerminal && TerminalSize.isTerminal(STDIN_FILENO),
            write: { write($0, to: .standardOutput) },
            writeError: { write($0, to: .standardError) },
            readLine: { Swift.readLine() })
    }

    /// Where nothing can be written, nothing can be done: the program says so and ends.
    private static func write(_ text: String, to handle: FileHandle) {
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            try? FileHandle.standardError.write(contentsOf: Data("오류: 출력할 수 없습니다. 디스크에 자리가 있는지 확인하세요.\n".utf8))
            exit(EXIT_FAILURE)
        }
    }
}
