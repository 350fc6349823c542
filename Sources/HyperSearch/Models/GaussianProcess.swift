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

    /// L of C = L Lᵀ, *n*×*n*.
    private let factor: Cholesky
    /// The *n* weights α = C⁻¹ y.
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
        (factor, self.noise) = Self.factor(kernel, points, noise: noise)
        weights = factor.solve(values)
    }

    private static func factor(_ kernel: Kernel, _ points: Matrix, noise: Double) -> (Cholesky, noise: Double) {
        let covariance = kernel.covarianceMatrix(of: points)
        var noise = noise
        while true {
            var noisy = covariance
            for index in 0..<noisy.rows { noisy[index, index] += noise }
            if let factor = Cholesky(noisy) { return (factor, noise) }
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
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: values.count) { covariances in
            guard let k = covariances.baseAddress else { return Posterior(mean: 0, variance: kernel.variance) }
            forEachCovariance(with: point) { index, covariance, _ in k[index] = covariance }
            let mean = dot(weights, k, count: values.count)
            factor.solveLower(k)
            return Posterior(mean: mean, variance: max(0, kernel.variance - dot(k, k, count: values.count)))
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
        let count = values.count
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * count) { buffer in
            guard let k = buffer.baseAddress else { return function(posterior(at: point)).value }
            let slopes = k + count
            forEachCovariance(with: point) { index, covariance, slope in
                k[index] = covariance
                slopes[index] = slope
            }
            let mean = dot(weights, k, count: count)
            factor.solveLower(k)
            let variance = max(0, kernel.variance - dot(k, k, count: count))
            factor.solveUpper(k)
            let (value, meanSlope, varianceSlope) = function(Posterior(mean: mean, variance: variance))
            for axis in gradient.indices { gradient[axis] = 0 }
            for index in 0..<count {
                let pull = 2 * slopes[index] * (meanSlope * weights[index] - 2 * varianceSlope * k[index])
                for axis in gradient.indices { gradient[axis] += pull * (point[axis] - points[index, axis]) }
            }
            for axis in gradient.indices {
                gradient[axis] *= kernel.isCategorical[axis] ? 0 : kernel.inverseSquaredLengths[axis]
            }
            return value
        }
    }

    private func forEachCovariance(with point: [Double], _ body: (Int, Double, Double) -> Void) {
        points.elements.withUnsafeBufferPointer { elements in
            guard let start = elements.baseAddress else { return }
            for index in values.indices {
                let squared = kernel.squaredDistance(point, start + index * points.columns)
                let (covariance, slope) = kernel.covariance(atSquaredDistance: squared)
                body(index, covariance, slope)
            }
        }
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
