import HyperSearch

/// A study as a file has it, whoever wrote the file.
struct StoredStudy {
    let name: String
    /// One for each objective.
    let directions: [Direction]
    /// The trials in the order of their numbers.
    var trials: [StoredTrial] = []
}

/// A trial as a file has it, whether it is over or not.
struct StoredTrial {
    let number: Int
    var state: TrialState
    /// One for each objective, if it is complete.
    var values: [Double] = []
    var assignments = Assignments()
    /// In the order of their steps.
    var reports: [Report] = []
    /// When it began, in seconds since 1970.
    var start: Double?
    /// When it ended, in seconds since 1970.
    var end: Double?
    /// What must not be above zero for the trial to count.
    var constraints: [Double] = []

    init(number: Int, state: TrialState) {
        self.number = number
        self.state = state
    }

    /// Adds a parameter and its coordinate, or gives it another one.
    mutating func assign(_ parameter: Parameter, _ coordinate: Double) {
        var (parameters, coordinates) = (assignments.parameters, assignments.coordinates)
        if let index = parameters.firstIndex(where: { $0.name == parameter.name }) {
            (parameters[index], coordinates[index]) = (parameter, coordinate)
        } else {
            parameters.append(parameter)
            coordinates.append(coordinate)
        }
        assignments = Assignments(parameters, coordinates: coordinates)
    }

    /// Adds an intermediate value; a second one for a step replaces the first.
    mutating func report(_ value: Double, step: Int) {
        reports.removeAll { $0.step == step }
        let index = reports.firstIndex { $0.step > step } ?? reports.count
        reports.insert(Report(step: step, value: value), at: index)
    }

    /// The trial as the engine knows it, with one of its objectives; nil if it is not over, or lacks the value.
    func finished(objective: Int) -> FinishedTrial? {
        let outcome: Outcome
        switch state {
        case .complete:
            guard values.indices.contains(objective) else { return nil }
            outcome = .complete(value: values[objective])
        case .pruned: outcome = .pruned
        case .failed: outcome = .failed(reason: "")
        case .running, .waiting: return nil
        }
        return FinishedTrial(number: number, assignments: assignments, reports: reports, outcome: outcome)
    }
}
