/// How a Parzen estimator weighs its observations and how wide it makes its kernels.
public struct ParzenOptions: Sendable {
    /// The weight of the prior kernel, where an observation has 1; 0 or more.
    public let priorWeight: Double
    /// Whether kernels are kept at least a hundredth of the range wide, and wider while there are few.
    public let clipsWidths: Bool
    /// Whether the outermost observations count the bounds as neighbours.
    public let countsBounds: Bool
    /// The weights of *n* observations, from the oldest to the newest.
    public let weights: @Sendable (Int) -> [Double]

    /// Sets the options; the defaults are Optuna's.
    ///
    /// - Precondition: `priorWeight` is 0 or more.
    public init(
        priorWeight: Double = 1, clipsWidths: Bool = true, countsBounds: Bool = false,
        weights: @escaping @Sendable (Int) -> [Double] = Self.ramp
    ) {
        precondition(priorWeight >= 0, "The weight of a prior is 0 or more.")
        self.priorWeight = priorWeight
        self.clipsWidths = clipsWidths
        self.countsBounds = countsBounds
        self.weights = weights
    }

    /// Full weight for the newest 25, and a ramp from 1/*n* up to it for those before.
    ///
    /// - SeeAlso: Bergstra, Yamins and Cox, "Making a Science of Model Search", ICML 2013.
    public static let ramp: @Sendable (Int) -> [Double] = { count in
        let old = max(0, count - 25)
        let first = 1 / Double(count)
        let step = (1 - first) / Double(max(1, old - 1))
        return (0..<count).map { $0 >= max(old - 1, min(old, 1)) ? 1 : Double($0) * step + first }
    }

    /// The width of the narrowest kernel of so many observations over a range.
    ///
    /// Never so narrow that a kernel forgets the rest of the space: the "magic clip" of Bergstra et al.
    func narrowest(_ range: Double, _ count: Int) -> Double {
        clipsWidths ? range / min(100, Double(count + 2)) : 1e-12
    }

    /// The width of the kernel of an observation: the larger gap to its neighbours on the left and the right, if any.
    ///
    /// The bounds stand in for missing neighbours if there is no neighbour at all or ``countsBounds`` says so.
    func width(
        at mu: Double, _ left: Double?, _ right: Double?, _ low: Double, _ high: Double, narrowest: Double
    ) -> Double {
        var width = max(mu - (left ?? low), (right ?? high) - mu)
        if !countsBounds {
            if let right, left == nil { width = right - mu }
            if let left, right == nil { width = mu - left }
        }
        return min(max(width, narrowest), high - low)
    }

    /// The weights of all kernels of a mixture of `count` observations, the prior last; they add up to 1.
    func mixtureWeights(_ count: Int) -> [Double] {
        guard count > 0 else { return [1] }
        let weights = weights(count) + [priorWeight]
        let sum = PairwiseSum.sum(weights)
        return weights.map { $0 / sum }
    }
}
