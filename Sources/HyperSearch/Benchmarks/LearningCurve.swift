import RealModule

extension Benchmark {
    /// How a value comes about step by step, as the loss of a network does in training.
    ///
    /// Every trial begins at the same level, for an untrained network does not show how good its hyperparameters are,
    /// and moves to its final value along a power law: y(t) = f + (level − f) · (t^−α − T^−α) / (1 − T^−α) for the steps
    /// t = 1 … T. The exponent α, between 0.5 and 2, grows along the first parameter. So curves cross: what is ahead
    /// early need not be ahead in the end, which is what a pruner must get right.
    ///
    /// - SeeAlso: Domhan, Springenberg, Hutter, Speeding up automatic hyperparameter optimization of deep neural networks by
    ///   extrapolation of learning curves, IJCAI 2015 (power laws among the curves that fit real ones).
    public struct LearningCurve: Hashable, Sendable {
        /// T: the steps of a whole trial.
        public let steps: Int
        /// Where every trial begins.
        public let level: Double

        /// A curve of so many steps, from this level.
        ///
        /// - Precondition: at least two steps.
        public init(steps: Int = 27, level: Double) {
            precondition(steps > 1, "a curve has two ends")
            self.steps = steps
            self.level = level
        }

        /// The value at a step, counted from 0; at the last one it is `final` itself.
        func value(at step: Int, final: Double, of benchmark: Benchmark, _ point: [Double]) -> Double {
            guard step + 1 < steps else { return final }
            let place = UnitCube([benchmark.space[0]]).unit(of: point[0], along: 0)
            let exponent = -(0.5 + 1.5 * place)
            let end = Double.pow(Double(steps), exponent)
            let rest = (Double.pow(Double(step + 1), exponent) - end) / (1 - end)
            return final + (level - final) * rest
        }
    }

    /// This objective along a learning curve of 27 steps, from the upper quartile of random points: the worst diverge.
    func learned() -> Benchmark {
        seen("-curve", "학습 곡선", curve: LearningCurve(level: Quartiles(of: randomValues()).q75))
    }
}
