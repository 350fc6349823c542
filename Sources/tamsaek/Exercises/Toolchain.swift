import Foundation

/// The Swift toolchain of the search path, which builds the exercises of a clone.
struct Toolchain {
    private let swift: URL
    private let environment: [String: String]

    /// - Throws: ``ExerciseError/noToolchain``.
    init(environment: [String: String]) throws(ExerciseError) {
        let folders = environment["PATH", default: ""].split(separator: ":").map { URL(filePath: String($0)) }
        let candidates = folders.map { $0.appending(path: "swift") }
        guard
            let swift = candidates.first(where: {
                FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false))
            })
        else { throw .noToolchain }
        self.swift = swift
        // A learner's program that traps says where in one line; the report that would follow takes seconds.
        self.environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    }

    /// What came of a build.
    enum Build {
        case done
        case failed(BuildFailure)
        case cancelled
    }

    /// Builds the program of an exercise, unless `goesOn` says no meanwhile; `progress` is told what it is at.
    func build(_ exercise: Exercise, progress: (String) -> Void, goesOn: () -> Bool) throws -> Build {
        var process = try LineProcess(
            executable: swift, arguments: ["build", "--product", exercise.product], environment: environment,
            folder: exercise.package)
        let run = process.run(within: nil, printing: nil, progress: progress, goesOn: goesOn)
        switch run.end {
        case .exited(0): return .done
        case .cancelled: return .cancelled
        default: return .failed(BuildFailure(run.lines + run.errors, package: exercise.package))
        }
    }

    /// Builds the exercise and runs its checks; nil when `goesOn` said no meanwhile.
    func check(
        _ exercise: Exercise, limits: CheckLimits = .usual, progress: (String) -> Void, goesOn: () -> Bool
    ) throws -> ExerciseCheck? {
        switch try build(exercise, progress: progress, goesOn: goesOn) {
        case .cancelled: return nil
        case .failed(let failure): return ExerciseCheck(failure)
        case .done:
            progress("\(exercise.product) --check")
            var process = try LineProcess(
                executable: exercise.program, arguments: ["--check", "--format", "json"], environment: environment)
            let run = process.run(within: limits.time, printing: limits.bytes, goesOn: goesOn)
            return run.end == .cancelled ? nil : ExerciseCheck(run, limits: limits)
        }
    }
}
