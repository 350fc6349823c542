/// The observed trials from the best to the worst: complete ones by loss, then pruned ones, those that got further first.
struct TrialRanking: Sendable {
    /// A trial's place in the order.
    private struct Rank: Comparable {
        let number: Int
        let loss: Double
        /// 0 for a complete trial; of pruned ones those with more steps have less.
        let stage: Int

        init(_ trial: FinishedTrial, _ direction: Direction) {
            number = trial.number
            if case .complete(let value) = trial.outcome {
                stage = 0
                loss = direction.loss(of: value)
            } else if let last = trial.reports.last {
                stage = .max - 1 - last.step
                loss = last.value.isNaN ? .infinity : direction.loss(of: last.value)
            } else {
                stage = .max
                loss = 0
            }
        }

        static func < (lhs: Rank, rhs: Rank) -> Bool {
            if lhs.stage != rhs.stage { return lhs.stage < rhs.stage }
            return lhs.loss != rhs.loss ? lhs.loss < rhs.loss : lhs.number < rhs.number
        }
    }

    private var ranks: [Rank] = []
    private var cursor = HistoryCursor()

    /// Takes in the trials that have ended since.
    mutating func update(with history: History) {
        let (restarts, trials) = cursor.advance(in: history)
        if restarts { ranks = [] }
        for trial in trials where !trial.isFailed {
            let rank = Rank(trial, history.direction)
            var (low, high) = (0, ranks.count)
            while low < high {
                let middle = (low + high) / 2
                if ranks[middle] < rank { low = middle + 1 } else { high = middle }
            }
            ranks.insert(rank, at: low)
        }
    }

    /// The numbers of the best trials, in ascending order.
    func best(_ count: Int) -> [Int] {
        ranks.prefix(count).map(\.number).sorted()
    }
}
