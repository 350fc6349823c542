import RealModule

/// A Gaussian process conditioned on observations: a normal distribution of the unknown function's value at every point.
///
/// Prior mean 0, covariance ``kernel``, observations yᵢ = f(xᵢ) + ε with ε ~ N(0, `noise`). With C = K + `noise` · I and
/// α = C⁻¹ y (algorithm 2.1 of the book), *n* observations, *d* axes and k = (k(x, x₁), …, k(x, xₙ)):
///
/// - the posterior mean is kᵀ α (equation 2.25),
/// - the posterior variance of f(x), without noise, is k(x, x) − |L⁻¹ k|² with C = L Lᵀ (equation 2.26),
/// - the log marginal likelihood is −½ yᵀ α − Σ log Lᵢᵢ − ½ n log 2π (equation 2.30).
///
/// ``fit(points:values:isCategorical:isDeterministic:startingFrom:)`` finds kernel and noise; this type takes them as given.
/// In JSON it is what it was made from; the rest is computed again.
///
/// - SeeAlso: Rasmussen and Williams, *Gaussian Processes for Machine Learning*, MIT Press 2006, chapter 2.
public struct GaussianProcess: Sendable {
    /// The covariance of the prior.
    public let kernel: Kernel
    /// The variance of the noise of an observation.
    public let noise: Double
    /// The observed points xᵢ, *n*×*d*.
    public let points: Matrix
    /// The *n* observed values yᵢ.
    public let values: [Double]

    /// The points again, as covariances are computed with them.
    private let packed: PackedObservations
    /// L of C = L Lᵀ, *n*×*n*.
    private let factor: Cholesky
    /// The *n* weights α = C⁻¹ y, then zeros up to whole vectors.
    private let weights: [Double]

    /// Conditions the process on observations.
    ///
    /// If C is singular to working precision — observations close together and hardly any noise — the noise is raised
    /// tenfold until it is not; ``noise`` is what was used.
    ///
    /// - Precondition: `values` and the rows of `points` are equally many and finite; a column for each axis.
    /// - Complexity: O(*n*³ + *n*²*d*).
    public init(kernel: Kernel, noise: Double, points: Matrix, values: [Double]) {
        precondition(points.rows == values.count, "One value for each point.")
        precondition(points.rows == 0 || points.columns == kernel.dimension, "One coordinate for each axis.")
        precondition(
            points.elements.allSatisfy(\.isFinite) && values.allSatisfy(\.isFinite), "Observations are finite.")
        self.kernel = kernel
        self.points = points
        self.values = values
        packed = PackedObservations(points)
        (factor, self.noise) = Self.factor(kernel, points, packed, noise: noise)
        weights = factor.solve(values)
    }

