/// The grade a typed answer seems to deserve; the learner's own grade always counts.
public struct Suggestion: Hashable, Sendable {
    /// 0 to 3, from wrong to full; nil when the grader does not judge.
    public let points: Int?
    /// The grade to propose; nil when the grader does not judge.
    ///
    /// Easy only for a complete answer. Whoever was told how many concepts there are has at most Good, and whoever was
    /// told which, at most Hard.
    public let grade: Grade?

    init(points: Int?, isComplete: Bool, hints: Int) {
        self.points = points
        let highest: Grade = hints > 1 ? .hard : hints > 0 || !isComplete ? .good : .easy
        let earned = points.map { points -> Grade in
            switch points {
            case 0: .again
            case 1: .hard
            case 2: .good
            default: .easy
            }
        }
        grade = earned.map { $0.rawValue > highest.rawValue ? highest : $0 }
    }
}
