import HyperSearch

/// What `study tune` was told to search, and how.
struct TunePlan {
    /// Everything that decides the values of the trials, as the first line of a study's file has it.
    let description: JSON
    private let study: Study
    private let space: [Parameter]
    private let jobs: Int

    /// A sampler or pruner is a name, or a JSON object with options; the seed and the number of trials, which lays out
    /// a grid, are for a sampler that is a name.
    init(
        space: JSON, direction: Direction, sampler: String, pruner: String, seed: UInt32, trials: Int, jobs: Int
    ) throws {
        guard case .object(let members) = space, !members.isEmpty else {
            throw StudyError("공간에는 {\"lr\": {\"type\": \"float\", \"low\": 0, \"high\": 1}}처럼 파라미터를 하나 이상 적으세요.")
        }
        let parameters = try members.map(Parameter.init)
        guard Set(parameters.map(\.name)).count == parameters.count else {
            throw StudyError("공간에 같은 이름의 파라미터가 두 번 있습니다.")
        }
        self.space = parameters
        self.jobs = jobs
        let made: any Sampler
        var samplerOptions: JSON
        if sampler.hasPrefix("{") {
            samplerOptions = try JSONReader.read(sampler)
            made = try SamplerOptions.sampler(samplerOptions)
        } else {
            made = try SamplerCatalog.sampler(named: sampler, seed: seed, space: parameters, trials: trials)
            samplerOptions = .object(["name": .string(sampler), "seed": .int(Int(seed))])
            if sampler == "grid" {
                samplerOptions = .object([
                    "name": .string(sampler), "seed": .int(Int(seed)), "trials": .int(trials),
                ])
            }
        }
        let prunerOptions = try PrunerOptions.json(pruner)
        study = Study(sampler: made, pruner: try PrunerOptions.pruner(prunerOptions), direction: direction)
        description = .object([
            "space": space, "direction": .string(direction.rawValue), "sampler": samplerOptions,
            "pruner": prunerOptions, "jobs": .int(jobs),
        ])
    }

    /// The search, with the command that evaluates a trial.
    func tuning(_ command: [String], _ environment: [String: String]) throws -> Tuning {
        Tuning(
            study: study, space: space, jobs: jobs,
            command: try CommandTemplate(command, path: environment["PATH", default: ""], parameters: space),
            environment: environment)
    }
}
