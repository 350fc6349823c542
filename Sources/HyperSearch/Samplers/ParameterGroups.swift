/// The parameters of a conditional space, in groups of which every trial had all or none.
struct ParameterGroups: Sendable {
    private var groups: [[Parameter]] = []
    private var cursor = HistoryCursor()

    /// Takes in the trials that have ended since, and returns the groups, each ordered by name.
    ///
    /// Parameters with only one value are left out: nothing is to be chosen there.
    mutating func update(with history: History) -> [[Parameter]] {
        // Taking a trial in twice changes nothing, so after a restart the groups need not be cleared.
        for trial in cursor.advance(in: history).trials where !trial.isFailed {
            add(trial.assignments.map(\.parameter))
        }
        return groups.map { group in
            group.filter { $0.domain.onlyCoordinate == nil }.sorted(by: Parameter.isOrderedBefore)
        }
    }

    /// Splits every group into what the trial had and what it had not; what is new to all is a group of its own.
    private mutating func add(_ parameters: [Parameter]) {
        let names = Set(parameters.map(\.name))
        var known: Set<String> = []
        var refined: [[Parameter]] = []
        for group in groups {
            refined.append(group.filter { names.contains($0.name) })
            refined.append(group.filter { !names.contains($0.name) })
            known.formUnion(group.map(\.name))
        }
        refined.append(parameters.filter { !known.contains($0.name) })
        groups = refined.filter { !$0.isEmpty }
    }
}
