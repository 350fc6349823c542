import RealModule

extension ParzenEstimator.NormalKernels {
    /// The density of the mixture along this axis alone, the other parameters integrated out.
    ///
    /// `position` is on the scale of the kernels; the density is 0 outside their range. For drawing: proposals are
    /// scored by the joint density.
    public func density(at position: Double, weights: [Double]) -> Double {
        guard (low...high).contains(position) else { return 0 }
        return zip(weights, mu.indices).reduce(0) { sum, kernel in
            let (weight, index) = kernel
            let ends = ends(from: low, to: high, index)
            let density = TruncatedNormal.logDensity(
                z: (position - mu[index]) / sigma[index], a: ends[0], b: ends[1],
                logMass: TruncatedNormal.logMass(ends[0], ends[1]), logSigma: .log(sigma[index]))
            return sum + weight * .exp(density)
        }
    }
}
