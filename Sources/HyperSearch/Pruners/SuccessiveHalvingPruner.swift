/// Lets the best 1/η of the trials that reach a rung climb on to the next, which lies η times as far.
///
/// Asynchronous: a trial is judged against those that have arrived so far, without waiting for more.
///
/// - Complexity: O(*n* log *n*) for *n* trials on a rung.
/// - SeeAlso: Jamieson and Talwalkar, "Non-stochastic Best Arm Identification", AISTATS 2016; Li et al., "A System for
///   Massively Parallel Hyperparameter Tuning" (ASHA), MLSys 2020, algorithm 2.
public struct SuccessiveHalvingPruner: Pruner {
    /// The step of the first rung; nil until the first complete trial shows how long trials are.
    public private(set) var minimumResource: Int?
    /// η: how much further each rung lies, and what part of the trials may not pass.
    public let reductionFactor: Int
    /// s: by how many powers of η the first rung is put off.
    public let earlyStoppingRate: Int
    /// How many trials must wait on a rung before the first may pass.
    public let bootstrapCount: Int

    private let bracket: Int?
    /// The scores on each rung, in the order of arrival.
    private var rungs: [[Double]] = []
    /// How many rungs each trial has been measured on.
    private var heights: [Int: Int] = [:]

    /// Makes the rule; the defaults are Optuna's.
    ///
    /// Without a `minimumResource` it is a hundredth of a trial's length.
    ///
    /// - Precondition: `minimumResource` is 1 or more, `reductionFactor` 2 or more, the others 0 or more.
    public init(
        minimumResource: Int? = nil, reductionFactor: Int = 4, earlyStoppingRate: Int = 0, bootstrapCount: Int = 0
    ) {
        self.init(minimumResource, reductionFactor, earlyStoppingRate, bootstrapCount, bracket: nil)
    }

    /// Makes the rule for a bracket of Hyperband.
    init(
        _ minimumResource: Int?, _ reductionFactor: Int, _ earlyStoppingRate: Int, _ bootstrapCount: Int, bracket: Int?
    ) {
        precondition(minimumResource ?? 1 >= 1 && reductionFactor >= 2, "Rungs lie apart.")
        precondition(earlyStoppingRate >= 0 && bootstrapCount >= 0, "Counts are 0 or more.")
        self.minimumResource = minimumResource
        self.reductionFactor = reductionFactor
        self.earlyStoppingRate = earlyStoppingRate
        self.bootstrapCount = bootstrapCount
        self.bracket = bracket
    }

    /// Measures the trial on every rung it has reached since, until one is too high for it.
    public mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict {
        guard let last = trial.reports.last else { return .tooEarly }
        if minimumResource == nil { minimumResource = Self.resource(in: history) }
        guard let minimumResource else { return .tooEarly }
        var passed: [Rung] = []
        while let resource = resource(of: heights[trial.number, default: 0], minimumResource), last.step >= resource {
            guard !last.value.isNaN else { return Verdict(shouldPrune: true, grounds: .notANumber) }
            let rung = arrive(trial.number, last.value, resource, history.direction)
            passed.append(rung)
            guard rung.isPassed(history.direction) else {
                return Verdict(shouldPrune: true, grounds: .rungs(bracket: bracket, rungs: passed))
            }
        }
        return passed.isEmpty
            ? .tooEarly : Verdict(shouldPrune: false, grounds: .rungs(bracket: bracket, rungs: passed))
    }

    /// Records a trial's score on its next rung.
    private mutating func arrive(_ trial: Int, _ score: Double, _ resource: Int, _ direction: Direction) -> Rung {
        let index = heights[trial, default: 0]
        heights[trial] = index + 1
        if index == rungs.count { rungs.append([]) }
        rungs[index].append(score)
        let competitors = rungs[index]
        var cutoff: Double?
        if competitors.count > bootstrapCount {
            let ranked = competitors.sorted { direction.loss(of: $0) < direction.loss(of: $1) }
            cutoff = ranked[max(competitors.count / reductionFactor - 1, 0)]
        }
        return Rung(index: index, resource: resource, score: score, competitors: competitors, cutoff: cutoff)
    }

    /// The step of a rung: r · η^(s + k); nil if it is beyond all steps.
    private func resource(of rung: Int, _ minimumResource: Int) -> Int? {
        var resource = minimumResource
        for _ in 0..<(earlyStoppingRate + rung) {
            let (product, overflow) = resource.multipliedReportingOverflow(by: reductionFactor)
            guard !overflow else { return nil }
            resource = product
        }
        return resource
    }

    /// A hundredth of the length of the longest complete trial.
    private static func resource(in history: History) -> Int? {
        history.trials.filter(\.isComplete).compactMap { $0.reports.last?.step }.max().map { max($0 / 100, 1) }
    }
}

extension Rung {
    /// Whether the trial may pass: enough have arrived, and its score is not worse than the cutoff.
    fileprivate func isPassed(_ direction: Direction) -> Bool {
        cutoff.map { direction.loss(of: score) <= direction.loss(of: $0) } ?? false
    }
}
