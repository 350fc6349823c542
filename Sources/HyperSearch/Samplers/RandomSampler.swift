import RealModule

/// Draws every parameter on its own, uniformly on its scale.
///
/// Where a parameter does not matter, a random point still tries a new value of every other one; a grid does not.
///
/// - Complexity: O(1) a parameter, O(*c*) for *c* choices.
/// - SeeAlso: Bergstra and Bengio, "Random Search for Hyper-Parameter Optimization", JMLR 13, 2012. Widening stepped
///   ranges by half a step, so that their ends are as likely as the rest, is Optuna's.
public struct RandomSampler: Sampler {
    private var random: RandomState

    /// Makes a sampler whose draws are fixed by the seed.
    public init(seed: UInt32) {
        random = RandomState(seed: seed)
    }

    /// Draws a value.
    public mutating func choose(
        _ parameter: Parameter, for trial: RunningTrial, given history: History
    ) -> Choice {
        Choice(value: parameter.domain.value(at: draw(from: parameter.domain)), reason: .random)
    }

    /// The coordinate of a random value; one double, or one for each choice.
    private mutating func draw(from domain: Domain) -> Double {
        switch domain {
        case .float(let low, let high, .linear, nil):
            return min(random.uniform(low, high), high.nextDown)
        case .float(let low, let high, .log, _):
            return max(low, min(.exp(random.uniform(.log(low), .log(high))), high.nextDown))
        case .float(let low, let high, .linear, let step?):
            let drawn = random.uniform(low - step / 2, high + step / 2)
            let steps = ((drawn - low) / step).rounded(.toNearestOrEven)
            return max(low, min(steps * step + low, high))
        case .int(let low, let high, .linear, let step):
            let (low, high, step) = (Double(low), Double(high), Double(step))
            let drawn = random.uniform(low - step / 2, high + step / 2)
            return max(low, min(((drawn - low) / step + 0.5).rounded(.down) * step + low, high))
        case .int(let low, let high, .log, _):
            let (low, high) = (Double(low), Double(high))
            let drawn = random.uniform(.log(low - 0.5), .log(high + 0.5))
            return max(low, min(Double.exp(drawn).rounded(.toNearestOrEven), high))
        case .categorical(let choices):
            var (best, largest) = (0, -1.0)
            for index in choices.indices {
                let drawn = random.double()
                if drawn > largest { (best, largest) = (index, drawn) }
            }
            return Double(best)
        }
    }
}
