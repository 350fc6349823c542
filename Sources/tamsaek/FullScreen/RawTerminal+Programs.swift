import Foundation
import Terminal

extension RawTerminal {
    /// The size of the window on standard output, or of an ordinary one where it has none.
    static var size: TerminalSize {
        TerminalSize(of: STDOUT_FILENO).flatMap { $0.rows > 0 ? $0 : nil } ?? TerminalSize(columns: 80, rows: 24)
    }

    /// Lends the terminal to a program until it ends, and then to `pause`.
    ///
    /// - Returns: What went wrong, for the learner; nil when nothing did.
    func run(_ name: String, _ arguments: [String], then pause: () -> Void = {}) -> String? {
        do {
            let code = try lending {
                defer { pause() }
                return try ForegroundProgram.run(arguments)
            }
            // 127 is the shell's word for a program it did not find.
            if code == 127 { return "프로그램을 찾지 못했습니다: \(name)" }
            return code > 128 ? "프로그램이 신호 \(code - 128)번으로 끝났습니다: \(name)" : nil
        } catch {
            return "프로그램을 실행하지 못했습니다: \(name)"
        }
    }

    /// Leaves what a program has written on the screen until it was read.
    static func waitForEnter(_ next: String) {
        FileHandle.standardOutput.write(Data("\n[Enter] \(next) ".utf8))
        _ = readLine()
    }
}
