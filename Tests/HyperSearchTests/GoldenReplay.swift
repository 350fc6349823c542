import HyperSearch

extension GoldenStudy {
    /// Runs the study here and returns its trials.
    func replay() throws -> [FinishedTrial] {
        try run(traced: false).study.history.trials
    }

    /// Runs the study here and returns the events of each trial.
    func replayTraced() throws -> [[TraceEvent]] {
        try run(traced: true).events
    }

    private func run(traced: Bool) throws -> (study: Study, events: [[TraceEvent]]) {
        var events: [[TraceEvent]] = []
        var study = Study(
            name: name, sampler: sampler.make(), pruner: pruner?.make() ?? NopPruner(), direction: direction)
        for values in enqueue ?? [] {
            study.enqueue(Dictionary(uniqueKeysWithValues: values.map { ($0, value(of: $0, at: $1)) }))
        }
        while study.history.trials.count < nTrials, !study.isStopped {
            let numbers = (0..<min(batch ?? 1, nTrials - study.history.trials.count)).compactMap { _ in
                study.ask(traced: traced)
            }
            let coordinates = try numbers.map { number in
                var coordinates: [String: Double] = [:]
                try run(space, in: &study, number, &coordinates)
                return coordinates
            }
            for (number, coordinates) in zip(numbers, coordinates) {
                events.append(try study.tell(number, outcome(of: number, coordinates, in: &study)))
            }
        }
        return (study, events)
    }

    /// Enqueued choices are written as indices.
    private func value(of name: String, at coordinate: Double) -> ParameterValue {
        func choices(_ statements: [Statement]) -> [ParameterValue]? {
            for statement in statements {
                switch statement {
                case .suggest(name, let distribution): return distribution.choices
                case .suggest: continue
                case .when(_, _, let body): if let found = choices(body) { return found }
                }
            }
            return nil
        }
        return choices(space).map { $0[Int(coordinate)] } ?? .float(coordinate)
    }

    private func run(
        _ statements: [Statement], in study: inout Study, _ trial: Int, _ coordinates: inout [String: Double]
    ) throws {
        for statement in statements {
            switch statement {
            case .suggest(let name, let distribution):
                let parameter = try distribution.parameter(name, coordinates)
                let value = try study.suggest(parameter, for: trial)
                coordinates[name] = parameter.domain.coordinate(of: value)
            case .when(let name, let condition, let body):
                if let value = coordinates[name], condition.holds(value) {
                    try run(body, in: &study, trial, &coordinates)
                }
            }
        }
    }

    private func outcome(
        of trial: Int, _ coordinates: [String: Double], in study: inout Study
    ) throws -> Outcome {
        if fail?.contains(trial) == true { return .failed(reason: "golden") }
        if nan?.contains(trial) == true { return .complete(value: .nan) }
        if inf?.contains(trial) == true { return .complete(value: .infinity) }
        if ninf?.contains(trial) == true { return .complete(value: -.infinity) }
        if let expression = objective.expr { return .complete(value: expression.value(coordinates)) }
        var value = Double.nan
        let first = objective.first ?? 0
        for step in first..<(objective.steps ?? 0) {
            value = objective.inter?.value(coordinates, step: step) ?? .nan
            if let nanrep = objective.nanrep, (trial + step) % nanrep[0] == nanrep[1] { value = .nan }
            try study.report(value, step: step, for: trial)
            if try study.shouldPrune(trial) { return .pruned }
        }
        return .complete(value: value)
    }

    /// Whether a trial is the golden row to the last bit.
    func matches(_ trial: FinishedTrial, _ row: Row) -> Bool {
        let state =
            switch trial.outcome {
            case .complete: "C"
            case .pruned: "P"
            case .failed: "F"
            }
        let coordinates = names.map { name in
            trial.assignments.first { $0.parameter.name == name }?.coordinate
        }
        return state == row.s && trial.value == row.v && coordinates == row.p
            && row.k.map { $0 == trial.reports.count } ?? true
            && row.i.map { isIdentical($0, trial.reports.last?.value ?? .nan) } ?? true
    }
}
