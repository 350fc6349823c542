import HyperSearch

/// Searches for the parameters with which a program prints the best number.
struct Tuning {
    private(set) var study: Study
    let space: [Parameter]
    /// How many trials run at the same time: each batch is chosen before the first of it starts.
    let jobs: Int
    let command: CommandTemplate
    let environment: [String: String]

    /// Runs batches of trials until there are `count`, the sampler has nothing left to try or the task is cancelled.
    ///
    /// The trials that the file already has are replayed, so that sampler and pruner are in the state in which they were.
    /// A trial that is cancelled leaves no record: when the study is resumed, it is made again with the same values.
    ///
    /// - Throws: ``StudyError`` if a trial of the file is not what this study would have tried.
    mutating func run(until count: Int, _ file: StudyFile?, tell: (FinishedTrial, History) -> Void) throws {
        var records = file?.records[...] ?? []
        while !records.isEmpty || study.history.trials.count < count, !Task.isCancelled {
            let known = records.prefix(jobs)
            records = records.dropFirst(jobs)
            let done = study.history.trials.count
            let last = try known.map { try $0.number() }.max() ?? -1
            // A file that has a trial twice starts none, and the replay says so.
            let end = max(done, min(done + jobs, max(last + 1, count)))
            guard let finished = try runBatch(of: end - done, known, file, tell) else { return }
            for trial in finished.sorted(by: { $0.number < $1.number }) {
                for report in trial.reports {
                    try study.report(report.value, step: report.step, for: trial.number)
                    _ = try study.shouldPrune(trial.number)
                }
                try study.tell(trial.number, trial.outcome)
            }
        }
    }

    /// Starts up to `size` trials and runs those that are not known from the file; nil if there is nothing left to try
    /// or the task was cancelled.
    private mutating func runBatch(
        of size: Int, _ known: ArraySlice<StudyRecord>, _ file: StudyFile?,
        _ tell: (FinishedTrial, History) -> Void
    ) throws -> [FinishedTrial]? {
        var values: [Int: [String: ParameterValue]] = [:]
        for _ in 0..<size {
            guard let number = study.ask() else { break }
            values[number] = [:]
            for parameter in space { values[number]?[parameter.name] = try study.suggest(parameter, for: number) }
        }
        var finished: [FinishedTrial] = []
        for record in known {
            let trial = try record.replay(in: study)
            values[trial.number] = nil
            finished.append(trial)
        }
        guard !(finished.isEmpty && values.isEmpty) else { return nil }
        var scoreboard = study
        for trial in finished { try scoreboard.tell(trial.number, trial.outcome) }
        var batch = TrialBatch()
        defer { batch.end() }
        for (number, values) in values.sorted(by: { $0.key < $1.key }) {
            batch.start(
                number, in: study,
                try LineProcess(
                    executable: command.executable, arguments: command.arguments(values),
                    environment: environment.merging(command.environment(values)) { $1 }))
        }
        let isDone = try batch.run { trial in
            try file?.append(StudyRecord.json(trial))
            try scoreboard.tell(trial.number, trial.outcome)
            finished.append(trial)
            tell(trial, scoreboard.history)
        }
        return isDone ? finished : nil
    }
}
