#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The size of a terminal in character cells.
public struct TerminalSize: Hashable, Sendable {
    /// Cells in a row.
    public let columns: Int
    /// Rows on the screen.
    public let rows: Int

    /// A size that is known otherwise.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// nil when the descriptor is no terminal or the terminal does not say.
    public init?(of descriptor: Int32) {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        columns = Int(size.ws_col)
        rows = Int(size.ws_row)
    }

    /// The columns to fill: `COLUMNS` where it is set, else what the terminal says.
    public static func columns(_ descriptor: Int32) -> Int? {
        let wish = getenv("COLUMNS").flatMap { Int(String(cString: $0)) } ?? 0
        return wish > 0 ? wish : TerminalSize(of: descriptor)?.columns
    }

    /// Whether a terminal is at the other end of the descriptor.
    public static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }
}
