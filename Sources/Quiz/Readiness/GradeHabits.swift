/// How often a learner gives each grade, as their log shows it.
///
/// A few answers of an average learner are counted along, so that a short log says little.
struct GradeHabits: Hashable, Sendable {
    /// The share of each grade among first answers; they sum to 1.
    let first: [Grade: Double]
    /// The share of Hard, Good and Easy among later answers that were recalled; they sum to 1.
    let recalled: [Grade: Double]

    /// The habits that `history` shows.
    init(_ history: ReviewHistory) {
        let later = history.cards.joined().filter { $0.score != nil && $0.grade != .again }
        first = Self.shares(
            history.cards.compactMap(\.first?.grade), average: [.again: 3, .hard: 1, .good: 5, .easy: 1])
        recalled = Self.shares(later.map(\.grade), average: [.hard: 1, .good: 8, .easy: 1])
    }

    private static func shares(_ grades: [Grade], average: [Grade: Double]) -> [Grade: Double] {
        let counts = grades.reduce(into: average) { $0[$1, default: 0] += 1 }
        // Summed in the order of the grades: that of a dictionary differs from run to run.
        let total = Grade.allCases.reduce(0) { $0 + (counts[$1] ?? 0) }
        return counts.mapValues { $0 / total }
    }
}
