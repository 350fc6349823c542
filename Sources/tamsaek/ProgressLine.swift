import Foundation
import Terminal

/// One line on standard error that says how far long work has got, if a person is looking.
struct ProgressLine: Sendable {
    private let isShown = TerminalSize.isTerminal(STDERR_FILENO)
    private static let barWidth = 24

    /// Rewrites the line.
    func show(_ done: Int, of total: Int) {
        guard isShown else { return }
        let filled = Self.barWidth * done / max(1, total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
        write("\r\(bar) \(done)/\(total)")
    }

    /// Rewrites the line with what the work is at.
    func show(_ text: String) {
        guard isShown else { return }
        // A line that wraps would not be rewritten.
        let width = (TerminalSize.columns(STDERR_FILENO) ?? 80) - 1
        write("\r\u{1B}[2K" + StyledLine(text, .plain).clipped(to: width).plain)
    }

    /// Takes the line away.
    func clear() {
        guard isShown else { return }
        write("\r\u{1B}[2K")
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
