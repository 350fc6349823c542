import RealModule

extension GaussianProcess {
    /// The smallest noise a fit may choose.
    public static let noiseFloor = 1e-6

    /// Fits length scales, variance and noise of a Matérn 5/2 kernel to observations, and conditions the process on them.
    ///
    /// Maximises the log marginal likelihood plus the log prior of ``HyperparameterPosterior`` by L-BFGS over the logarithms
    /// of the parameters. The search starts from `initial`, the result of an earlier fit, or else from all ones; one start
    /// is enough, because the prior leaves hardly any second maximum.
    ///
    /// - Parameters:
    ///   - points: The observed points in the unit cube, *n*×*d*; along a categorical axis, indices of choices.
    ///   - values: The observed values, standardised; *n*, at least 1.
    ///   - isCategorical: Which of the *d* axes are categorical; by default none.
    ///   - isDeterministic: Whether the noise is held at ``noiseFloor`` instead of being fitted.
    ///   - initial: A process whose kernel and noise to start from; ignored if it has other axes.
    /// - Returns: The process with the most probable parameters.
    /// - Complexity: O(*n*³ + *n*²*d*) a step, some ten steps.
    public static func fit(
        points: Matrix, values: [Double], isCategorical: [Bool]? = nil, isDeterministic: Bool = false,
        startingFrom initial: GaussianProcess? = nil
    ) -> GaussianProcess {
        let posterior = HyperparameterPosterior(
            points: points, values: values, isCategorical: isCategorical, isDeterministic: isDeterministic)
        let search = LBFGS(lower: posterior.bounds.map(\.lowerBound), upper: posterior.bounds.map(\.upperBound))
        let ones = posterior.bounds.map { _ in 0.0 }
        var best = search.minimize(
            from: posterior.parameters(of: initial) ?? ones, posterior.negativeLogDensity)
        if best.value == .infinity { best = search.minimize(from: ones, posterior.negativeLogDensity) }
        let (kernel, noise) = posterior.model(at: best.point)
        return GaussianProcess(kernel: kernel, noise: noise, points: points, values: values)
    }
}

/// The density of kernel parameters and noise given observations, up to a constant factor: marginal likelihood × prior.
///
/// A parameter vector is (log λ₁, …, log λ_d, log s, log(noise − floor)); the last is missing when the noise is fixed.
/// The prior, in logarithms:
///
/// - Σⱼ −0.1 (λⱼ + 1/λⱼ): length scales between about 0.3 and 3;
/// - log s − s: a Gamma(2, 1) distribution of the kernel's variance;
/// - 0.1 log noise − 30 noise: Gamma(1.1, 30), little noise.
///
/// - SeeAlso: Rasmussen and Williams 2006, section 5.4.1 and equation 5.9 for the gradient. The prior is Optuna's.
struct HyperparameterPosterior {
    private let values: [Double]
    private let isCategorical: [Bool]
    private let isDeterministic: Bool
    /// (xᵢⱼ − xₖⱼ)² of every pair i > k in the order of i, axis by axis: eight to a vector, zeros after the last pair.
    private let squaredDifferences: [SIMD8<Double>]
    /// The number of vectors along an axis.
    private let vectors: Int

    private var dimension: Int { isCategorical.count }

    /// Where a fit looks for each parameter: as far as the prior can matter, and noise from 1 % above its floor on.
    var bounds: [ClosedRange<Double>] {
        let kernel = [ClosedRange<Double>](repeating: -14...14, count: dimension + 1)
        return isDeterministic ? kernel : kernel + [Self.leastExcess...14]
    }

    /// log(0.01 floor), the least logarithm of the noise above its floor.
    private static var leastExcess: Double { .log(0.01 * GaussianProcess.noiseFloor) }

    init(points: Matrix, values: [Double], isCategorical: [Bool]?, isDeterministic: Bool) {
        self.values = values
        self.isDeterministic = isDeterministic
        let isCategorical = isCategorical ?? [Bool](repeating: false, count: points.columns)
        self.isCategorical = isCategorical
        let vectors = paddedToVectors(points.rows * (points.rows - 1) / 2) / 8
        var squares = [SIMD8<Double>](repeating: .zero, count: vectors * points.columns)
        squares.withUnsafeMutableBytes { bytes in
            let squares = bytes.bindMemory(to: Double.self)
            for axis in 0..<points.columns {
                let coordinates = (0..<points.rows).map { points[$0, axis] }
                var pair = axis * vectors * 8
                for i in coordinates.indices {
                    for k in 0..<i {
                        let difference = coordinates[i] - coordinates[k]
                        squares[pair] = isCategorical[axis] ? (difference == 0 ? 0 : 1) : difference * difference
                        pair += 1
                    }
                }
            }
        }
        squaredDifferences = squares
        self.vectors = vectors
    }

