import RealModule

/// Models the loss by a Gaussian process and tries where its expected improvement is largest (Bayesian optimisation).
///
/// The first `startupTrials` complete trials are random. From then on each trial:
///
/// 1. takes the parameters that all complete trials had with equal domains, as axes of a ``UnitCube``;
/// 2. standardises the losses and fits a ``GaussianProcess`` with a Matérn 5/2 kernel, one length scale an axis;
/// 3. climbs the ``Acquisition`` — log expected improvement unless told otherwise — from several starts;
/// 4. tries the highest point.
///
/// Parameters outside the common space are drawn at random. Pruned and failed trials teach the model nothing.
///
/// ```swift
/// var study = Study(sampler: GPSampler(seed: 7))
/// try study.optimize(trials: 40) { trial in
///     try branin(trial.suggestFloat("x", in: -5...10), trial.suggestFloat("y", in: 0...15))
/// }
/// ```
///
/// - Infinite losses count as the largest or smallest finite one.
/// - Trials still running count as if they had returned what the model expects of them ("kriging believer").
/// - Complexity: O(*n*³) a trial, *n* being the number of complete trials; some milliseconds at 100.
/// - SeeAlso: Rasmussen and Williams 2006; Jones, Schonlau and Welch 1998; Ament et al. 2023; Ginsbourger, Le Riche and
///   Carraro, "Kriging Is Well-Suited to Parallelize Optimization", 2010, section 4.1. Defaults are those of Optuna's
///   `GPSampler`; its start-up trials are identical for equal seeds.
public struct GPSampler: Sampler {
    /// How many complete trials are needed before the model is used.
    public let startupTrials: Int
    /// Whether the objective returns the same value each time, so that no noise is fitted.
    public let isDeterministic: Bool
    /// What makes a point worth trying.
    public let acquisition: Acquisition

    private var startup: RandomSampler
    private var random: RandomState
    /// The last model, whose kernel the next fit starts from.
    private var lastModel: GaussianProcess?

    /// Makes a sampler whose choices are fixed by the seed.
    ///
    /// - Precondition: `startupTrials` is at least 1.
    public init(
        seed: UInt32, startupTrials: Int = 10, isDeterministic: Bool = false,
        acquisition: Acquisition = .logExpectedImprovement
    ) {
        precondition(startupTrials >= 1, "A model needs a trial to learn from.")
        self.startupTrials = startupTrials
        self.isDeterministic = isDeterministic
        self.acquisition = acquisition
        startup = RandomSampler(seed: seed)
        random = RandomState(seed: seed)
    }

    /// Draws a parameter at random: in the first trials, or because not all trials had it.
    public mutating func choose(
        _ parameter: Parameter, for trial: RunningTrial, given history: History
    ) -> Choice {
        startup.choose(parameter, for: trial, given: history)
    }

    /// Chooses the common parameters by the model; nothing in the first trials.
    public mutating func chooseJointly(for trial: RunningTrial, given history: History) -> [JointChoice] {
        let complete = history.trials.filter(\.isComplete)
        let cube = UnitCube(Self.commonParameters(of: complete))
        // A trial that was enqueued with a value outside its domain may have no place in the cube.
        let placed = complete.compactMap { trial in cube.point(of: trial.assignments).map { (trial: trial, point: $0) }
        }
        guard placed.count >= startupTrials, cube.dimension > 0 else { return [] }
        let points = placed.map(\.point)
        let standard = StandardizedLosses(placed.compactMap { history.loss(of: $0.trial) })
        let fitted = GaussianProcess.fit(
            points: Matrix(points), values: standard.values, isCategorical: cube.isCategorical,
            isDeterministic: isDeterministic, startingFrom: lastModel)
        lastModel = fitted
        let best = standard.values.indices.max { standard.values[$0] < standard.values[$1] } ?? 0
        let pending = history.running.filter { $0.number != trial.number }.compactMap {
            cube.point(of: $0.proposals ?? Assignments())
        }
        let surface = AcquisitionSurface(
            model: fitted.believing(pending), acquisition: acquisition, best: standard.values[best])
        let candidates = AcquisitionSearch(surface: surface, cube: cube)
            .candidates(incumbent: points[best], random: &random)
        let chosen = candidates.indices.max { candidates[$0].value < candidates[$1].value } ?? 0
        let step = GPStep(
            cube: cube, trials: placed.map(\.trial.number), lossMean: standard.mean, lossDeviation: standard.deviation,
            surface: surface, candidates: candidates, chosen: chosen)
        return [
            JointChoice(assignments: cube.assignments(at: step.point), reason: .gaussianProcess(step: step))
        ]
    }

    /// The parameters that all trials had with equal domains, ordered by name, those with a single value left out.
    private static func commonParameters(of trials: [FinishedTrial]) -> [Parameter] {
        guard let first = trials.first else { return [] }
        var common = first.assignments.parameters.filter { $0.domain.onlyCoordinate == nil }
        for (before, trial) in zip(trials, trials.dropFirst())
        where !trial.assignments.haveSameParameters(as: before.assignments) {
            let parameters = trial.assignments.parameters
            common.removeAll { !parameters.contains($0) }
        }
        return common.sorted(by: Parameter.isOrderedBefore)
    }
}

extension GaussianProcess {
    /// The process had it also seen these points, each with the value that it expects there.
    fileprivate func believing(_ pending: [[Double]]) -> GaussianProcess {
        guard !pending.isEmpty else { return self }
        let rows = (0..<points.rows).map(points.row)
        return GaussianProcess(
            kernel: kernel, noise: noise, points: Matrix(rows + pending),
            values: values + pending.map { posterior(at: $0).mean })
    }
}

/// Losses as a model wants them: finite, of mean 0 and deviation 1, the sign turned so that larger is better.
private struct StandardizedLosses {
    let mean: Double
    let deviation: Double
    let values: [Double]

    /// Clips infinite losses to the finite extremes; equal losses all become 0.
    init(_ losses: [Double]) {
        let finite = losses.filter(\.isFinite)
        let (lowest, highest) = (finite.min() ?? 0, finite.max() ?? 0)
        // Beyond 1e150 the squares below would overflow.
        let clipped = losses.map { max(-1e150, min(max(lowest, min($0, highest)), 1e150)) }
        let count = Double(losses.count)
        let mean = clipped.reduce(0, +) / count
        let variance = clipped.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        let deviation = max(variance.squareRoot(), 1e-10)
        values = clipped.map { (mean - $0) / deviation }
        (self.mean, self.deviation) = (mean, deviation)
    }
}
