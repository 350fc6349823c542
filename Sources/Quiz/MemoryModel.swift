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
    private let formulas: MemoryFormulas<Double>

    /// The model with these weights.
    public init(_ parameters: MemoryParameters = .standard) {
        self.parameters = parameters
        formulas = MemoryFormulas(parameters.weights)
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
        formulas.retrievability(stability: memory.stability, days: days)
    }

    /// The days after which recall has fallen to `retention`, rounded half to even, from 1 to `maximum`.
    public func interval(stability: Double, retention: Double, maximum: Int) -> Int {
        let days = stability / formulas.factor * (pow(retention, 1 / formulas.decay) - 1)
        // Compared as doubles: a stability without upper bound may exceed what an Int holds.
        return Int(min(max(days.rounded(.toNearestOrEven), 1), Double(maximum)))
    }

    /// The memory after the first answer ever.
    public func first(_ grade: Grade) -> Memory {
        let (stability, difficulty) = formulas.first(grade)
        return Memory(stability: stability, difficulty: difficulty)
    }

    /// The memory after an answer `days` after the last one.
    ///
    /// Within a day (also when the clock was set back) the formula for short-term memory holds.
    public func next(_ memory: Memory, _ grade: Grade, days: Int) -> Memory {
        let (stability, difficulty) = formulas.next((memory.stability, memory.difficulty), grade, days: days)
        return Memory(stability: stability, difficulty: difficulty)
    }
}