    private static func factor(
        _ kernel: Kernel, _ points: Matrix, _ packed: PackedObservations, noise: Double
    ) -> (Cholesky, noise: Double) {
        var noise = noise
        while true {
            let factor = withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: packed.vectors + 1) { buffer in
                guard let covariances = buffer.baseAddress else { return nil as Cholesky? }
                return Cholesky(order: points.rows) { row, target in
                    packed.covariances(
                        of: kernel, with: points.row(row), vectors: row / 8 + 1, covariances)
                    for column in 0..<row { target[column] = covariances[column / 8][column % 8] }
                    target[row] = kernel.variance + noise
                }
            }
            if let factor { return (factor, noise) }
            noise = max(noise * 10, 1e-10 * kernel.variance)
        }
    }

    /// log p(y | x₁, …, xₙ), the fit of kernel and noise to the observations; larger is better.
    public var logMarginalLikelihood: Double {
        let fit = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return -0.5 * (fit + factor.logDeterminant + Double(values.count) * .log(2 * .pi))
    }

    /// What is known of f(x).
    ///
    /// - Precondition: one coordinate for each axis.
    /// - Complexity: O(*n*² + *n**d*).
    public func posterior(at point: [Double]) -> Posterior {
        precondition(point.count == kernel.dimension, "One coordinate for each axis.")
        return withVectors(packed.vectors) { covariances in
            packed.covariances(of: kernel, with: point, vectors: packed.vectors, covariances)
            return posterior(covariances)
        }
    }

    /// The value of a function of the posterior at x, and its gradient by x; zero along categorical axes.
    ///
    /// With a and b the function's derivatives by mean and variance, k′ᵢ = dk/dr² at xᵢ and β = C⁻¹ k, the gradient is
    /// Σᵢ (a αᵢ − 2b βᵢ) k′ᵢ 2 λⱼ (xⱼ − xᵢⱼ) along axis *j*.
    ///
    /// - Complexity: O(*n*² + *n**d*).
    func value(
        at point: [Double], gradient: inout [Double],
        of function: (Posterior) -> (value: Double, meanSlope: Double, varianceSlope: Double)
    ) -> Double {
        withVectors(2 * packed.vectors) { covariances in
            let slopes = covariances + packed.vectors
            packed.covariances(of: kernel, with: point, vectors: packed.vectors, covariances, slopes: slopes)
            let posterior = posterior(covariances)
            let solved = numbers(covariances)
            factor.solveUpper(solved)
            let (value, meanSlope, varianceSlope) = function(posterior)
            // From here `slopes` holds what the difference to each point is multiplied by; nothing after the last point.
            let pulls = numbers(slopes)
            for index in 0..<packed.count {
                pulls[index] *= 2 * (meanSlope * weights[index] - 2 * varianceSlope * solved[index])
            }
            for index in packed.count..<(8 * packed.vectors) { pulls[index] = 0 }
            for axis in gradient.indices {
                let length = kernel.isCategorical[axis] ? 0 : kernel.inverseSquaredLengths[axis]
                gradient[axis] = length * packed.sumOfDifferences(to: point[axis], along: axis, weights: slopes)
            }
            return value
        }
    }

    /// What is known of f at many points, whose coordinates are given axis by axis.
    ///
    /// Eight points at a time, one in each lane of a vector.
    ///
    /// - Complexity: that of ``posterior(at:)`` for each point, but several times as fast.
    func posteriors(at coordinates: [ArraySlice<Double>]) -> [Posterior] {
        let count = coordinates.first?.count ?? 0
        return withVectors(packed.count + kernel.dimension) { covariances in
            let points = covariances + packed.count
            var posteriors: [Posterior] = []
            posteriors.reserveCapacity(count + 7)
            for first in stride(from: 0, to: count, by: 8) {
                for (axis, values) in coordinates.enumerated() {
                    let place = values.startIndex + first
                    for lane in 0..<min(8, count - first) { points[axis][lane] = values[place + lane] }
                }
                packed.covariances(of: kernel, withEach: points, covariances)
                var mean = SIMD8<Double>.zero
                for index in 0..<packed.count { mean += weights[index] * covariances[index] }
                factor.solveLower(covariances)
                var explained = SIMD8<Double>.zero
                for index in 0..<packed.count { explained += covariances[index] * covariances[index] }
                for lane in 0..<min(8, count - first) {
                    let variance = max(0, kernel.variance - explained[lane])
                    posteriors.append(Posterior(mean: mean[lane], variance: variance))
                }
            }
            return posteriors
        }
    }

    /// Makes room for so many vectors.
    private func withVectors<Result>(_ count: Int, _ body: (UnsafeMutablePointer<SIMD8<Double>>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: count + 1) { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("A buffer has an address.") }
            return body(start)
        }
    }

    /// The numbers in a run of vectors, one by one.
    private func numbers(_ vectors: UnsafeMutablePointer<SIMD8<Double>>) -> UnsafeMutablePointer<Double> {
        UnsafeMutableRawPointer(vectors).assumingMemoryBound(to: Double.self)
    }

    /// The posterior at a point with these covariances k, which are replaced by L⁻¹ k.
    private func posterior(_ covariances: UnsafeMutablePointer<SIMD8<Double>>) -> Posterior {
        let k = numbers(covariances)
        for index in packed.count..<(8 * packed.vectors) { k[index] = 0 }
        let mean = dot(weights, k, count: 8 * packed.vectors)
        factor.solveLower(k)
        return Posterior(mean: mean, variance: max(0, kernel.variance - dot(k, k, count: 8 * packed.vectors)))
    }
}

/// A normal distribution of the function's value at a point.
public struct Posterior: Hashable, Codable, Sendable {
    /// Its mean.
    public let mean: Double
    /// Its variance; 0 or more.
    public let variance: Double

    /// Its standard deviation.
    public var deviation: Double { variance.squareRoot() }
}

extension GaussianProcess: Hashable {
    /// Whether both were made from the same.
    public static func == (lhs: GaussianProcess, rhs: GaussianProcess) -> Bool {
        lhs.kernel == rhs.kernel && lhs.noise == rhs.noise && lhs.points == rhs.points && lhs.values == rhs.values
    }

    /// Hashes what the process was made from.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kernel)
        hasher.combine(noise)
        hasher.combine(points)
        hasher.combine(values)
    }
}

extension GaussianProcess: Codable {
    private enum CodingKeys: CodingKey {
        case kernel
        case noise
        case points
        case values
    }

    /// Reads what the process was made from and conditions it again.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let kernel = try container.decode(Kernel.self, forKey: .kernel)
        let points = try container.decode(Matrix.self, forKey: .points)
        let values = try container.decode([Double].self, forKey: .values)
        guard points.rows == values.count, points.rows == 0 || points.columns == kernel.dimension,
            kernel.isCategorical.count == kernel.dimension
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .points, in: container, debugDescription: "점, 값, 축의 수가 서로 맞지 않습니다.")
        }
        let noise = try container.decode(Double.self, forKey: .noise)
        self.init(kernel: kernel, noise: noise, points: points, values: values)
    }

    /// Writes kernel, noise, points and values.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kernel, forKey: .kernel)
        try container.encode(noise, forKey: .noise)
        try container.encode(points, forKey: .points)
        try container.encode(values, forKey: .values)
    }
}
