import Content
import Quiz

extension Home {
    /// What the folder of notes, the exercises beside it and the learner's record say now.
    init(content: ContentOptions, record: RecordOptions) throws {
        let library = try content.library()
        let store = try record.snapshot()
        let progress = ExerciseProgress.all(try store.exerciseEvents())
        self.init(
            notes: library.notes,
            exercises: Folders.current.exercises.map {
                ExerciseLine(
                    command: $0.command, title: $0.title,
                    readme: $0.folder.appending(path: "README.md").path(percentEncoded: false),
                    state: progress[$0.name]?.state ?? .untouched)
            },
            memories: try store.cards(), holds: try store.holds(at: record.clock()), interview: InterviewDate().day,
            at: record.clock(), scheduler: try store.scheduler())
    }
}
