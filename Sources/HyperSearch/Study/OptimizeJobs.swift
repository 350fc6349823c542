extension Study {
    /// Runs the objective in up to `trials` trials, `jobs` at a time.
    ///
    /// Each batch of `jobs` trials is given all its values before the first of them runs, and told in the order of the
    /// trials' numbers when the last has ended. So a result never hangs on which trial was faster; it hangs on `jobs`
    /// only where the sampler learns from trials that have ended: not with ``RandomSampler`` and ``GridSampler``, and
    /// for ``TPESampler`` `constantLiar` keeps the trials of a batch apart. Errors as in
    /// ``optimize(trials:catching:afterEach:_:)``, after the batch; `space` is the space of every trial.
    ///
    /// - Throws: the first error, by trial number, that the objective throws, except ``TrialPruned``; ``SearchError`` if
    ///   a parameter does not fit the study.
    /// - Precondition: `jobs` is at least 1.
    public mutating func optimize(
        trials: Int, jobs: Int, over space: [Parameter], catching: [any Error.Type] = [],
        _ objective: @escaping @Sendable (_ values: [String: ParameterValue]) async throws -> Double
    ) async throws {
        precondition(jobs > 0, "Somebody has to run the trials.")
        resume()
        for start in stride(from: 0, to: trials, by: jobs) {
            var numbers: [Int] = []
            var points: [Point] = []
            for _ in start..<min(start + jobs, trials) {
                guard let number = ask() else { break }
                numbers.append(number)
                points.append(Point { try values(of: space, for: number) })
            }
            let outcomes = await Self.outcomes(of: points, objective)
            var failure: (any Error)?
            for (number, outcome) in zip(numbers, outcomes) {
                switch outcome {
                case .success(let value): try tell(number, .complete(value: value))
                case .failure(is TrialPruned): try tell(number, .pruned)
                case .failure(let error):
                    try tell(number, .failed(reason: "\(error)"))
                    if !catching.contains(where: { $0 == type(of: error) }) { failure = failure ?? error }
                }
            }
            if let failure { throw failure }
            if isStopped { return }
        }
    }

    /// The values of a trial, or why it has none.
    private typealias Point = Result<[String: ParameterValue], any Error>

    private mutating func values(of space: [Parameter], for trial: Int) throws -> [String: ParameterValue] {
        var values: [String: ParameterValue] = [:]
        for parameter in space { values[parameter.name] = try suggest(parameter, for: trial) }
        return values
    }

    /// What the objective says of each of the points, all of them at the same time.
    private static func outcomes(
        of points: [Point],
        _ objective: @escaping @Sendable ([String: ParameterValue]) async throws -> Double
    ) async -> [Result<Double, any Error>] {
        await withTaskGroup(of: (Int, Result<Double, any Error>).self) { group in
            for (index, point) in points.enumerated() {
                group.addTask {
                    do {
                        return (index, .success(try await objective(try point.get())))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            var outcomes: [Int: Result<Double, any Error>] = [:]
            for await (index, outcome) in group { outcomes[index] = outcome }
            return points.indices.compactMap { outcomes[$0] }
        }
    }
}
