/// A rule that gives up trials which are unlikely to become good.
///
/// A pruner is a value; what it must remember between judgements is part of it.
public protocol Pruner: Sendable {
    /// Judges a running trial by its reports so far.
    mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict
}

/// A pruner's decision and the numbers behind it.
public struct Verdict: Hashable, Codable, Sendable {
    /// Whether the trial should end now.
    public let shouldPrune: Bool
    /// Why.
    public let grounds: Grounds

    /// Makes a verdict.
    public init(shouldPrune: Bool, grounds: Grounds) {
        self.shouldPrune = shouldPrune
        self.grounds = grounds
    }

    /// Goes on, because it is not yet time to judge.
    static let tooEarly = Verdict(shouldPrune: false, grounds: .tooEarly)
}

/// The numbers behind a verdict.
///
/// Scores are values as reported, not losses.
public enum Grounds: Hashable, Codable, Sendable {
    /// The rule never prunes.
    case never
    /// Too few trials, steps or reports to judge by, or a step at which this rule does not look.
    case tooEarly
    /// The last value, or every value, is not a number.
    case notANumber
    /// The trial's best score against the percentile of what complete trials scored at this step.
    case percentile(score: Double, threshold: Double, competitors: [Double])
    /// The rungs that the trial was measured at just now, in the bracket, if the rule has brackets.
    case rungs(bracket: Int?, rungs: [Rung])
    /// The last value against fixed bounds.
    case bounds(value: Double, lower: Double, upper: Double)
    /// The best score before the last reports against the best among them; then what the inner rule said, if asked.
    indirect case patience(before: Double, recent: Double, inner: Verdict?)
    /// The signed-rank test against the best trial on `pairs` common steps, and the two mean values.
    case signedRank(pValue: Double, threshold: Double, pairs: Int, mean: Double, bestMean: Double)
}

/// One rung of successive halving: who was there and who may pass.
public struct Rung: Hashable, Codable, Sendable {
    /// Its number, from 0.
    public let index: Int
    /// The step at which it is reached.
    public let resource: Int
    /// The trial's score here.
    public let score: Double
    /// The scores of all trials here, its own among them, in the order of arrival.
    public let competitors: [Double]
    /// The worst score that may pass; nil if too few have arrived.
    public let cutoff: Double?
}

/// Never prunes.
public struct NopPruner: Pruner {
    /// Makes a pruner that never prunes.
    public init() {}

    /// Goes on.
    public mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict {
        Verdict(shouldPrune: false, grounds: .never)
    }
}
