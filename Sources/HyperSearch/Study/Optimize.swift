/// An objective throws this to end its trial early, usually after ``Trial/shouldPrune()`` said so.
public struct TrialPruned: Error, Hashable, Sendable {
    /// Makes the signal.
    public init() {}
}

extension Study {
    /// Runs the objective in up to `trials` trials.
    ///
    /// A stopped study goes on. An error that the objective throws is kept as the reason of a failed trial and then
    /// ends the search, unless it is of one of the types in `catching`. `afterEach` is called when a trial has ended,
    /// and may call ``stop()``.
    ///
    /// - Throws: what the objective throws, except ``TrialPruned``, and what `afterEach` throws.
    public mutating func optimize(
        trials: Int, catching: [any Error.Type] = [],
        afterEach: (_ study: inout Study, _ trial: Int) throws -> Void = { _, _ in },
        _ objective: (inout Trial) throws -> Double
    ) throws {
        resume()
        for _ in 0..<trials {
            guard let number = ask() else { return }
            do {
                _ = try run(number, objective)
            } catch  where catching.contains(where: { $0 == type(of: error) }) {}
            try afterEach(&self, number)
        }
    }

    /// Runs the objective in up to `trials` trials, and starts none once `timeout` has passed on `clock`.
    ///
    /// A trial under way is not interrupted. Otherwise as ``optimize(trials:catching:afterEach:_:)``.
    public mutating func optimize<Time: Clock>(
        trials: Int, timeout: Time.Duration, on clock: Time, catching: [any Error.Type] = [],
        _ objective: (inout Trial) throws -> Double
    ) throws {
        let end = clock.now.advanced(by: timeout)
        try optimize(
            trials: trials, catching: catching,
            afterEach: { study, _ in if clock.now >= end { study.stop() } }, objective)
    }

    /// Runs the objective in one trial and returns the trial's trace; empty if the study is stopped.
    ///
    /// - Throws: what the objective throws, except ``TrialPruned``; the trial is then kept as failed.
    @discardableResult
    public mutating func runTrial(_ objective: (inout Trial) throws -> Double) throws -> [TraceEvent] {
        guard let number = ask(traced: true) else { return [] }
        return try run(number, objective)
    }

    /// Lends the study to a ``Trial`` while the objective runs: moved out and back, never copied.
    private mutating func run(
        _ number: Int, _ objective: (inout Trial) throws -> Double
    ) throws -> [TraceEvent] {
        var trial = Trial(number: number, study: consume self)
        var failure: (any Error)?
        let outcome: Outcome
        do {
            outcome = .complete(value: try objective(&trial))
        } catch is TrialPruned {
            outcome = .pruned
        } catch {
            outcome = .failed(reason: "\(error)")
            failure = error
        }
        self = trial.returnStudy()
        let events = try tell(number, outcome)
        if let failure { throw failure }
        return events
    }
}
