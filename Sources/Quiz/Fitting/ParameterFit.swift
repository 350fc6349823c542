import Foundation

/// The search for the weights under which a learner's answers, and the weights themselves, are most probable.
///
/// Minimised is the mean over the *n* scored answers of the binary cross-entropy between predicted recall and what
/// happened, plus Σ(w − w̄)²/σ² / *n*. The second part is what is known of weights before any answer: they lie about the
/// defaults w̄, as far as σ. It keeps a short log from saying more than it can.
///
/// The method is Adam over all answers at once, with exact derivatives (``DualNumber``) and a step that falls to 0 along
/// half a cosine. Every weight is measured in its σ, so that one step suits them all (initial stabilities range over
/// days, dampings over hundredths), and kept in its bounds. Steps and rate were chosen on simulated learners, held
/// against what they answered afterwards. Nothing is random: the same log gives the same weights.
///
/// - Complexity: O(`iterations` · *m*) for *m* answers; about 1 µs each.
/// - SeeAlso: Kingma, Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015. σ is that of fsrs-rs.
struct ParameterFit {
    /// Steps that are taken.
    var iterations = 100
    /// The first step, in σ.
    var rate = 0.03

    /// w̄, where the search starts and to which the prior pulls.
    private static let mean = MemoryParameters.standard.weights
    private static let spread = [
        6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33,
        0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
    ]

    /// Searches for the weights.
    ///
    /// - Parameters:
    ///   - history: The log.
    ///   - numbers: The scored answers to fit; those after them are not looked at.
    ///   - progress: Told after each step how many are done.
    /// - Returns: The best weights met on the way.
    /// - Throws: Never: weights within their bounds are accepted.
    func parameters(
        of history: ReviewHistory, over numbers: Range<Int>, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(QuizError) -> MemoryParameters {
        var weights = Self.mean
        var best = (weights: weights, loss: Double.infinity)
        var slope = Array(repeating: 0.0, count: weights.count)
        var square = slope
        for step in 0...iterations {
            let objective = Self.objective(weights, history, numbers)
            if objective.value < best.loss { best = (weights, objective.value) }
            guard step < iterations else { break }

            let rate = rate * (1 + cos(.pi * Double(step) / Double(iterations))) / 2
            for index in weights.indices {
                let derivative = objective.gradient[index] * Self.spread[index]
                slope[index] = 0.9 * slope[index] + 0.1 * derivative
                square[index] = 0.999 * square[index] + 0.001 * derivative * derivative
                let (first, second) = (1 - pow(0.9, Double(step + 1)), 1 - pow(0.999, Double(step + 1)))
                let move = rate * (slope[index] / first) / ((square[index] / second).squareRoot() + 1e-8)
                let bounds = MemoryParameters.bounds[index]
                weights[index] = min(
                    max(weights[index] - move * Self.spread[index], bounds.lowerBound), bounds.upperBound)
            }
            progress(step + 1, iterations)
        }
        return try MemoryParameters(best.weights)
    }

    /// What is minimised, with its derivatives by the weights.
    static func objective(_ weights: [Double], _ history: ReviewHistory, _ numbers: Range<Int>) -> DualNumber {
        let formulas = MemoryFormulas(DualNumber.variables(weights))
        let count = Double(max(1, numbers.count))
        var value = 0.0
        var gradient = DualNumber.Gradient.zero
        for answers in history.cards {
            // What comes after the last answer to be fitted changes nothing.
            guard let last = answers.lastIndex(where: { $0.score.map(numbers.contains) ?? false }) else { continue }
            var memory = formulas.first(answers[0].grade)
            for answer in answers[1...last] {
                if let number = answer.score, numbers.contains(number) {
                    let recall = formulas.retrievability(stability: memory.stability, days: answer.days)
                    let probability = min(max(recall.value, 1e-7), 1 - 1e-7)
                    let isRecalled = answer.grade != .again
                    value -= log(isRecalled ? probability : 1 - probability)
                    gradient = gradient + recall.gradient * (isRecalled ? -1 / probability : 1 / (1 - probability))
                }
                memory = formulas.next(memory, answer.grade, days: answer.days)
            }
        }
        for index in weights.indices {
            let distance = (weights[index] - mean[index]) / spread[index]
            value += distance * distance
            gradient[index] += 2 * distance / spread[index]
        }
        return DualNumber(value: value / count, gradient: gradient * (1 / count))
    }
}
