/// The tree-structured Parzen estimator: tries what is likely among the good trials and unlikely among the others.
///
/// The trials so far are parted into the better ones and the rest, and a density is fitted to each: l(x) and g(x).
/// Of some candidates drawn from l the one with the largest l(x)/g(x) is tried next, which is the one with the largest
/// expected improvement over the threshold between the two (equation 4 of the paper).
///
/// - Complexity: O(`candidates` · *n*) a parameter, where *n* is the number of trials.
/// - SeeAlso: Bergstra, Bardenet, Bengio and Kégl, "Algorithms for Hyper-Parameter Optimization", NeurIPS 2011. Defaults
///   and all details are those of Optuna 5.0.0, whose decisions this sampler makes, seed for seed.
public struct TPESampler: Sampler {
    /// Which parameters share a density.
    public enum Mode: String, CaseIterable, Hashable, Codable, Sendable {
        /// Each parameter has its own, as in the paper.
        case independent
        /// Those that all trials had in common share one; Optuna's default since 5.0.
        case joint
        /// Those that always occur together share one, so that the branches of a conditional space are learnt apart.
        case grouped
    }

    /// Which parameters share a density.
    public let mode: Mode
    /// How many trials are drawn at random before the first model.
    public let startupTrials: Int
    /// How many candidates are drawn from l.
    public let candidates: Int
    /// Whether trials in flight count as bad, which keeps parallel trials apart.
    public let constantLiar: Bool
    /// How many of *n* trials are the better ones.
    public let gamma: @Sendable (Int) -> Int
    /// How the densities are made.
    public let model: ParzenOptions

    private var random: RandomState
    private var startup: RandomSampler
    private var groups = ParameterGroups()
    private var ranking = TrialRanking()
    private var memories: [TPEMemory] = []
    private var weights: MixtureWeights

    /// Makes a sampler whose draws are fixed by the seed; the defaults are Optuna's.
    ///
    /// - Precondition: `startupTrials` is 0 or more, `candidates` 1 or more.
    public init(
        seed: UInt32, mode: Mode = .joint, startupTrials: Int = 10, candidates: Int = 24, constantLiar: Bool = true,
        gamma: @escaping @Sendable (Int) -> Int = Self.tenth, model: ParzenOptions = ParzenOptions()
    ) {
        precondition(startupTrials >= 0 && candidates >= 1, "TPE needs a candidate to choose.")
        self.mode = mode
        self.startupTrials = startupTrials
        self.candidates = candidates
        self.constantLiar = constantLiar
        self.gamma = gamma
        self.model = model
        random = RandomState(seed: seed)
        startup = RandomSampler(seed: seed)
        weights = MixtureWeights(model)
    }

    /// A tenth of the trials, at most 25: Optuna's rule.
    public static let tenth: @Sendable (Int) -> Int = { min(Int((0.1 * Double($0)).rounded(.up)), 25) }

    /// A quarter of the square root of the number of trials, at most 25: Hyperopt's rule.
    public static let hyperopt: @Sendable (Int) -> Int = {
        min(Int((0.25 * Double($0).squareRoot()).rounded(.up)), 25)
    }

    /// Chooses a parameter by its own densities, or at random in the first trials.
    public mutating func choose(
        _ parameter: Parameter, for trial: RunningTrial, given history: History
    ) throws(SearchError) -> Choice {
        guard history.observationCount >= startupTrials else {
            return startup.choose(parameter, for: trial, given: history)
        }
        let (coordinates, reason) = propose([parameter], for: trial, given: history)
        return Choice(value: parameter.domain.value(at: coordinates[0]), reason: reason)
    }

    /// Chooses the parameters that share a density; nothing in the first trials.
    public mutating func chooseJointly(for trial: RunningTrial, given history: History) -> [JointChoice] {
        let spaces: [[Parameter]]
        switch mode {
        case .independent: return []
        case .joint: spaces = [history.sharedParameters]
        case .grouped: spaces = groups.update(with: history)
        }
        guard history.observationCount >= startupTrials else { return [] }
        var choices: [JointChoice] = []
        for parameters in spaces where !parameters.isEmpty {
            let (coordinates, reason) = propose(parameters, for: trial, given: history)
            choices.append(JointChoice(assignments: Assignments(parameters, coordinates: coordinates), reason: reason))
        }
        return choices
    }

    /// Proposes values of parameters that share a density.
    ///
    /// Quickly, unless the trial is traced or candidates are as good as equal; then step by step.
    private mutating func propose(
        _ parameters: [Parameter], for trial: RunningTrial, given history: History
    ) -> (coordinates: [Double], reason: Reason) {
        ranking.update(with: history)
        let better = ranking.best(gamma(history.observationCount))
        let liars = constantLiar ? history.running.filter { $0.number != trial.number } : []
        var drawn: [[Double]]?
        if !trial.isTraced {
            let proposal = memories[memory(of: parameters)].propose(
                candidates, history, better: better, liars: liars, weights: &weights, using: &random)
            if let chosen = proposal.chosen { return (proposal.points[chosen], .untraced) }
            drawn = proposal.points
        }
        let split = TPESplit(history, better: better, liars: liars)
        let step = propose(parameters, split, candidates: drawn)
        return (step.candidates[step.chosen], trial.isTraced ? .parzen(step: step) : .untraced)
    }

    /// Algorithm 1 of the paper, for parameters that share a density; candidates already drawn are not drawn again.
    private mutating func propose(
        _ parameters: [Parameter], _ split: TPESplit, candidates drawn: [[Double]]?
    ) -> ParzenStep {
        let below = side(split.below, parameters)
        let above = side(split.above, parameters)
        let points = drawn ?? below.model.sample(candidates, using: &random)
        let logBelow = below.model.logDensity(at: points)
        let logAbove = above.model.logDensity(at: points)
        let chosen = Self.firstMaximum(zip(logBelow, logAbove).map(-))
        return ParzenStep(
            parameters: parameters, below: below, above: above, candidates: points, logBelow: logBelow,
            logAbove: logAbove, chosen: chosen)
    }

    /// The place of the memory of these parameters; a memory of the same names with other domains gives way.
    private mutating func memory(of parameters: [Parameter]) -> Int {
        let memory = memories.firstIndex { memory in
            memory.parameters.count == parameters.count
                && zip(memory.parameters, parameters).allSatisfy { $0.name == $1.name }
        }
        guard let memory else {
            memories.append(TPEMemory(parameters: parameters, options: model))
            return memories.count - 1
        }
        if memories[memory].parameters != parameters {
            memories[memory] = TPEMemory(parameters: parameters, options: model)
        }
        return memory
    }

    private func side(_ members: [TPESplit.Member], _ parameters: [Parameter]) -> ParzenStep.Side {
        var observations = [[Double]](repeating: [], count: parameters.count)
        var (trials, losses): ([Int], [Double?]) = ([], [])
        for member in members {
            guard let coordinates = member.coordinates(along: parameters) else { continue }
            trials.append(member.number)
            losses.append(member.loss)
            for (axis, coordinate) in coordinates.enumerated() { observations[axis].append(coordinate) }
        }
        let estimator = ParzenEstimator(parameters: parameters, observations: observations, options: model)
        return ParzenStep.Side(trials: trials, losses: losses, model: estimator)
    }

    /// The index of the largest value, the first of equals; a NaN counts as larger than everything.
    private static func firstMaximum(_ values: [Double]) -> Int {
        var best = 0
        for index in values.indices.dropFirst() where !values[best].isNaN {
            if values[index].isNaN || values[index] > values[best] { best = index }
        }
        return best
    }
}
