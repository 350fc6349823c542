/// Samplers on one objective: every sampler with every seed, the same number of trials each.
///
/// Where trials come step by step and may be pruned, the budget is what so many whole trials would take: a step that is
/// taken is paid for, and what pruning saves is spent on further trials. Through noise, samplers see the noisy values and
/// are judged by the true value of the trial that looks best, since the best noisy value is luck in part.
///
/// Runs go on in parallel, each in a study of its own, and are put in order afterwards, so that the result does not
/// depend on the number of cores.
public struct Comparison: Sendable {
    /// A sampler that takes part, with a pruner.
    public struct Contender: Sendable {
        /// The name it has in the results.
        public let name: String
        /// The pruner that each run starts with.
        public let pruner: any Pruner
        /// A new sampler with this seed.
        public let makeSampler: @Sendable (_ seed: UInt32) throws -> any Sampler

        /// A sampler under `name`.
        public init(
            _ name: String, pruner: any Pruner = NopPruner(),
            makeSampler: @escaping @Sendable (_ seed: UInt32) throws -> any Sampler
        ) {
            self.name = name
            self.pruner = pruner
            self.makeSampler = makeSampler
        }

        /// The same sampler with a pruner, under the names of both.
        public func with(_ pruner: any Pruner, named name: String) -> Contender {
            Contender("\(self.name)+\(name)", pruner: pruner, makeSampler: makeSampler)
        }

        /// The catalogue's sampler of this name for a benchmark and a budget of trials.
        ///
        /// - Throws: ``SearchError/unknownSampler(name:known:)``, ``SearchError/tooManyCells(parameters:)``.
        public static func named(
            _ name: String, on benchmark: Benchmark, trials: Int
        ) throws(SearchError) -> Contender {
            // Made once at once, so that an unknown name is found before anything runs.
            _ = try SamplerCatalog.sampler(named: name, seed: 0, space: benchmark.space, trials: trials)
            return Contender(name) { seed in
                try SamplerCatalog.sampler(named: name, seed: seed, space: benchmark.space, trials: trials)
            }
        }
    }

    /// The objective as a study calls it; smaller is better.
    public typealias Objective = @Sendable (inout Trial) throws -> Double

    private let name: String
    private let minimum: Double?
    private let steps: Int
    private let isNoisy: Bool
    private let contenders: [Contender]
    private let trials: Int
    private let seeds: [UInt32]
    private let objective: @Sendable (_ seed: UInt32, inout Trial) throws -> Double
    /// What the trial that looks best is worth.
    private let score: @Sendable (FinishedTrial) -> Double?

    /// A comparison on an objective of your own, under `name`; `minimum` is its smallest value, where it is known.
    ///
    /// - Precondition: at least one contender, one trial and one seed.
    public init(
        on name: String, minimum: Double? = nil, contenders: [Contender], trials: Int, seeds: Range<UInt32>,
        objective: @escaping Objective
    ) {
        precondition(!contenders.isEmpty && trials > 0 && !seeds.isEmpty, "a comparison needs something to compare")
        self.name = name
        self.minimum = minimum
        steps = 1
        isNoisy = false
        self.contenders = contenders
        self.trials = trials
        self.seeds = Array(seeds)
        self.objective = { _, trial in try objective(&trial) }
        score = \.value
    }

    /// A comparison on a benchmark; each run's seed is that of its noise too.
    ///
    /// - Precondition: at least one contender, one trial and one seed.
    public init(on benchmark: Benchmark, contenders: [Contender], trials: Int, seeds: Range<UInt32>) {
        precondition(!contenders.isEmpty && trials > 0 && !seeds.isEmpty, "a comparison needs something to compare")
        name = benchmark.name
        minimum = benchmark.minimum
        steps = benchmark.steps
        isNoisy = benchmark.noise != nil
        self.contenders = contenders
        self.trials = trials
        self.seeds = Array(seeds)
        objective = { seed, trial in try benchmark.seeded(seed).objective(&trial) }
        score = benchmark.trueValue
    }

    /// Runs everything, `jobs` runs at a time (nil: as many as the machine has cores for).
    ///
    /// When the surrounding task is cancelled, the result is at once that of the seeds that every sampler has finished, or
    /// nil if there is none; trials under way are not waited for, and no further one begins. `progress` is told how many
    /// of how many runs are done.
    ///
    /// - Throws: what a sampler or the objective throws.
    public func run(
        jobs: Int? = nil, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ComparisonResult? {
        // Seed by seed, so that what is done when the comparison is stopped covers all samplers.
        let tasks = seeds.indices.flatMap { seed in contenders.indices.map { (contender: $0, seed: seed) } }
        var runs = Array(
            repeating: [ComparisonResult.Run?](repeating: nil, count: seeds.count), count: contenders.count)
        // No task group, which would wait for what is under way: a proposal of GP may take seconds.
        let (finishedRuns, sink) = AsyncThrowingStream.makeStream(
            of: (contender: Int, seed: Int, run: ComparisonResult.Run?).self)
        var started: [Task<Void, Never>] = []
        defer { for task in started { task.cancel() } }
        func start() {
            guard started.count < tasks.count else { return }
            let (contender, seed) = tasks[started.count]
            started.append(
                Task {
                    do {
                        sink.yield((contender, seed, try run(contenders[contender], seeds[seed])))
                    } catch {
                        sink.finish(throwing: error)
                    }
                })
        }
        for _ in 0..<min(jobs ?? tasks.count, tasks.count) { start() }
        var done = 0
        progress(done, tasks.count)
        // The stream ends when this task is cancelled.
        for try await (contender, seed, run) in finishedRuns {
            runs[contender][seed] = run
            done += 1
            progress(done, tasks.count)
            if done == tasks.count { break }
            if !Task.isCancelled { start() }
        }
        let finished = seeds.indices.filter { seed in runs.allSatisfy { $0[seed] != nil } }
        guard !finished.isEmpty else { return nil }
        return ComparisonResult(
            objective: name, minimum: minimum, trials: trials, steps: steps, isNoisy: isNoisy,
            samplers: contenders.map(\.name), runs: runs.map { runs in finished.compactMap { runs[$0] } })
    }

    /// One run; nil if the task was cancelled before its end.
    private func run(_ contender: Contender, _ seed: UInt32) throws -> ComparisonResult.Run? {
        var study = Study(sampler: try contender.makeSampler(seed), pruner: contender.pruner)
        var spent = 0
        var best = Double.infinity
        var curve: [Double] = []
        curve.reserveCapacity(trials)
        do {
            try study.optimize(trials: .max) { study, _ in
                guard let trial = study.history.trials.last else { return }
                spent += max(1, trial.reports.count)
                // What is best holds until the next trial has ended, however many steps that takes.
                while curve.count < trials, (curve.count + 1) * steps < spent { curve.append(best) }
                best = study.history.best.flatMap(score) ?? best
                if curve.count < trials, (curve.count + 1) * steps == spent { curve.append(best) }
                if curve.count == trials { study.stop() }
            } _: { trial in
                try Task.checkCancellation()
                return try objective(seed, &trial)
            }
        } catch is CancellationError {
            return nil
        }
        // A grid may run out of cells: what it has found by then stands.
        curve += Array(repeating: best, count: trials - curve.count)
        let pruned = study.history.trials.count { $0.outcome == .pruned }
        return ComparisonResult.Run(seed: seed, best: curve, trials: study.history.trials.count, pruned: pruned)
    }
}