    /// The parameter vector of a process; nil if it has other axes.
    func parameters(of model: GaussianProcess?) -> [Double]? {
        guard let model, model.kernel.isCategorical == isCategorical else { return nil }
        let scales = model.kernel.inverseSquaredLengths + [model.kernel.variance]
        let excess = isDeterministic ? [] : [max(0, model.noise - GaussianProcess.noiseFloor)]
        return (scales + excess).map { .log($0) }
    }

    /// The kernel and the noise that a parameter vector stands for.
    func model(at parameters: [Double]) -> (kernel: Kernel, noise: Double) {
        let kernel = Kernel(
            .matern52, inverseSquaredLengths: parameters.prefix(dimension).map { .exp($0) },
            variance: .exp(parameters[dimension]), isCategorical: isCategorical)
        let excess = isDeterministic ? 0 : Double.exp(parameters[dimension + 1])
        return (kernel, GaussianProcess.noiseFloor + excess)
    }

    /// −log likelihood − log prior, without the constant ½ n log 2π, and its gradient; infinity if C is singular.
    ///
    /// With W = ½ (α αᵀ − C⁻¹), the log likelihood changes by Σ Wᵢₖ dCᵢₖ (equation 5.9).
    func negativeLogDensity(at parameters: [Double], gradient: inout [Double]) -> Double {
        let (kernel, noise) = model(at: parameters)
        let count = values.count
        return withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: 3 * vectors + 1) { buffer in
            guard let packed = buffer.baseAddress else { return .infinity }
            let (packedSlopes, packedWeights) = (packed + vectors, packed + 2 * vectors)
            fillCovariances(of: kernel, packed, packedSlopes)
            let covariances = UnsafeMutableRawPointer(packed).assumingMemoryBound(to: Double.self)
            let factor = Cholesky(order: count) { row, target in
                target.update(from: covariances + row * (row - 1) / 2, count: row)
                target[row] = kernel.variance + noise
            }
            guard let factor else { return .infinity }
            let solved = factor.solve(values)
            let inverse = factor.inverse()

            // 2 Wᵢₖ: each pair stands for two entries of the symmetric matrix. Zero after the last pair.
            packedWeights.update(repeating: .zero, count: vectors)
            let weights = UnsafeMutableRawPointer(packedWeights).assumingMemoryBound(to: Double.self)
            var trace = 0.0
            for i in 0..<count {
                let row = weights + i * (i - 1) / 2
                for k in 0..<i { row[k] = solved[i] * solved[k] - inverse[i * factor.stride + k] }
                trace += 0.5 * (solved[i] * solved[i] - inverse[i * factor.stride + i])
            }
            var varianceSlopes = SIMD8<Double>.zero
            for vector in 0..<vectors {
                varianceSlopes += packedWeights[vector] * packed[vector]
                packedSlopes[vector] *= packedWeights[vector]
            }
            for (axis, length) in kernel.inverseSquaredLengths.enumerated() {
                var sum = SIMD8<Double>.zero
                for vector in 0..<vectors { sum += squaredDifferences[axis * vectors + vector] * packedSlopes[vector] }
                gradient[axis] = -(length * sum.sum() + 0.1 / length - 0.1 * length)
            }
            gradient[dimension] = -(varianceSlopes.sum() + trace * kernel.variance + 1 - kernel.variance)
            if !isDeterministic {
                gradient[dimension + 1] = -(noise - GaussianProcess.noiseFloor) * (trace + 0.1 / noise - 30)
            }
            let fit = 0.5 * (zip(values, solved).reduce(0) { $0 + $1.0 * $1.1 } + factor.logDeterminant)
            return fit - Self.logPrior(of: kernel, noise: noise)
        }
    }

    /// The log of the prior density, up to a constant.
    static func logPrior(of kernel: Kernel, noise: Double) -> Double {
        let lengths = kernel.inverseSquaredLengths.reduce(0) { $0 - 0.1 * ($1 + 1 / $1) }
        return lengths + .log(kernel.variance) - kernel.variance + 0.1 * .log(noise) - 30 * noise
    }

    /// The covariance of every pair and its derivative by r².
    private func fillCovariances(
        of kernel: Kernel, _ covariances: UnsafeMutablePointer<SIMD8<Double>>,
        _ slopes: UnsafeMutablePointer<SIMD8<Double>>
    ) {
        covariances.update(repeating: .zero, count: vectors)
        squaredDifferences.withUnsafeBufferPointer { squares in
            for (axis, length) in kernel.inverseSquaredLengths.enumerated() {
                for vector in 0..<vectors { covariances[vector] += length * squares[axis * vectors + vector] }
            }
        }
        kernel.covariances(atSquaredDistances: covariances, count: vectors, slopes: slopes)
    }
}
