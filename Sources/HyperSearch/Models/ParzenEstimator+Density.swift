import RealModule

extension ParzenEstimator.NormalKernels {
    /// The density of the mixture along this axis alone, the other parameters integrated out.
    ///
    /// `position` is on the scale of the kernels; the density is 0 outside their range. For drawing: proposals are
    /// scored by the joint density.
    public func density(at position: Double, weights: [Double]) -> Double {
        guard (low...high).contains(position) else { return 0 }
        var sum = 0.0
        for (weight, (mean, deviation)) in zip(weights, zip(mu, sigma)) {
            let z = (position - mean) / deviation
            let mass = Self.cumulative((high - mean) / deviation) - Self.cumulative((low - mean) / deviation)
            sum += weight * Double.exp(-z * z / 2) / (deviation * .sqrt(2 * .pi) * mass)
        }
        return sum
    }

    /// The standard normal distribution function.
    private static func cumulative(_ z: Double) -> Double {
        Double.erfc(-z / .sqrt(2)) / 2
    }
}
