/// Trials as a table of numbers for a forest: a column for each numeric parameter, one for each choice of the others.
///
/// Logarithmic parameters stay as they are, because Optuna leaves them so: most of their range is then "large".
struct TrialTable: Sendable {
    /// The parameters that all complete trials have with the same domain, by name.
    let parameters: [Parameter]
    /// Which columns belong to each parameter.
    let columnsOfParameter: [Range<Int>]
    /// Columns × rows.
    let columns: [[Double]]
    /// The least and the greatest number possible in each column.
    let bounds: [ClosedRange<Double>]
    /// The objective's value of each row.
    let targets: [Double]

    /// The complete trials with a finite value that have the parameters of these names; without names, all of them.
    init(_ trials: [FinishedTrial], among names: [String]?) {
        let complete = trials.filter { trial in trial.isComplete && names?.allSatisfy { trial[$0] != nil } ?? true }
        let shared = complete.dropFirst().reduce(complete.first?.assignments.parameters ?? []) { shared, trial in
            let parameters = trial.assignments.parameters
            return parameters == shared ? shared : shared.filter(parameters.contains)
        }
        let rows = complete.measurable
        parameters = shared.filter { names?.contains($0.name) ?? true }.sorted(by: Parameter.isOrderedBefore)
        targets = rows.compactMap(\.value)
        var columnsOfParameter: [Range<Int>] = []
        var columns: [[Double]] = []
        var bounds: [ClosedRange<Double>] = []
        for parameter in parameters {
            let coordinates = rows.compactMap { $0.assignments.coordinate(of: parameter.name) }
            let first = columns.count
            switch parameter.domain {
            case .float(let low, let high, _, _):
                columns.append(coordinates)
                bounds.append(low...high)
            case .int(let low, let high, _, _):
                columns.append(coordinates)
                bounds.append(Double(low)...Double(high))
            case .categorical(let choices):
                for choice in choices.indices {
                    columns.append(coordinates.map { $0 == Double(choice) ? 1 : 0 })
                    bounds.append(0...1)
                }
            }
            columnsOfParameter.append(first..<columns.count)
        }
        self.columnsOfParameter = columnsOfParameter
        self.columns = columns
        self.bounds = bounds
    }

    /// A random forest: each tree grown on as many rows as there are, drawn with repetition.
    ///
    /// - SeeAlso: Breiman, "Random Forests", Machine Learning 45(1), 2001.
    func forest(trees: Int, maxDepth: Int, seed: UInt32) -> [RegressionTree] {
        var random = RandomState(seed: seed)
        return (0..<trees).map { _ in
            var counts = Array(repeating: 0, count: targets.count)
            for _ in targets { counts[random.integer(in: 0..<targets.count)] += 1 }
            return .grown(on: self, counts: counts, maxDepth: maxDepth, random: &random)
        }
    }
}
