import Foundation

/// The formulas of FSRS-6 in the numbers they are computed in; see ``MemoryModel``.
struct MemoryFormulas<Number: MemoryNumber>: Hashable, Sendable {
    /// w₀ … w₂₀.
    let w: [Number]
    /// The exponent of forgetting, −w₂₀.
    let decay: Number
    /// Makes recall 90 % when as many days have passed as the stability says.
    let factor: Number

    init(_ weights: [Number]) {
        w = weights
        decay = -weights[20]
        factor = .power(0.9, 1.0 / decay) - 1.0
    }

    /// S in days, D from 1 to 10.
    typealias Memory = (stability: Number, difficulty: Number)

    /// (1 + factor·days/S)^decay; negative days count as none.
    func retrievability(stability: Number, days: Int) -> Number {
        .power(1.0 + factor * Number(Double(max(0, days))) / stability, decay)
    }

    /// The memory after the first answer ever.
    func first(_ grade: Grade) -> Memory {
        (Self.bounded(w[grade.rawValue - 1]), Self.clamped(initialDifficulty(grade)))
    }

    /// The memory after an answer `days` after the last one.
    func next(_ memory: Memory, _ grade: Grade, days: Int) -> Memory {
        let stability =
            if days < 1 {
                sameDayStability(memory, grade)
            } else if grade == .again {
                forgottenStability(memory, recall: retrievability(stability: memory.stability, days: days))
            } else {
                recalledStability(memory, grade, recall: retrievability(stability: memory.stability, days: days))
            }
        return (Self.bounded(stability), difficulty(after: grade, from: memory.difficulty))
    }

    /// S·e^(w₁₇(g − 3 + w₁₈))·S^(−w₁₉); a recalled answer never loses stability.
    private func sameDayStability(_ memory: Memory, _ grade: Grade) -> Number {
        let steps = Number(Double(grade.rawValue) - 3)
        let gain = exponential(w[17] * (steps + w[18])) * .power(memory.stability, -w[19])
        return memory.stability * (grade == .again ? gain : max(gain, 1.0))
    }

    /// S·(1 + e^w₈·(11 − D)·S^(−w₉)·(e^(w₁₀(1 − R)) − 1)), the gain times w₁₅ for Hard or w₁₆ for Easy.
    private func recalledStability(_ memory: Memory, _ grade: Grade, recall: Number) -> Number {
        let growth = exponential((1.0 - recall) * w[10]) - 1.0
        var gain = exponential(w[8]) * (11.0 - memory.difficulty) * .power(memory.stability, -w[9]) * growth
        if grade == .hard { gain = gain * w[15] }
        if grade == .easy { gain = gain * w[16] }
        return memory.stability * (1.0 + gain)
    }

    /// w₁₁·D^(−w₁₂)·((S + 1)^w₁₃ − 1)·e^(w₁₄(1 − R)), but no more than a lapse within the day would leave.
    private func forgottenStability(_ memory: Memory, recall: Number) -> Number {
        let ofDifficulty = w[11] * .power(memory.difficulty, -w[12])
        let ofStability = Number.power(memory.stability + 1.0, w[13]) - 1.0
        let relearned = ofDifficulty * ofStability * exponential((1.0 - recall) * w[14])
        return min(relearned, memory.stability / exponential(w[17] * w[18]))
    }

    /// w₄ − e^(w₅(g − 1)) + 1, not yet clamped.
    private func initialDifficulty(_ grade: Grade) -> Number {
        w[4] - exponential(w[5] * Number(Double(grade.rawValue - 1))) + 1.0
    }

    /// Moves by −w₆(g − 3), damped towards 10, then a little towards the unclamped difficulty of an easy card.
    private func difficulty(after grade: Grade, from difficulty: Number) -> Number {
        let change = -w[6] * Number(Double(grade.rawValue - 3))
        let damped = difficulty + (10.0 - difficulty) * change / 9.0
        return Self.clamped(w[7] * initialDifficulty(.easy) + (1.0 - w[7]) * damped)
    }

    /// e^x as py-fsrs computes it: the rounded number e raised to x, which differs from `exp` in the last digits.
    private func exponential(_ x: Number) -> Number {
        .power(Number(M_E), x)
    }

    private static func bounded(_ stability: Number) -> Number {
        max(stability, 0.001)
    }

    private static func clamped(_ difficulty: Number) -> Number {
        min(max(difficulty, 1.0), 10.0)
    }
}
