import HyperSearch

/// Trials that run at the same time, each in a program of its own.
///
/// Each is reported to and judged in a copy of the study as it was when the batch began, so that no trial's end hangs on
/// which of the others was faster.
struct TrialBatch {
    /// A trial that is still running.
    private struct Running {
        let number: Int
        var process: LineProcess
        var study: Study
        var last: Double?
        var lastError = ""

        /// Takes in what the program has printed; the outcome once there is one.
        mutating func advance() throws -> Outcome? {
            let look = process.read()
            for line in look.errors where !line.allSatisfy(\.isWhitespace) { lastError = Self.printable(line) }
            for line in look.lines {
                switch PrintedLine(line) {
                case .text: break
                case .number(let number): last = number
                case .report(let step, let value):
                    last = value
                    try study.report(value, step: step, for: number)
                    if try study.shouldPrune(number) { return .pruned }
                }
            }
            switch look.end {
            case nil: return nil
            case .signalled(let signal): return .failed(reason: "신호 \(signal)로 끝났습니다.")
            case .exited(0):
                return last.map { .complete(value: $0) } ?? .failed(reason: "출력에 수가 없습니다. 마지막에 값을 출력하게 하세요.")
            case .exited(let code):
                return .failed(reason: "종료 코드 \(code)" + (lastError.isEmpty ? "" : ": \(lastError)"))
            }
        }

        /// The line without what could steer a terminal.
        private static func printable(_ line: Substring) -> String {
            String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.value >= 0x20 && !$0.steersTerminal }))
        }
    }

    private var running: [Running] = []

    /// Starts the program of a trial that `study` has asked for.
    mutating func start(_ number: Int, in study: Study, _ process: LineProcess) {
        running.append(Running(number: number, process: process, study: study))
    }

    /// Runs the programs to their ends and hands each trial out as it ends; false if the task was cancelled before.
    mutating func run(_ finish: (FinishedTrial) throws -> Void) throws -> Bool {
        while !running.isEmpty {
            guard !Task.isCancelled else { return false }
            LineProcess.wait(for: running.map(\.process))
            for index in running.indices.reversed() {
                guard let outcome = try running[index].advance() else { continue }
                var trial = running.remove(at: index)
                LineProcess.end([trial.process])
                try trial.study.tell(trial.number, outcome)
                if let finished = trial.study.history.trials.last { try finish(finished) }
            }
        }
        return true
    }

    /// Ends what is still running.
    func end() {
        LineProcess.end(running.map(\.process))
    }
}
