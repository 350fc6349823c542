/// What a program printed until it ended, or was ended.
struct FinishedProcess: Equatable {
    enum End: Equatable {
        case exited(Int32)
        case signalled(Int32)
        case tookTooLong, printedTooMuch, cancelled
    }

    var lines: [String] = []
    var errors: [String] = []
    var end = End.cancelled
}

extension LineProcess {
    /// Runs the program to its end; it is ended when it takes longer than `time`, prints more than `bytes`, or `goesOn`,
    /// asked some ten times a second, says no.
    ///
    /// `progress` is told every line as it comes.
    mutating func run(
        within time: Duration?, printing bytes: Int?, progress: (String) -> Void = { _ in }, goesOn: () -> Bool
    ) -> FinishedProcess {
        var finished = FinishedProcess()
        let start = ContinuousClock.now
        while true {
            Self.wait(for: [self])
            let look = read()
            finished.lines += look.lines.map(String.init)
            finished.errors += look.errors.map(String.init)
            for line in look.lines + look.errors { progress(String(line)) }
            switch look.end {
            case .exited(let code)?: finished.end = .exited(code)
            case .signalled(let number)?: finished.end = .signalled(number)
            case nil where bytes.map { printed > $0 } ?? false: finished.end = .printedTooMuch
            case nil where time.map { ContinuousClock.now - start > $0 } ?? false: finished.end = .tookTooLong
            case nil where !goesOn(): finished.end = .cancelled
            case nil: continue
            }
            Self.end([self])
            return finished
        }
    }
}
