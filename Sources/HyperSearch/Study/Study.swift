/// A search: its history, and the sampler and pruner that continue it.
///
/// ```swift
/// var study = Study(sampler: TPESampler(seed: 7))
/// try study.optimize(trials: 50) { trial in
///     let rate = try trial.suggestFloat("rate", in: 1e-5...1e-1, scale: .log)
///     return validationLoss(rate)
/// }
/// ```
///
/// A study is a value: a copy is a snapshot, from which the search continues exactly as the original would. Below
/// ``optimize(trials:catching:_:)`` lie ``ask(traced:)``, ``suggest(_:for:)``, ``report(_:step:for:)``,
/// ``shouldPrune(_:)`` and ``tell(_:_:)``, for objectives that run elsewhere; several asked trials may be in flight.
///
/// - SeeAlso: Akiba et al., "Optuna: A Next-generation Hyperparameter Optimization Framework", KDD 2019.
public struct Study: Sendable {
    /// The trials so far.
    public private(set) var history: History
    /// The sampler, in the state it is in now.
    public private(set) var sampler: any Sampler
    /// The pruner, in the state it is in now.
    public private(set) var pruner: any Pruner
    /// Whether the search has been stopped, by ``stop()`` or because the sampler has nothing left to try.
    public private(set) var isStopped = false

    private var trialCount = 0
    private var waiting: [(number: Int, values: [String: ParameterValue])] = []

    /// Starts a search without trials.
    ///
    /// Hyperband draws the brackets of its trials from the study's name; nothing else depends on it.
    public init(
        name: String = "study", sampler: any Sampler, pruner: any Pruner = NopPruner(),
        direction: Direction = .minimize
    ) {
        history = History(studyName: name, direction: direction)
        self.sampler = sampler
        self.pruner = pruner
    }

    /// Makes the next free trial use these values, by parameter name; the sampler chooses the others.
    public mutating func enqueue(_ values: [String: ParameterValue]) {
        waiting.append((trialCount, values))
        trialCount += 1
    }

    /// The number that the next trial will have if the study is not stopped.
    public var nextNumber: Int { waiting.first?.number ?? trialCount }

    /// Starts a trial and returns its number, or nil if the study is stopped.
    ///
    /// If `traced`, ``tell(_:_:)`` will return the steps of this trial.
    public mutating func ask(traced: Bool = false) -> Int? {
        guard !isStopped else { return nil }
        var number = trialCount
        var fixed: [String: ParameterValue]?
        if waiting.isEmpty {
            trialCount += 1
        } else {
            (number, fixed) = waiting.removeFirst()
        }
        let expected = history.trials.last?.assignments ?? Assignments()
        var trial = RunningTrial(number: number, fixed: fixed, isTraced: traced, expecting: expected)
        sampler.begin(trial, given: history)
        if traced { trial.events.append(.started(trial: number)) }
        history.putRunning(consume trial, into: history.running.count)
        return number
    }

    /// Gives a running trial its value of a parameter: the same value each time it asks.
    ///
    /// - Throws: ``SearchError`` if the trial is not running, or the parameter does not fit the study or the sampler.
    public mutating func suggest(_ parameter: Parameter, for trial: Int) throws(SearchError) -> ParameterValue {
        parameter.domain.value(at: try coordinate(of: parameter, for: trial))
    }

    /// The coordinate behind ``suggest(_:for:)``.
    mutating func coordinate(of parameter: Parameter, for number: Int) throws(SearchError) -> Double {
        let slot = try slot(of: number)
        var trial = history.takeRunning(from: slot)
        do {
            let coordinate = try coordinate(of: parameter, for: &trial)
            history.putRunning(consume trial, into: slot)
            return coordinate
        } catch {
            history.putRunning(consume trial, into: slot)
            throw error
        }
    }

    private mutating func coordinate(
        of parameter: Parameter, for trial: inout RunningTrial
    ) throws(SearchError) -> Double {
        // What the last trial asked for at this point fits the study, and is new to this trial.
        let isExpected = trial.assignments.expects(parameter)
        if !isExpected {
            try history.admit(parameter)
            if let earlier = trial.assignments.coordinate(of: parameter.name) { return earlier }
        }
        let choice = try choose(parameter, for: &trial)
        guard let coordinate = parameter.domain.coordinate(of: choice.value) else {
            throw .unknownChoice(parameter: parameter.name, value: choice.value)
        }
        if isExpected {
            trial.assignments.appendExpected(coordinate: coordinate)
        } else {
            trial.assignments.append(parameter, coordinate: coordinate)
        }
        if trial.isTraced { trial.events.append(.chose(trial: trial.number, parameter: parameter, choice: choice)) }
        return coordinate
    }

