/// What a study knows: the trials that are over, those in flight, and what they have in common.
///
/// Kept up to date by ``Study``; samplers and pruners read it.
public struct History: Sendable {
    /// The study's name; Hyperband draws its brackets from it.
    public let studyName: String
    /// Whether small or large values are better.
    public let direction: Direction
    /// The trials that are over, in the order of their numbers.
    public private(set) var trials: [FinishedTrial] = []
    /// The trials in flight, in the order in which they were asked for.
    ///
    /// A sampler or pruner that is consulted about one of them finds the others here.
    public private(set) var running: [RunningTrial] = []
    /// How many trials were complete or pruned: what samplers call the number of observations.
    public private(set) var observationCount = 0
    /// The parameters that every complete or pruned trial had with equal domains, ordered by name.
    ///
    /// Parameters with only one value are left out: nothing is to be chosen there.
    public private(set) var sharedParameters: [Parameter] = []

    private var bestIndex: Int?
    private var lowestLoss = Double.infinity
    /// The domain each name had when it was first used.
    private var firstDomains: [String: Domain] = [:]

    /// An empty history.
    public init(studyName: String = "study", direction: Direction = .minimize) {
        self.studyName = studyName
        self.direction = direction
    }

    /// The complete trial with the best value, the first of equals.
    public var best: FinishedTrial? { bestIndex.map { trials[$0] } }

    /// The loss of a trial: its value, sign turned when maximising; nil if it has none.
    public func loss(of trial: FinishedTrial) -> Double? {
        trial.value.map(direction.loss(of:))
    }

    /// Takes a trial in flight out, to be changed or ended.
    mutating func takeRunning(from slot: Int) -> RunningTrial {
        running.remove(at: slot)
    }

    /// Puts a trial in flight back into its place, or a new one after the others.
    mutating func putRunning(_ trial: consuming RunningTrial, into slot: Int) {
        if slot == running.count { running.append(trial) } else { running.insert(trial, at: slot) }
    }

    /// Takes in a trial that has just ended.
    mutating func append(_ trial: consuming FinishedTrial) {
        var index = trials.count
        while index > 0, trials[index - 1].number > trial.number { index -= 1 }
        if let best = bestIndex, index <= best { bestIndex = best + 1 }
        if case .complete(let value) = trial.outcome {
            let loss = direction.loss(of: value)
            if bestIndex.map({ loss < lowestLoss || (loss == lowestLoss && index < $0) }) ?? true {
                (bestIndex, lowestLoss) = (index, loss)
            }
        }
        if !trial.isFailed {
            observationCount += 1
            // Most trials ask for what the last one asked for; only a change can make the intersection smaller.
            let last = index > 0 && !trials[index - 1].isFailed ? trials[index - 1].assignments : nil
            if observationCount == 1 {
                sharedParameters = trial.assignments.parameters.filter { $0.domain.onlyCoordinate == nil }
                sharedParameters.sort(by: Parameter.isOrderedBefore)
            } else if last?.haveSameParameters(as: trial.assignments) != true {
                let parameters = trial.assignments.parameters
                sharedParameters.removeAll { !parameters.contains($0) }
            }
        }
        if index == trials.count { trials.append(trial) } else { trials.insert(trial, at: index) }
    }

    /// Checks that a name keeps its kind, scale and choices throughout the study.
    mutating func admit(_ parameter: Parameter) throws(SearchError) {
        guard let first = firstDomains[parameter.name] else {
            firstDomains[parameter.name] = parameter.domain
            return
        }
        guard first.isCompatible(with: parameter.domain) else {
            throw .conflictingDomain(parameter: parameter.name)
        }
    }
}
