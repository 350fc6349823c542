/// The trials TPE learns from, parted into the better ones and the rest.
struct TPESplit {
    /// A trial in the order of merit: complete trials by loss, then pruned ones, those that got further first.
    private struct Rank: Comparable {
        let isPruned: Bool
        let step: Int
        let loss: Double
        let index: Int

        init(_ trial: FinishedTrial, _ index: Int, _ direction: Direction) {
            self.index = index
            switch trial.outcome {
            case .complete(let value):
                isPruned = false
                step = 0
                loss = direction.loss(of: value)
            case .pruned, .failed:
                isPruned = true
                step = trial.reports.last.map { -$0.step } ?? 1
                loss = trial.reports.last.map { $0.value.isNaN ? .infinity : direction.loss(of: $0.value) } ?? 0
            }
        }

        static func < (lhs: Rank, rhs: Rank) -> Bool {
            if lhs.isPruned != rhs.isPruned { return rhs.isPruned }
            if lhs.step != rhs.step { return lhs.step < rhs.step }
            return lhs.loss != rhs.loss ? lhs.loss < rhs.loss : lhs.index < rhs.index
        }
    }

    /// A trial as a density sees it.
    struct Member {
        let number: Int
        let loss: Double?
        let assignments: [Assignment]
        /// Values chosen jointly that the objective has not asked for yet; of a running trial.
        let proposals: [Assignment]

        /// The coordinates along the parameters; nil unless the trial has them all.
        func coordinates(along parameters: [Parameter]) -> [Double]? {
            var coordinates: [Double] = []
            for parameter in parameters {
                guard
                    let found = assignments.first(where: { $0.parameter.name == parameter.name })
                        ?? proposals.first(where: { $0.parameter.name == parameter.name })
                else { return nil }
                coordinates.append(found.coordinate)
            }
            return coordinates
        }
    }

    /// The better trials, in the order of their numbers.
    private(set) var below: [Member] = []
    /// All others, in the order of their numbers, those in flight among them if the constant liar is on.
    private(set) var above: [Member] = []

    /// Parts the trials of a history, leaving out one that is about to get its values.
    init(_ history: History, excluding trial: Int, gamma: (Int) -> Int, constantLiar: Bool) {
        let observed = history.trials.indices.filter { !history.trials[$0].isFailed }
        let ranks = observed.map { Rank(history.trials[$0], $0, history.direction) }.sorted()
        let better = Set(ranks.prefix(gamma(observed.count)).map(\.index))
        for index in observed {
            let trial = history.trials[index]
            let member = Member(
                number: trial.number, loss: history.loss(of: trial), assignments: trial.assignments, proposals: [])
            if better.contains(index) { below.append(member) } else { above.append(member) }
        }
        guard constantLiar else { return }
        for running in history.running where running.number != trial {
            above.append(
                Member(
                    number: running.number, loss: nil, assignments: running.assignments,
                    proposals: running.proposals ?? []))
        }
        above.sort { $0.number < $1.number }
    }
}
