/// The trials TPE learns from, parted into the better ones and the rest.
struct TPESplit {
    /// A trial as a density sees it.
    struct Member {
        let number: Int
        let loss: Double?
        let assignments: Assignments

        /// The coordinates along the parameters; nil unless the trial has them all.
        func coordinates(along parameters: [Parameter]) -> [Double]? {
            TPESplit.coordinates(of: assignments, along: parameters)
        }
    }

    /// The better trials, in the order of their numbers.
    private(set) var below: [Member] = []
    /// All others, in the order of their numbers.
    private(set) var above: [Member] = []

    /// Parts the observed trials of a history by the numbers of the better ones; `liars` in flight join the others.
    init(_ history: History, better: [Int], liars: [RunningTrial]) {
        let better = Set(better)
        for trial in history.trials where !trial.isFailed {
            let member = Member(
                number: trial.number, loss: history.loss(of: trial), assignments: trial.assignments)
            if better.contains(trial.number) { below.append(member) } else { above.append(member) }
        }
        guard !liars.isEmpty else { return }
        above += liars.map { Member(number: $0.number, loss: nil, assignments: $0.assignmentsAndProposals) }
        above.sort { $0.number < $1.number }
    }

    /// The coordinates along the parameters, each by its first assignment; nil unless there are all.
    static func coordinates(of assignments: Assignments, along parameters: [Parameter]) -> [Double]? {
        var coordinates: [Double] = []
        coordinates.reserveCapacity(parameters.count)
        for parameter in parameters {
            guard let coordinate = assignments.coordinate(of: parameter.name) else { return nil }
            coordinates.append(coordinate)
        }
        return coordinates
    }
}
