/// What a comparison found: every run's curve, and what the runs of each sampler have in common.
///
/// A plain value: tables, plots and JSON are all made from it. Smaller is better throughout.
public struct ComparisonResult: Hashable, Codable, Sendable {
    /// The objective's name.
    public let objective: String
    /// The objective's smallest value, where it is known.
    public let minimum: Double?
    /// The budget of each run, in whole trials.
    public let trials: Int
    /// The steps of a whole trial; 1 where a value comes at once.
    public let steps: Int
    /// Whether samplers saw noisy values, and are judged here by true ones.
    public let isNoisy: Bool
    /// The seeds every sampler has run with, ascending.
    public let seeds: [UInt32]
    /// The samplers' names, in the order asked for.
    public let samplers: [String]
    /// One result a sampler, in the same order.
    public let results: [SamplerResult]
    /// Every pair of samplers, in the same order.
    public let tests: [PairTest]

    /// The runs of one sampler.
    public struct SamplerResult: Hashable, Codable, Sendable {
        /// The sampler's name.
        public let sampler: String
        /// One run a seed, in the order of the seeds.
        public let runs: [Run]
        /// Over the seeds: the median of the best value after each trial.
        public let median: [Double]
        /// Over the seeds: the lower quartile of the best value after each trial.
        public let q25: [Double]
        /// Over the seeds: the upper quartile of the best value after each trial.
        public let q75: [Double]
        /// The median after the last trial.
        public let finalMedian: Double
        /// The lower quartile after the last trial.
        public let finalQ25: Double
        /// The upper quartile after the last trial.
        public let finalQ75: Double
        /// The mean over the seeds of the sampler's place after the last trial; 1 is best, ties share their places.
        public let meanRank: Double
    }

    /// One study.
    public struct Run: Hashable, Codable, Sendable {
        /// The seed of its sampler.
        public let seed: UInt32
        /// The best value so far, after each trial of the budget; +∞ until a trial has ended with a value.
        ///
        /// Through noise, the true value of what looks best, which may get worse.
        public let best: [Double]
        /// The trials begun: more than the budget where pruning saved steps, fewer where a sampler had no more to try.
        public let trials: Int
        /// The trials pruned.
        public let pruned: Int
    }

    /// What the seeds say about two samplers.
    public struct PairTest: Hashable, Codable, Sendable {
        /// The one wins, losses and effect are counted for.
        public let first: String
        /// The other.
        public let second: String
        /// The test of the best values after the last trial.
        public let test: SignedRankTest
        /// The probability, enlarged for having asked about several pairs (Holm 1979).
        public let adjustedPValue: Double
    }

    /// Puts the runs of each sampler together: `runs[sampler][seed]`.
    ///
    /// - Precondition: at least one seed and one trial, and a run of every sampler for every seed.
    init(
        objective: String, minimum: Double?, trials: Int, steps: Int = 1, isNoisy: Bool = false, samplers: [String],
        runs: [[Run]]
    ) {
        self.objective = objective
        self.minimum = minimum
        self.trials = trials
        self.steps = steps
        self.isNoisy = isNoisy
        self.samplers = samplers
        seeds = runs[0].map(\.seed)
        let finals = runs.map { $0.map { $0.best[trials - 1] } }
        let ranks = Self.meanRanks(finals, seeds: seeds.count)
        results = samplers.indices.map { index in
            let quartiles = (0..<trials).map { trial in Quartiles(of: runs[index].map { $0.best[trial] }) }
            return SamplerResult(
                sampler: samplers[index], runs: runs[index], median: quartiles.map(\.median),
                q25: quartiles.map(\.q25), q75: quartiles.map(\.q75),
                finalMedian: quartiles[trials - 1].median, finalQ25: quartiles[trials - 1].q25,
                finalQ75: quartiles[trials - 1].q75, meanRank: ranks[index])
        }
        tests = Self.pairTests(samplers, finals)
    }

    /// Each sampler's place, averaged over the seeds.
    private static func meanRanks(_ finals: [[Double]], seeds: Int) -> [Double] {
        var sums = Array(repeating: 0, count: finals.count)
        for seed in 0..<seeds {
            let ranks = SignedRankTest.doubledRanks(finals.map { $0[seed] })
            for (index, rank) in ranks.enumerated() { sums[index] += rank }
        }
        return sums.map { Double($0) / 2 / Double(seeds) }
    }

    private static func pairTests(_ samplers: [String], _ finals: [[Double]]) -> [PairTest] {
        let pairs = samplers.indices.flatMap { first in
            samplers.indices.dropFirst(first + 1).map { (first, $0) }
        }
        let tests = pairs.map { SignedRankTest(finals[$0.0], finals[$0.1]) }
        let adjusted = holm(tests.map(\.pValue))
        return zip(pairs, zip(tests, adjusted)).map { pair, tested in
            PairTest(
                first: samplers[pair.0], second: samplers[pair.1], test: tested.0, adjustedPValue: tested.1)
        }
    }

    /// Holm's step-down adjustment: the smallest of *m* probabilities times *m*, the next times *m* − 1, and so on.
    static func holm(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
        var adjusted = probabilities
        var largest = 0.0
        for (place, index) in order.enumerated() {
            largest = max(largest, min(1, probabilities[index] * Double(probabilities.count - place)))
            adjusted[index] = largest
        }
        return adjusted
    }
}
