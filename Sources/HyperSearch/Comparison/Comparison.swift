/// Samplers on one objective: every sampler with every seed, the same number of trials each.
///
/// Runs go on in parallel, each in a study of its own, and are put in order afterwards, so that the result does not
/// depend on the number of cores.
public struct Comparison: Sendable {
    /// A sampler that takes part.
    public struct Contender: Sendable {
        /// The name it has in the results.
        public let name: String
        /// A new sampler with this seed.
        public let makeSampler: @Sendable (_ seed: UInt32) throws -> any Sampler

        /// A sampler under `name`.
        public init(_ name: String, makeSampler: @escaping @Sendable (_ seed: UInt32) throws -> any Sampler) {
            self.name = name
            self.makeSampler = makeSampler
        }

        /// The catalogue's sampler of this name for a benchmark and a budget of trials.
        ///
        /// - Throws: ``SearchError/unknownSampler(name:known:)``.
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
    private let objective: Objective
    private let contenders: [Contender]
    private let trials: Int
    private let seeds: [UInt32]

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
        self.objective = objective
        self.contenders = contenders
        self.trials = trials
        self.seeds = Array(seeds)
    }

    /// A comparison on a benchmark.
    ///
    /// - Precondition: at least one contender, one trial and one seed.
    public init(on benchmark: Benchmark, contenders: [Contender], trials: Int, seeds: Range<UInt32>) {
        self.init(
            on: benchmark.name, minimum: benchmark.minimum, contenders: contenders, trials: trials, seeds: seeds,
            objective: benchmark.objective)
    }

    /// Runs everything, `jobs` runs at a time (nil: as many as the machine has cores for).
    ///
    /// When the surrounding task is cancelled, no further trial begins; the result is then that of the seeds that every
    /// sampler has finished, or nil if there is none. `progress` is told how many of how many runs are done.
    ///
    /// - Throws: what a sampler or the objective throws.
    public func run(
        jobs: Int? = nil, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ComparisonResult? {
        // Seed by seed, so that what is done when the comparison is stopped covers all samplers.
        let tasks = seeds.indices.flatMap { seed in contenders.indices.map { (contender: $0, seed: seed) } }
        var curves = Array(repeating: [[Double]?](repeating: nil, count: seeds.count), count: contenders.count)
        try await withThrowingTaskGroup(of: (Int, Int, [Double]?).self) { group in
            var waiting = tasks[...]
            func start() {
                guard let task = waiting.popFirst() else { return }
                group.addTask {
                    (task.contender, task.seed, try curve(of: contenders[task.contender], seeds[task.seed]))
                }
            }
            for _ in 0..<min(jobs ?? tasks.count, tasks.count) { start() }
            var done = 0
            progress(done, tasks.count)
            while let (contender, seed, curve) = try await group.next() {
                curves[contender][seed] = curve
                done += 1
                progress(done, tasks.count)
                if !Task.isCancelled { start() }
            }
        }
        let finished = seeds.indices.filter { seed in curves.allSatisfy { $0[seed] != nil } }
        guard !finished.isEmpty else { return nil }
        return ComparisonResult(
            objective: name, minimum: minimum, trials: trials, seeds: finished.map { seeds[$0] },
            samplers: contenders.map(\.name), curves: curves.map { runs in finished.compactMap { runs[$0] } })
    }

    /// The best value after each trial of one run; nil if the task was cancelled before its end.
    private func curve(of contender: Contender, _ seed: UInt32) throws -> [Double]? {
        var study = Study(sampler: try contender.makeSampler(seed))
        var best = Double.infinity
        var curve: [Double] = []
        curve.reserveCapacity(trials)
        do {
            try study.optimize(trials: trials) { trial in
                try Task.checkCancellation()
                defer { curve.append(best) }
                let value = try objective(&trial)
                best = min(best, value)
                return value
            }
        } catch is CancellationError {
            return nil
        }
        // A grid may run out of cells: what it has found by then stands.
        return curve + Array(repeating: best, count: trials - curve.count)
    }
}
