/// An exercise and what came of checking it, as JSON.
struct CheckedExercise: Encodable {
    let exercise: Exercise
    let check: ExerciseCheck

    private enum Key: CodingKey {
        case number, name, passed, outcome, checks, problems, output, errors
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(exercise.number, forKey: .number)
        try object.encode(exercise.name, forKey: .name)
        try object.encode(check.passed, forKey: .passed)
        try object.encode(check.output, forKey: .output)
        switch check.outcome {
        case .checked(let demands):
            try object.encode("checked", forKey: .outcome)
            try object.encode(demands, forKey: .checks)
        case .notBuilt(let failure):
            try object.encode("notBuilt", forKey: .outcome)
            try object.encode(failure.problems, forKey: .problems)
            try object.encode(failure.output, forKey: .errors)
        case .crashed(let errors):
            try object.encode("crashed", forKey: .outcome)
            try object.encode(errors, forKey: .errors)
        case .tookTooLong: try object.encode("tookTooLong", forKey: .outcome)
        case .printedTooMuch: try object.encode("printedTooMuch", forKey: .outcome)
        }
    }
}
