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
    /// The trials in flight, in the order of their numbers.
    public internal(set) var running: [RunningTrial] = []
    /// How many trials were complete or pruned: what samplers call the number of observations.
    public private(set) var observationCount = 0

    private var bestIndex: Int?
    /// The parameters that every complete or pruned trial had with equal domains; nil before the first such trial.
    private var shared: [Parameter]?
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

    /// The parameters that every complete or pruned trial had with equal domains, ordered by name.
    ///
    /// Parameters with only one value are left out: nothing is to be chosen there.
    public var sharedParameters: [Parameter] {
        (shared ?? []).filter { $0.domain.onlyCoordinate == nil }
    }

    /// Takes in a trial that has just ended.
    mutating func append(_ trial: FinishedTrial) {
        let index = trials.lastIndex { $0.number < trial.number }.map { $0 + 1 } ?? 0
        trials.insert(trial, at: index)
        if let best = bestIndex, index <= best { bestIndex = best + 1 }
        if case .complete(let value) = trial.outcome {
            let loss = direction.loss(of: value)
            let lowest = best.flatMap { self.loss(of: $0) }
            if lowest.map({ loss < $0 || (loss == $0 && index < bestIndex ?? 0) }) ?? true { bestIndex = index }
        }
        guard !trial.isFailed else { return }
        observationCount += 1
        if let before = shared {
            // Most trials ask for what the last one asked for; only a change can make the intersection smaller.
            if index > 0, trials[index - 1].hasSameParameters(as: trial), !trials[index - 1].isFailed { return }
            shared = before.filter { parameter in trial.assignments.contains { $0.parameter == parameter } }
        } else {
            shared = trial.assignments.map(\.parameter).sorted(by: Parameter.isOrderedBefore)
        }
    }

    /// Checks that a name keeps its kind, scale and choices throughout the study.
    mutating func admit(_ parameter: Parameter, at position: Int) throws(SearchError) {
        if let last = trials.last, position < last.assignments.count,
            last.assignments[position].parameter == parameter
        {
            return
        }
        guard let first = firstDomains[parameter.name] else {
            firstDomains[parameter.name] = parameter.domain
            return
        }
        guard first.isCompatible(with: parameter.domain) else {
            throw .conflictingDomain(parameter: parameter.name)
        }
    }
}

extension FinishedTrial {
    fileprivate func hasSameParameters(as other: FinishedTrial) -> Bool {
        assignments.count == other.assignments.count
            && zip(assignments, other.assignments).allSatisfy { $0.parameter == $1.parameter }
    }
}
