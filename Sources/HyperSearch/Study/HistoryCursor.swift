/// Where a reader of a history has got to, so that it need take in only the trials that have ended since.
struct HistoryCursor: Sendable {
    private var count = 0
    private var lastNumber = -1

    /// The trials that have ended since the last call; all of them, and `true`, if the reader must start afresh.
    ///
    /// It must when a trial has ended before one with a smaller number: trials are read in the order of their numbers.
    mutating func advance(in history: History) -> (restarts: Bool, trials: ArraySlice<FinishedTrial>) {
        let trials = history.trials
        let restarts = count > trials.count || (count > 0 && trials[count - 1].number != lastNumber)
        let new = trials[(restarts ? 0 : count)...]
        count = trials.count
        lastNumber = trials.last?.number ?? -1
        return (restarts, new)
    }
}
