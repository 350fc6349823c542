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
        var value = SIMD8<Double>.zero
        for axis in 0..<dimension {
            addSquares(along: axis, count: 1, to: &value) { _ in SIMD8(repeating: x[axis] - other[axis]) }
        }
        covariances(atSquaredDistances: &value, count: 1)
        return value[0]
    }

    /// Adds what differences along an axis contribute to `count` vectors of squared distances in length scales.
    @inline(__always)
    func addSquares(
        along axis: Int, count: Int, to squared: UnsafeMutablePointer<SIMD8<Double>>,
        _ difference: (Int) -> SIMD8<Double>
    ) {
        let length = inverseSquaredLengths[axis]
        if isCategorical[axis] {
            let one = SIMD8<Double>(repeating: length)
            for index in 0..<count { squared[index] += one.replacing(with: 0, where: difference(index) .== 0) }
        } else {
            for index in 0..<count {
                let difference = difference(index)
                squared[index] += length * (difference * difference)
            }
        }
    }

    /// Replaces `count` vectors of squared distances r² by covariances, and sets their derivatives by r² if asked to.
    func covariances(
        atSquaredDistances values: UnsafeMutablePointer<SIMD8<Double>>, count: Int,
        slopes: UnsafeMutablePointer<SIMD8<Double>>? = nil
    ) {
        switch shape {
        case .matern52:
            for index in 0..<count {
                let squared = values[index]
                let root = (5 * squared).squareRoot()
                let decay = variance * Exponential.precise(-root)
                values[index] = (5.0 / 3 * squared + root + 1) * decay
                slopes?[index] = -5.0 / 6 * (1 + root) * decay
            }
        case .rbf:
            for index in 0..<count {
                values[index] = variance * Exponential.precise(-0.5 * values[index])
                slopes?[index] = -0.5 * values[index]
            }
        }
    }
}
