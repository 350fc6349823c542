import ArgumentParser
import Foundation
import Quiz
import Terminal

/// What every exercise command starts from: the exercises, and the learner's record of them.
struct ExerciseOptions: ParsableArguments {
    @OptionGroup var record: RecordOptions

    /// - Throws: ``ExerciseError/noExercises``.
    func exercises() throws(ExerciseError) -> [Exercise] {
        let exercises = Folders.current.exercises
        guard !exercises.isEmpty else { throw .noExercises }
        return exercises
    }

    /// What was just done with an exercise, for the record.
    func event(
        _ kind: ExerciseEvent.Kind, _ exercise: Exercise, passed: Bool? = nil, step: Int? = nil
    ) -> ExerciseEvent {
        ExerciseEvent(name: exercise.name, kind: kind, passed: passed, step: step, moment: record.clock())
    }

    /// The toolchain that this process would find.
    static func toolchain() throws(ExerciseError) -> Toolchain {
        try Toolchain(environment: ProcessInfo.processInfo.environment)
    }
}
