import HyperSearch
import Terminal

/// Runs a study and shows every decision as it is made.
struct TraceScreen {
    let benchmark: Benchmark
    let console: Console
    /// Whether to wait after each trial: for a key of a person, else for a line.
    let pauses: Bool
    /// Told of every trial that has been shown.
    var afterEach: ([TraceEvent]) -> Void = { _ in }

    /// The trials as text: what is searched, each trial with its reasons, and where the search has been.
    func show(_ study: Study, sampler: String, trials: Int) throws {
        var study = study
        var renderer = TraceRenderer(width: console.width, isPlain: console.isPlain)
        console.write(title(sampler: sampler, trials: trials))
        try run(&study, trials: trials) { events in
            console.write(events.flatMap { renderer.lines(of: $0) })
        }
        console.write(summary(of: study.history))
    }

    /// The events as JSON, a line each.
    func stream(_ study: Study, trials: Int) throws {
        var study = study
        try run(&study, trials: trials) { events in
            console.write(try events.map(JSONOutput.line).joined())
        }
    }

    /// Runs trial after trial until there are enough, the study stops or the reader has seen enough.
    private func run(_ study: inout Study, trials: Int, _ show: ([TraceEvent]) throws -> Void) throws {
        for number in 0..<trials where !study.isStopped {
            let events = try study.runTrial(benchmark.objective)
            try show(events)
            afterEach(events)
            if pauses, number + 1 < trials, !goesOn() { return }
        }
    }

    /// Waits for the reader; false when the answer is q or there is no more input.
    private func goesOn() -> Bool {
        if console.isInteractive { console.writeError("[Enter] 다음 시도   [q] 끝 ") }
        guard let answer = console.readLine() else { return false }
        if console.isInteractive { console.writeError("\r\u{1B}[2K") }
        // The quiz's words for its end, so that they need be learnt once.
        return QuizAction(answer) != .quit
    }

    private func title(sampler: String, trials: Int) -> [StyledLine] {
        let what = StyledLine([
            Span(benchmark.name, .bold), Span(" · \(sampler) · 시도 \(trials)번 (번호는 0부터)", .dim),
        ])
        let plot = console.isPlain ? [] : SearchPlot(of: benchmark).lines(width: console.width)
        return what.fitted(to: console.width, hanging: 0) + [""] + plot
    }

    private func summary(of history: History) -> [StyledLine] {
        guard let best = history.best, let seen = best.value, let value = benchmark.trueValue(of: best) else {
            return []
        }
        let place = best.assignments.map { "\($0.parameter.name) = \($0.parameter.text($0.value))" }
        let sentence = """
            시도 \(history.trials.count)번 가운데 최선은 \(best.number)번: \(place.joined(separator: ", "))에서 \
            \(compact(seen, digits: 6))\(benchmark.noise == nil ? "" : "(잡음을 빼면 \(compact(value, digits: 6)))"). 최솟값 \(compact(benchmark.minimum, digits: 6))까지 \
            \(compact(max(0, value - benchmark.minimum), digits: 3)) 남았다.
            """
        let plot =
            console.isPlain ? [] : SearchPlot(of: benchmark, trials: history.trials).lines(width: console.width)
        return [StyledLine(console.isPlain ? "결과" : "■ 결과", .bold)] + StyledLine(sentence).wrapped(to: console.width)
            + (plot.isEmpty ? [] : [""] + plot)
    }
}
