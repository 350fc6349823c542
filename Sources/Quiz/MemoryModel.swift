import Foundation

/// FSRS-6: how a memory fades between reviews and what a review does to it.
///
/// A memory is a stability S, the days until recall has fallen to 90 %, and a difficulty D from 1 to 10. Between reviews
/// recall decays as a power of time; a review moves S and D by the grade. Time enters as whole days only.
///
/// - SeeAlso: Ye, Su, Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022;
///   the FSRS-6 formulas as py-fsrs 6.3.2 computes them.
public struct MemoryModel: Hashable, Sendable {
    /// The weights of the formulas.
    public let parameters: MemoryParameters
    /// The exponent of forgetting, −w₂₀.
    private let decay: Double
    /// Makes recall 90 % when as many days have passed as the stability says.
    private let factor: Double
    private var w: [Double] { parameters.weights }

    /// The model with these weights.
    public init(_ parameters: MemoryParameters = .standard) {
        self.parameters = parameters
        decay = -parameters.weights[20]
        factor = pow(0.9, 1 / decay) - 1
    }

    /// What a learner has of an answer.
    public struct Memory: Hashable, Codable, Sendable {
        /// S, in days; at least 0.001.
        public let stability: Double
        /// D, from 1 to 10.
        public let difficulty: Double

        /// A memory of this strength.
        public init(stability: Double, difficulty: Double) {
            self.stability = stability
            self.difficulty = difficulty
        }
    }

    /// The probability of recall after `days`, (1 + factor·days/S)^decay; negative days count as none.
    public func retrievability(_ memory: Memory, days: Int) -> Double {
        pow(1 + factor * Double(max(0, days)) / memory.stability, decay)
    }

    /// The days after which recall has fallen to `retention`, rounded half to even, from 1 to `maximum`.
    public func interval(stability: Double, retention: Double, maximum: Int) -> Int {
        let days = stability / factor * (pow(retention, 1 / decay) - 1)
        // Compared as doubles: a stability without upper bound may exceed what an Int holds.
        return Int(min(max(days.rounded(.toNearestOrEven), 1), Double(maximum)))
    }

    /// The memory after the first answer ever.
    public func first(_ grade: Grade) -> Memory {
        Memory(
            stability: Self.bounded(w[grade.rawValue - 1]),
            difficulty: Self.clamped(initialDifficulty(grade)))
    }

    /// The memory after an answer `days` after the last one.
    ///
    /// Within a day (also when the clock was set back) the formula for short-term memory holds.
    public func next(_ memory: Memory, _ grade: Grade, days: Int) -> Memory {
        let stability =
            if days < 1 {
                sameDayStability(memory, grade)
            } else if grade == .again {
                forgottenStability(memory, recall: retrievability(memory, days: days))
            } else {
                recalledStability(memory, grade, recall: retrievability(memory, days: days))
            }
        return Memory(stability: Self.bounded(stability), difficulty: difficulty(after: grade, from: memory.difficulty))
    }

    /// S·e^(w₁₇(g − 3 + w₁₈))·S^(−w₁₉); a recalled answer never loses stability.
    private func sameDayStability(_ memory: Memory, _ grade: Grade) -> Double {
        let gain = exponential(w[17] * (Double(grade.rawValue) - 3 + w[18])) * pow(memory.stability, -w[19])
        return memory.stability * (grade == .again ? gain : max(gain, 1))
    }

    /// S·(1 + e^w₈·(11 − D)·S^(−w₉)·(e^(w₁₀(1 − R)) − 1)), the gain times w₁₅ for Hard or w₁₆ for Easy.
    private func recalledStability(_ memory: Memory, _ grade: Grade, recall: Double) -> Double {
        let gain =
            exponential(w[8]) * (11 - memory.difficulty) * pow(memory.stability, -w[9])
            * (exponential((1 - recall) * w[10]) - 1)
            * (grade == .hard ? w[15] : 1) * (grade == .easy ? w[16] : 1)
        return memory.stability * (1 + gain)
    }

    /// w₁₁·D^(−w₁₂)·((S + 1)^w₁₃ − 1)·e^(w₁₄(1 − R)), but no more than a lapse within the day would leave.
    private func forgottenStability(_ memory: Memory, recall: Double) -> Double {
        let relearned =
            w[11] * pow(memory.difficulty, -w[12]) * (pow(memory.stability + 1, w[13]) - 1)
            * exponential((1 - recall) * w[14])
        return min(relearned, memory.stability / exponential(w[17] * w[18]))
    }

    /// w₄ − e^(w₅(g − 1)) + 1, not yet clamped.
    private func initialDifficulty(_ grade: Grade) -> Double {
        w[4] - exponential(w[5] * Double(grade.rawValue - 1)) + 1
    }

    /// Moves by −w₆(g − 3), damped towards 10, then a little towards the unclamped difficulty of an easy card.
    private func difficulty(after grade: Grade, from difficulty: Double) -> Double {
        let change = -w[6] * Double(grade.rawValue - 3)
        let damped = difficulty + (10 - difficulty) * change / 9
        return Self.clamped(w[7] * initialDifficulty(.easy) + (1 - w[7]) * damped)
    }

    /// e^x as py-fsrs computes it: the rounded number e raised to x, which differs from `exp` in the last digits.
    private func exponential(_ x: Double) -> Double {
        pow(M_E, x)
    }

    private static func bounded(_ stability: Double) -> Double {
        max(stability, 0.001)
    }

    private static func clamped(_ difficulty: Double) -> Double {
        min(max(difficulty, 1), 10)
    }
}
