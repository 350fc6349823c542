// One study of the sphere function, timed: SAMPLER DIMENSIONS TRIALS SEED.
//
// Prints the CPU seconds of the study alone, after a short one to warm up; then a JSON line per trial: its value and its
// parameters, each number the shortest that reads back the same. Tests/Peers/optuna_race.py compares both with Optuna's.

import HyperSearch

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The CPU time of this process so far, in seconds.
func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

guard CommandLine.argc == 5, let dimensions = Int(CommandLine.arguments[2]), let trials = Int(CommandLine.arguments[3]),
    let seed = UInt32(CommandLine.arguments[4])
else {
    print("usage: tamsaek-bench SAMPLER DIMENSIONS TRIALS SEED")
    exit(2)
}

let bounds = -5.0...5.0
let space = try (0..<dimensions).map {
    try Parameter("x\($0)", .float(low: bounds.lowerBound, high: bounds.upperBound))
}

/// Runs a study of so many trials.
func run(_ trials: Int) throws -> Study {
    var study = Study(
        sampler: try SamplerCatalog.sampler(
            named: CommandLine.arguments[1], seed: seed, space: space, trials: trials))
    try study.optimize(trials: trials) { trial in
        var sum = 0.0
        for parameter in space {
            let x = try trial.suggestFloat(parameter.name, in: bounds)
            sum += x * x
        }
        return sum
    }
    return study
}

_ = try run(15)  // What the process loads at first use.
let start = cpuSeconds()
let study = try run(trials)
print(cpuSeconds() - start)
for trial in study.history.trials {
    print([trial.value ?? .nan] + trial.assignments.map(\.coordinate))
}