    /// Where a value comes from, in this order: the queue, the only possibility, the joint choice, the sampler.
    private mutating func choose(_ parameter: Parameter, for trial: inout RunningTrial) throws(SearchError) -> Choice {
        if let value = trial.fixed?[parameter.name] { return Choice(value: value, reason: .enqueued) }
        if let only = parameter.domain.onlyCoordinate {
            return Choice(value: parameter.domain.value(at: only), reason: .only)
        }
        if trial.proposals == nil { chooseJointly(for: &trial) }
        if let proposal = trial.proposals?.coordinate(of: parameter.name),
            parameter.domain.contains(coordinate: proposal)
        {
            return Choice(value: parameter.domain.value(at: proposal), reason: .joint)
        }
        return try sampler.choose(parameter, for: trial, given: history)
    }

    private mutating func chooseJointly(for trial: inout RunningTrial) {
        let choices = sampler.chooseJointly(for: trial, given: history)
        var proposals = choices.first?.assignments ?? Assignments()
        for choice in choices.dropFirst() { proposals.append(contentsOf: choice.assignments) }
        trial.proposals = proposals
        guard trial.isTraced else { return }
        for choice in choices { trial.events.append(.choseJointly(trial: trial.number, choice: choice)) }
    }

    /// Notes an intermediate value of a running trial; a second value for a step is ignored.
    ///
    /// - Throws: ``SearchError/notRunning(trial:)``.
    /// - Precondition: `step` is 0 or more.
    public mutating func report(_ value: Double, step: Int, for trial: Int) throws(SearchError) {
        precondition(step >= 0, "A step is 0 or more.")
        let slot = try slot(of: trial)
        var running = history.takeRunning(from: slot)
        defer { history.putRunning(running, into: slot) }
        let index = running.reports.lastIndex { $0.step <= step }
        if let index, running.reports[index].step == step { return }
        running.reports.insert(Report(step: step, value: value), at: index.map { $0 + 1 } ?? 0)
        if running.isTraced { running.events.append(.reported(trial: trial, step: step, value: value)) }
    }

    /// Asks the pruner whether a running trial should be given up.
    ///
    /// - Throws: ``SearchError/notRunning(trial:)``.
    public mutating func shouldPrune(_ trial: Int) throws(SearchError) -> Bool {
        let slot = try slot(of: trial)
        var running = history.takeRunning(from: slot)
        defer { history.putRunning(running, into: slot) }
        let verdict = pruner.judge(running, given: history)
        if running.isTraced, let step = running.reports.last?.step {
            running.events.append(.judged(trial: trial, step: step, verdict: verdict))
        }
        return verdict.shouldPrune
    }

    /// Notes something of the user's own on a running trial.
    ///
    /// - Throws: ``SearchError/notRunning(trial:)``.
    public mutating func setAttribute(
        _ name: String, to value: ParameterValue, for trial: Int
    ) throws(SearchError) {
        let slot = try slot(of: trial)
        var running = history.takeRunning(from: slot)
        running.attributes[name] = value
        history.putRunning(running, into: slot)
    }

    /// Ends a running trial and returns its trace, which is empty unless the trial was asked for as traced.
    ///
    /// A NaN value makes the trial fail.
    ///
    /// - Throws: ``SearchError/notRunning(trial:)``.
    @discardableResult
    public mutating func tell(_ trial: Int, _ outcome: Outcome) throws(SearchError) -> [TraceEvent] {
        var running = history.takeRunning(from: try slot(of: trial))
        var outcome = outcome
        if case .complete(let value) = outcome, value.isNaN {
            outcome = .failed(reason: "목적 함수의 값이 수가 아닙니다(NaN).")
        }
        let finished = FinishedTrial(
            number: trial, assignments: running.assignments.settled, reports: running.reports, outcome: outcome,
            attributes: running.attributes)
        if running.isTraced { running.events.append(.finished(trial: finished)) }
        if sampler.isExhausted(after: finished) { isStopped = true }
        history.append(finished)
        return running.events
    }

    /// Ends the search: ``ask(traced:)`` starts no more trials.
    public mutating func stop() {
        isStopped = true
    }

    /// Lets a stopped search go on.
    mutating func resume() {
        isStopped = false
    }

    private func slot(of trial: Int) throws(SearchError) -> Int {
        for slot in history.running.indices.reversed() where history.running[slot].number == trial { return slot }
        throw .notRunning(trial: trial)
    }
}
