/// How well an answer was recalled, by the learner's own judgement.
public enum Grade: Int, Hashable, Codable, Sendable, CaseIterable {
    case again = 1
    case hard, good, easy
}
