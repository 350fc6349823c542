import RealModule

/// Runs several brackets of successive halving at once, from one that prunes early to one that hardly prunes.
///
/// Which is right depends on how early a good trial can be told; Hyperband hedges over the answers. A trial's bracket
/// is drawn from the name of the study and the number of the trial.
///
/// - SeeAlso: Li et al., "Hyperband", JMLR 18(185), 2018, algorithm 1.
public struct HyperbandPruner: Pruner {
    /// The step of the first rung of the most eager bracket.
    public let minimumResource: Int
    /// R: the length of a trial; nil until the first complete trial shows it.
    public private(set) var maximumResource: Int?
    /// η: how much further each rung lies.
    public let reductionFactor: Int
    /// How many trials must wait on a rung before the first may pass.
    public let bootstrapCount: Int

    private var brackets: [SuccessiveHalvingPruner] = []

    /// Makes the rule; the defaults are Optuna's.
    ///
    /// - Precondition: the resources are 1 or more and the maximum is not below the minimum; `reductionFactor` is 2 or
    ///   more.
    public init(
        minimumResource: Int = 1, maximumResource: Int? = nil, reductionFactor: Int = 3, bootstrapCount: Int = 0
    ) {
        precondition(minimumResource >= 1 && reductionFactor >= 2, "Rungs lie apart.")
        precondition(maximumResource ?? minimumResource >= minimumResource, "The last rung is not before the first.")
        self.minimumResource = minimumResource
        self.maximumResource = maximumResource
        self.reductionFactor = reductionFactor
        self.bootstrapCount = bootstrapCount
    }

    /// Asks the trial's bracket.
    public mutating func judge(_ trial: RunningTrial, given history: History) -> Verdict {
        if maximumResource == nil {
            maximumResource =
                history.trials.filter(\.isComplete).compactMap { $0.reports.last?.step }.max().map { $0 + 1 }
        }
        guard let maximumResource else { return .tooEarly }
        let budgets = Self.budgets(minimumResource, maximumResource, reductionFactor)
        if brackets.isEmpty {
            brackets = budgets.indices.map {
                SuccessiveHalvingPruner(minimumResource, reductionFactor, $0, bootstrapCount, bracket: $0)
            }
        }
        let bracket = Self.bracket(of: trial.number, in: history.studyName, budgets)
        return brackets[bracket].judge(trial, given: history)
    }

    /// The share of each bracket in the trials: ⌈B·η^(B−1−i) / (B−i)⌉ for bracket *i* of *B* = ⌊log_η(R/r)⌋ + 1.
    ///
    /// The logarithm is a quotient of two doubles, as in Optuna: 243 and 3 give 4.999…, hence 5 brackets and not 6.
    static func budgets(_ minimumResource: Int, _ maximumResource: Int, _ reductionFactor: Int) -> [Int] {
        let ratio = Double(maximumResource) / Double(minimumResource)
        let count = max(1, Int((Double.log(ratio) / .log(Double(reductionFactor))).rounded(.down)) + 1)
        return (0..<count).map { bracket in
            let halvings = count - 1 - bracket
            let trials = Double(count) * Double.pow(Double(reductionFactor), halvings) / Double(halvings + 1)
            return Int(trials.rounded(.up))
        }
    }

    /// The bracket of a trial: a hash of the study's name and the trial's number falls into one of the shares.
    static func bracket(of trial: Int, in studyName: String, _ budgets: [Int]) -> Int {
        var rest = Int(CRC32.checksum("\(studyName)_\(trial)".utf8)) % budgets.reduce(0, +)
        for (bracket, budget) in budgets.enumerated() {
            rest -= budget
            if rest < 0 { return bracket }
        }
        return budgets.count - 1
    }
}
