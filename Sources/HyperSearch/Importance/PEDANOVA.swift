/// Which parameters tell the best trials from the others: PED-ANOVA.
///
/// For each parameter, the density of the values that the best trials have is compared with the density of the values
/// that all trials have. Where both are the same, the parameter did not matter for getting to the top. This is Optuna 5's
/// default measure. It is about *being among the best*; ``FANOVA`` is about the variance over the whole space.
///
/// A parameter that only some trials have, or that changes its domain, is looked at domain by domain.
///
/// - Complexity: O(*p* · *n*) for *p* parameters and *n* trials, besides sorting the trials.
/// - SeeAlso: Watanabe, Bansal and Hutter, "PED-ANOVA: Efficiently Quantifying Hyperparameter Importance in Arbitrary
///   Subspaces", IJCAI 2023; "Conditional PED-ANOVA", arXiv 2601.20800, theorem 4.2, for conditional parameters.
public struct PEDANOVA: Hashable, Sendable {
    /// Which part of the trials are the best ones, γ′.
    public let targetQuantile: Double
    /// With which part of the trials they are compared, γ.
    public let regionQuantile: Double
    /// Whether they are compared with where the trials went, not with the whole domain.
    public let isLocal: Bool

    /// - Precondition: 0 < `targetQuantile` < `regionQuantile` ≤ 1.
    public init(targetQuantile: Double = 0.1, regionQuantile: Double = 1, isLocal: Bool = true) {
        precondition(
            0 < targetQuantile && targetQuantile < regionQuantile && regionQuantile <= 1,
            "The best trials are a part of those that they are compared with.")
        self.targetQuantile = targetQuantile
        self.regionQuantile = regionQuantile
        self.isLocal = isLocal
    }

    /// The importance of these parameters, or of every parameter of a complete trial, the largest first.
    ///
    /// Only complete trials with a finite value count; with fewer than two of them all importances are zero.
    public func importances(
        of trials: [FinishedTrial], direction: Direction, among parameters: [String]? = nil
    ) -> [Importance] {
        let names =
            parameters ?? Array(Set(trials.filter(\.isComplete).flatMap { $0.assignments.parameters.map(\.name) }))
        return Importance.ranked(
            names.map { name in
                (name, regimes(of: name, in: trials, direction: direction).reduce(0) { $0 + $1.importance })
            })
    }

    /// The best trials: those that are no worse than the last of the best ``targetQuantile``.
    public func top(of trials: [FinishedTrial], direction: Direction) -> [FinishedTrial] {
        best(targetQuantile, of: trials.measurable, direction)
    }

    /// What is compared for one parameter, a value for each domain that at least two trials gave it.
    public func regimes(of parameter: String, in trials: [FinishedTrial], direction: Direction) -> [Regime] {
        let measurable = trials.measurable
        guard measurable.count > 1 else { return [] }
        let region = best(regionQuantile, of: measurable, direction)
        let top = best(targetQuantile, of: measurable, direction)
        let isTop = Set(top.map(\.number))
        var domains: [Domain] = []
        var coordinates: [Domain: (region: [Double], top: [Double])] = [:]
        for trial in region {
            guard let assignment = trial.assignments.first(where: { $0.parameter.name == parameter }) else { continue }
            let domain = assignment.parameter.domain
            if coordinates[domain] == nil { domains.append(domain) }
            coordinates[domain, default: ([], [])].region.append(assignment.coordinate)
            if isTop.contains(trial.number) { coordinates[domain]?.top.append(assignment.coordinate) }
        }
        return domains.compactMap { domain in
            guard domain.onlyCoordinate == nil, let found = coordinates[domain], found.region.count >= 2,
                !found.top.isEmpty
            else { return nil }
            return Regime(
                domain: domain, isLocal: isLocal, top: GridDensity(of: found.top, in: domain),
                region: GridDensity(of: found.region, in: domain),
                topShare: Double(found.top.count) / Double(top.count),
                regionShare: Double(found.region.count) / Double(region.count),
                quantile: Double(top.count) / Double(region.count))
        }
    }

    /// The trials that are no worse than the last of the best `quantile`; trials equal to it come in as well.
    private func best(
        _ quantile: Double, of trials: [FinishedTrial], _ direction: Direction
    ) -> [FinishedTrial] {
        guard quantile < 1, !trials.isEmpty else { return trials }
        let losses = trials.map { direction.loss(of: $0.value ?? .infinity) }
        let cut = losses.sorted()[Int((quantile * Double(trials.count)).rounded(.up)) - 1]
        return zip(trials, losses).filter { $1 <= cut }.map(\.0)
    }

    /// What PED-ANOVA compares for one domain of a parameter.
    public struct Regime: Hashable, Sendable {
        /// The domain that these trials gave the parameter.
        public let domain: Domain
        private let isLocal: Bool
        /// Where the best trials lie.
        public let top: GridDensity
        /// Where all trials of the region lie.
        public let region: GridDensity
        /// Which part of the best trials have this domain.
        public let topShare: Double
        /// Which part of the trials of the region have this domain.
        public let regionShare: Double
        private let quantile: Double

        fileprivate init(
            domain: Domain, isLocal: Bool, top: GridDensity, region: GridDensity, topShare: Double,
            regionShare: Double, quantile: Double
        ) {
            self.domain = domain
            self.isLocal = isLocal
            self.top = top
            self.region = region
            self.topShare = topShare
            self.regionShare = regionShare
            self.quantile = quantile
        }

        /// How far the two densities lie apart.
        public var divergence: Double { isLocal ? top.divergence(from: region) : top.divergenceFromUniform }

        /// What this domain adds to the importance of the parameter.
        public var importance: Double {
            topShare * topShare / regionShare * divergence * quantile * quantile
        }
    }
}
