/// What a learner did with an exercise, as the record keeps it.
public struct ExerciseEvent: Hashable, Sendable {
    /// The exercise's folder, as `01-grid-vs-random`.
    public let name: String
    /// What was done.
    public let kind: Kind
    /// Whether a check passed; nil for everything else.
    public let passed: Bool?
    /// Which step, of the hints for instance; nil where there are none.
    public let step: Int?
    /// When.
    public let moment: Moment

    /// An event as it is recorded.
    public init(name: String, kind: Kind, passed: Bool? = nil, step: Int? = nil, moment: Moment) {
        self.name = name
        self.kind = kind
        self.passed = passed
        self.step = step
        self.moment = moment
    }

    /// What can be done with an exercise.
    public enum Kind: String, Hashable, Codable, Sendable {
        case run, check, hint, reset
    }
}
