import Foundation
import Terminal

/// Where a command writes, and how wide and colourful that may be.
///
/// Screens take a console instead of touching the process, so that a test can read what they wrote.
struct Console: Sendable {
    /// Columns a line may fill.
    var width: Int
    var usesColor: Bool
    /// Whether a person sits at both ends: single keys can be read and lines rewritten.
    var isInteractive: Bool
    var write: @Sendable (String) -> Void
    /// Messages and progress, apart from the results.
    var writeError: @Sendable (String) -> Void
    /// The next line of input without its end; nil when there is no more.
    var readLine: @Sendable () -> String?

    func write(_ lines: [StyledLine]) {
        write(lines.map { $0.encoded(color: usesColor) + "\n" }.joined())
    }
}
