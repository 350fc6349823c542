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
    /// (xᵢⱼ − xₖⱼ)² of every pair i > k, one row an axis: *d* × *n*(*n*−1)/2.
    private let squaredDifferences: Matrix

    private var dimension: Int { squaredDifferences.rows }

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
        self.isCategorical = isCategorical ?? [Bool](repeating: false, count: points.columns)
        var squares = Matrix(rows: points.columns, columns: points.rows * (points.rows - 1) / 2)
        for axis in 0..<points.columns {
            var pair = 0
            for i in 0..<points.rows {
                for k in 0..<i {
                    let difference = points[i, axis] - points[k, axis]
                    squares[axis, pair] =
                        self.isCategorical[axis] ? (difference == 0 ? 0 : 1) : difference * difference
                    pair += 1
                }
            }
        }
        squaredDifferences = squares
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
        let pairs = squaredDifferences.columns
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * pairs) { buffer in
            guard let covariances = buffer.baseAddress else { return .infinity }
            let slopes = covariances + pairs
            fillCovariances(of: kernel, covariances, slopes)
            var matrix = Matrix(rows: count, columns: count)
            var pair = 0
            for i in 0..<count {
                for k in 0..<i {
                    matrix[i, k] = covariances[pair]
                    pair += 1
                }
                matrix[i, i] = kernel.variance + noise
            }
            guard let factor = Cholesky(matrix) else { return .infinity }
            let weights = factor.solve(values)
            let inverse = factor.inverse()

            // From here `slopes` holds 2 Wᵢₖ k′ᵢₖ: each pair stands for two entries of the symmetric matrix.
            var (varianceSlope, trace) = (0.0, 0.0)
            pair = 0
            for i in 0..<count {
                for k in 0..<i {
                    let weight = weights[i] * weights[k] - inverse[i, k]
                    varianceSlope += weight * covariances[pair]
                    slopes[pair] *= weight
                    pair += 1
                }
                trace += 0.5 * (weights[i] * weights[i] - inverse[i, i])
            }
            varianceSlope += trace * kernel.variance
            squaredDifferences.elements.withUnsafeBufferPointer { squares in
                for (axis, length) in kernel.inverseSquaredLengths.enumerated() {
                    let row = squares.baseAddress.map { dot($0 + axis * pairs, slopes, count: pairs) } ?? 0
                    gradient[axis] = -(length * row + 0.1 / length - 0.1 * length)
                }
            }
            gradient[dimension] = -(varianceSlope + 1 - kernel.variance)
            if !isDeterministic {
                gradient[dimension + 1] = -(noise - GaussianProcess.noiseFloor) * (trace + 0.1 / noise - 30)
            }
            let fit = 0.5 * (zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } + factor.logDeterminant)
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
        of kernel: Kernel, _ covariances: UnsafeMutablePointer<Double>, _ slopes: UnsafeMutablePointer<Double>
    ) {
        let pairs = squaredDifferences.columns
        covariances.update(repeating: 0, count: pairs)
        squaredDifferences.elements.withUnsafeBufferPointer { squares in
            for (axis, length) in kernel.inverseSquaredLengths.enumerated() {
                guard let row = squares.baseAddress.map({ $0 + axis * pairs }) else { continue }
                for pair in 0..<pairs { covariances[pair] += length * row[pair] }
            }
        }
        for pair in 0..<pairs {
            (covariances[pair], slopes[pair]) = kernel.covariance(atSquaredDistance: covariances[pair])
        }
    }
}
