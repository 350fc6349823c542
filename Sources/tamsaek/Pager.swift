import Foundation

/// The learner's own program for reading long output: `PAGER`, else less.
enum Pager {
    /// Hands the text to the program and waits until it is closed.
    ///
    /// - Throws: ``PagerError`` when the program cannot be started.
    static func show(_ text: String) throws {
        let named = ProcessInfo.processInfo.environment["PAGER"] ?? ""
        let program = named.isEmpty ? "less" : named
        // Unless told otherwise, less shows colours and leaves a text that fits on the screen there.
        setenv("LESS", "FRX", 0)
        // A pager may be closed before it has read everything.
        signal(SIGPIPE, SIG_IGN)
        guard let pipe = popen(program, "w") else { throw PagerError(program: program) }
        fputs(text, pipe)
        let status = pclose(pipe)
        // 127 is the shell's word for a program it did not find.
        if status >> 8 == 127 { throw PagerError(program: program) }
    }
}

/// The pager could not be started.
struct PagerError: Error {
    let program: String
}

extension PagerError: LocalizedError {
    var errorDescription: String? { "PAGER 프로그램을 실행하지 못했습니다: \(program)" }
    var recoverySuggestion: String? { "환경 변수 PAGER를 고치거나 --pager 없이 실행하세요." }
}
