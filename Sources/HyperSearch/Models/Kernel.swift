import RealModule

/// How alike the values at two points are taken to be: a stationary covariance with one length scale per axis (ARD).
///
/// Both shapes depend on the points through one number, the squared distance in length scales,
/// r² = Σⱼ λⱼ (xⱼ − x′ⱼ)² with λⱼ = 1/ℓⱼ². Along a categorical axis the difference is 0 or 1 (Hamming distance).
///
/// - SeeAlso: Rasmussen and Williams 2006, section 4.2.1 and section 5.1 (automatic relevance determination).
public struct Kernel: Hashable, Codable, Sendable {
    /// How covariance falls with distance.
    public enum Shape: String, Hashable, Codable, Sendable {
        /// s (1 + √5 r + 5r²/3) e^(−√5 r): functions that can be differentiated twice (equation 4.17).
        case matern52
        /// s e^(−r²/2): infinitely smooth functions; the squared exponential (equation 4.9).
        case rbf
    }

    /// The shape.
    public let shape: Shape
    /// λⱼ = 1/ℓⱼ² > 0, one per axis; the smaller, the less the axis matters.
    public let inverseSquaredLengths: [Double]
    /// The prior variance s = k(x, x) > 0.
    public let variance: Double
    /// Which axes hold the index of a choice; one flag per axis.
    public let isCategorical: [Bool]

    /// Makes a kernel; without `isCategorical`, every axis is numeric.
    ///
    /// - Precondition: as many flags as axes.
    public init(
        _ shape: Shape = .matern52, inverseSquaredLengths: [Double], variance: Double = 1, isCategorical: [Bool]? = nil
    ) {
        self.shape = shape
        self.inverseSquaredLengths = inverseSquaredLengths
        self.variance = variance
        self.isCategorical = isCategorical ?? inverseSquaredLengths.map { _ in false }
        precondition(self.isCategorical.count == inverseSquaredLengths.count, "One flag for each axis.")
    }

    /// The number of axes.
    public var dimension: Int { inverseSquaredLengths.count }

    /// The length scales ℓⱼ = 1/√λⱼ: how far one must go along an axis to see another value.
    public var lengthScales: [Double] { inverseSquaredLengths.map { 1 / $0.squareRoot() } }

    /// k(x, x′) for two points with one coordinate per axis.
    public func callAsFunction(_ x: [Double], _ other: [Double]) -> Double {
        covariance(atSquaredDistance: squaredDistance(x, other)).value
    }

    /// The covariances of all pairs of *n* points, *n*×*n*, of which only the lower triangle is filled.
    func covarianceMatrix(of points: Matrix) -> Matrix {
        var matrix = Matrix(rows: points.rows, columns: points.rows)
        points.elements.withUnsafeBufferPointer { elements in
            guard let start = elements.baseAddress else { return }
            for i in 0..<points.rows {
                for j in 0..<i {
                    let squared = squaredDistance(start + i * points.columns, start + j * points.columns)
                    matrix[i, j] = covariance(atSquaredDistance: squared).value
                }
                matrix[i, i] = variance
            }
        }
        return matrix
    }

    /// r², the squared distance in length scales.
    func squaredDistance(_ x: UnsafePointer<Double>, _ other: UnsafePointer<Double>) -> Double {
        var sum = 0.0
        for axis in 0..<dimension {
            let difference = x[axis] - other[axis]
            let square = isCategorical[axis] ? (difference == 0 ? 0 : 1) : difference * difference
            sum += inverseSquaredLengths[axis] * square
        }
        return sum
    }

    /// The covariance of two points at squared distance r², and its derivative by r².
    @inline(__always)
    func covariance(atSquaredDistance squared: Double) -> (value: Double, slope: Double) {
        switch shape {
        case .matern52:
            let root = (5 * squared).squareRoot()
            let decay = variance * .exp(-root)
            return ((5.0 / 3 * squared + root + 1) * decay, -5.0 / 6 * (1 + root) * decay)
        case .rbf:
            let value = variance * .exp(-squared / 2)
            return (value, -value / 2)
        }
    }
}
